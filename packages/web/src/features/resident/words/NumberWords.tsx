/** 番号の表示 — a long number whose leading zeros stand back, in figures of one width. */
import type { ReactElement } from 'react';

export function NumberWords({ number }: { number: string }): ReactElement {
  const [, zeros = '', figures = ''] = /^(0*)(.*)$/.exec(number) ?? [];
  return (
    <span className="whitespace-nowrap tabular-nums">
      <span className="text-solid-gray-600">{zeros}</span>
      {figures}
    </span>
  );
}
