/** 札 — a short word on a tint; it wraps when text is large. */
import type { ReactElement } from 'react';

export type BadgeTone = 'plain' | 'good' | 'wait' | 'act' | 'bad';

export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: BadgeTone;
  children: string;
}): ReactElement {
  return <span className={`${frame} ${tint[tone]}`}>{children}</span>;
}

const frame = 'inline-block rounded-4 border px-2 text-std-16B-170';
const tint: Readonly<Record<BadgeTone, string>> = {
  plain: 'border-solid-gray-420 bg-white text-solid-gray-800',
  good: 'border-green-400 bg-green-50 text-green-1000',
  wait: 'border-blue-300 bg-blue-50 text-blue-1000',
  act: 'border-yellow-700 bg-yellow-50 text-yellow-1200',
  bad: 'border-red-300 bg-red-50 text-red-1100',
};
