/** 状態札 — Badge: a status as a word on a tint; the word carries the meaning. */
import type { ReactElement } from 'react';

export type BadgeTone = 'neutral' | 'information' | 'success' | 'warning' | 'danger' | 'strong';

export interface BadgeProps {
  tone?: BadgeTone;
  children: string;
}

export function Badge({ tone = 'neutral', children }: BadgeProps): ReactElement {
  return <span className={`${frame} ${tint[tone]}`}>{children}</span>;
}

const frame = [
  'inline-block rounded-4 border px-2 py-1 text-oln-14B-100 whitespace-nowrap',
  'print:bg-white print:text-black',
].join(' ');

const tint: Record<BadgeTone, string> = {
  neutral: 'border-solid-gray-420 bg-white text-solid-gray-800',
  information: 'border-blue-300 bg-blue-50 text-blue-1000',
  success: 'border-green-400 bg-green-50 text-green-1000',
  warning: 'border-yellow-700 bg-yellow-50 text-yellow-1200',
  danger: 'border-red-300 bg-red-50 text-red-1100',
  strong: 'border-solid-gray-800 bg-solid-gray-800 text-white',
};
