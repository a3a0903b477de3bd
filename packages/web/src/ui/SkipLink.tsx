/** 本文へ移動 — SkipLink: the first stop of the Tab key, seen only while it has the focus. */
import type { ReactElement } from 'react';

export interface SkipLinkProps {
  /** Id of the main region. */
  to: string;
}

export function SkipLink({ to }: SkipLinkProps): ReactElement {
  return (
    <a href={`#${to}`} data-screen-only className={linkStyle}>
      本文へ移動
    </a>
  );
}

const linkStyle = [
  'sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50',
  'focus:bg-yellow-300 focus:px-4 focus:py-3 focus:text-oln-16B-100',
  'focus:text-solid-gray-900',
].join(' ');
