/** 待ちの一覧 — below the calls: each category with who waits, and how long with its error. */
import type { MenuLine } from '@yakuba/contract/queue';
import type { ReactElement } from 'react';

import { WaitWords } from '../ui/WaitWords.tsx';

export interface WaitingLineProps {
  lines: readonly MenuLine[];
  isClosed: boolean;
}

export function WaitingLine({ lines, isClosed }: WaitingLineProps): ReactElement {
  if (isClosed) return <p className="display-word font-700">今日の受付は終わりました</p>;
  return (
    <ul aria-label="待っている人と待ち時間の見込み" className="flex flex-wrap gap-x-[3vw] gap-y-1">
      {lines.map((line) => (
        <li key={line.code} className="display-small">
          <span className="font-700">{`${line.prefix}　${line.title}`}</span>
          <br />
          <span className="tabular-nums">
            {line.waiting > 0 ? `${line.waiting}人待ち　` : ''}
            <WaitWords estimate={line.estimate} ahead={line.waiting} />
          </span>
        </li>
      ))}
    </ul>
  );
}
