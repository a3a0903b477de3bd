/** 大きな年月日欄 — one box for a date in either calendar, with its reading beside it. */
import { parseDateInput } from '@yakuba/kernel/calendar';
import { type ReactElement, type ReactNode, useState } from 'react';

import { dateReading, typedFromHeld } from '../../../form/date-reading.ts';
import { touchField } from './touch-style.ts';

export interface DayFieldProps {
  id: string;
  label: string;
  hint?: string;
  /** `YYYY-MM-DD`; empty while nothing can be read. */
  value: string;
  onChange: (day: string) => void;
  error?: string | undefined;
  beside?: ReactNode;
}

export function DayField(props: DayFieldProps): ReactElement {
  const { id, label, hint, value, onChange, error, beside } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value === '' ? '' : typedFromHeld(value, null));
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="text-std-20B-150">
        {label}
      </label>
      <p id={`${id}-hint`} className="text-std-16N-170 text-solid-gray-700">
        {hint ?? '例 令和8年11月1日、5081101、20261101'}
      </p>
      <div className="flex flex-wrap items-center gap-4">
        <input
          id={id}
          type="text"
          autoComplete="off"
          value={text}
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
          aria-invalid={error ? true : undefined}
          onChange={({ target }) => {
            setTyped(target.value);
            const day = parseDateInput(target.value);
            onChange(day.ok ? day.value : '');
          }}
          onBlur={() => value !== '' && setTyped(null)}
          className={`${touchField} max-w-64 tabular-nums`}
        />
        <output htmlFor={id} className="text-std-20N-150">
          {dateReading({ kind: 'day', text })}
        </output>
        {beside}
      </div>
      {error ? (
        <p id={`${id}-error`} className="text-std-18N-160 text-error-2">
          {error}
        </p>
      ) : null}
    </div>
  );
}
