/** 択一選択 — RadioGroup: one of a few, all seen at once. */
import type { ReactElement } from 'react';

import {
  errorLine,
  type FieldFrameProps,
  fieldAria,
  fieldLayout,
  hintLine,
  requiredMark,
} from './field-frame.tsx';
import type { Choice } from './Select.tsx';

export interface RadioGroupProps extends Omit<FieldFrameProps, 'beside' | 'inside'> {
  name: string;
  value: string;
  choices: readonly Choice[];
  /** `row` for short words of equal weight (男・女), `column` for sentences. */
  direction?: 'row' | 'column';
  onChange: (value: string) => void;
}

export function RadioGroup(props: RadioGroupProps): ReactElement {
  const { id, label, hint, error, required, name, value, choices, onChange } = props;
  const aria = fieldAria(props);
  return (
    <fieldset aria-describedby={aria['aria-describedby']} className={fieldLayout}>
      <legend className="float-left pt-2 text-dns-16B-130">
        {label}
        {required ? requiredMark() : null}
      </legend>
      <div className="flex min-w-0 flex-col gap-1.5">
        {hint ? hintLine(id, hint) : null}
        <div className={props.direction === 'column' ? columnOfChoices : rowOfChoices}>
          {choices.map((choice, place) => (
            <label key={choice.value} className="flex min-h-11 cursor-pointer items-center gap-2">
              <input
                type="radio"
                id={place === 0 ? id : `${id}-${choice.value}`}
                name={name}
                value={choice.value}
                checked={choice.value === value}
                disabled={choice.disabled}
                aria-invalid={aria['aria-invalid']}
                onChange={() => onChange(choice.value)}
                className="size-5 shrink-0"
              />
              <span className="text-dns-16N-130">
                {choice.label}
                {choice.hint ? <span className={choiceHint}>{choice.hint}</span> : null}
              </span>
            </label>
          ))}
        </div>
        {error ? errorLine(id, error) : null}
      </div>
    </fieldset>
  );
}

const rowOfChoices = 'flex flex-wrap gap-x-6';
const columnOfChoices = 'flex flex-col';
const choiceHint = 'block text-dns-14N-130 text-solid-gray-700';
