/** 選択肢 — radio buttons or checkboxes, each a whole line that can be pressed. */
import type { ReactElement, ReactNode } from 'react';

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly note?: ReactNode;
}

export interface ChoicesProps {
  name: string;
  type: 'radio' | 'checkbox';
  choices: readonly Choice[];
  chosen: readonly string[];
  onChoose: (value: string, isChosen: boolean) => void;
  isInvalid?: boolean;
}

export function Choices(props: ChoicesProps): ReactElement {
  const { name, type, choices, chosen, onChoose, isInvalid = false } = props;
  return (
    <div className="flex flex-col gap-2">
      {choices.map(({ value, label, note }, place) => (
        <label key={value} className={`${line} ${isInvalid ? 'border-error-2' : ''}`}>
          <input
            type={type}
            name={name}
            id={place === 0 ? `${name}-first` : undefined}
            value={value}
            checked={chosen.includes(value)}
            onChange={(event) => onChoose(value, event.target.checked)}
            className="mt-1 size-5 shrink-0"
          />
          <span className="min-w-0">
            {label}
            {note ? (
              <span className="block text-std-16N-170 text-solid-gray-700">{note}</span>
            ) : null}
          </span>
        </label>
      ))}
    </div>
  );
}

const line = [
  'flex min-h-12 cursor-pointer items-start gap-3 rounded-8 border border-solid-gray-420 bg-white',
  'px-4 py-2.5 text-std-17N-170 hover:bg-key-50 has-checked:border-key-900 has-checked:bg-key-50',
].join(' ');
