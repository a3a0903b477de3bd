/** 一つを選ぶ札 — radio buttons as large as a finger. */
import type { ReactElement } from 'react';

import { tileStyle } from './touch-style.ts';

export interface TileChoiceProps {
  id: string;
  /** Question, with whom it is about. */
  legend: string;
  isLegendHidden?: boolean;
  value: string;
  choices: readonly { readonly value: string; readonly label: string }[];
  onChoose: (value: string) => void;
  error?: string | undefined;
}

export function TileChoice(props: TileChoiceProps): ReactElement {
  const { id, legend, isLegendHidden = false, value, choices, onChoose, error } = props;
  return (
    <fieldset className="flex flex-col gap-3" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={isLegendHidden ? 'sr-only' : 'mb-2 text-std-20B-150'}>{legend}</legend>
      <div className="flex flex-wrap gap-3">
        {choices.map((choice, place) => (
          <label key={choice.value} className={tileStyle}>
            <input
              type="radio"
              id={place === 0 ? id : `${id}-${choice.value}`}
              name={id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
              className="size-6 shrink-0"
            />
            {choice.label}
          </label>
        ))}
      </div>
      {error ? (
        <p id={`${id}-error`} className="text-std-18N-160 text-error-2">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
