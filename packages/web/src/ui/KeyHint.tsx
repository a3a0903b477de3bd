/** キー表示 — KeyHint: the key that does the same from the keyboard. */
import type { ReactElement } from 'react';

export function KeyHint({ children }: { children: string }): ReactElement {
  return <kbd className={keyStyle}>{children}</kbd>;
}

const keyStyle = [
  'inline-block min-w-6 rounded-4 border border-solid-gray-420 bg-solid-gray-50 px-1.5 py-0.5',
  'text-center text-mono-14N-150 text-solid-gray-800',
].join(' ');
