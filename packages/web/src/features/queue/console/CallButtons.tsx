/** 区分ごとの呼出し — how many wait in each category, and a button that calls its next. */
import type { MenuLine } from '@yakuba/contract/queue';
import type { ReactElement } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { DeskActs } from './use-console.ts';

export interface CallButtonsProps {
  served: readonly MenuLine[];
  acts: DeskActs;
  /** The day is closed. */
  isOff: boolean;
}

export function CallButtons({ served, acts, isOff }: CallButtonsProps): ReactElement {
  return (
    <Section id="categories" title="受け持つ区分">
      {served.length === 0 ? <p>受け付けている区分はありません。</p> : null}
      <ul className="grid gap-3 md:grid-cols-2">
        {served.map((line) => (
          <li key={line.code} className={lineStyle}>
            <div className="min-w-0">
              <p className="text-dns-16B-130">{`${line.prefix}　${line.title}`}</p>
              <p className="text-dns-16N-130 tabular-nums">{`待ち ${line.waiting}人`}</p>
              {line.estimate ? (
                <p className="text-dns-16N-130 tabular-nums">
                  {`約${line.estimate.minutes}分（±${line.estimate.errorMinutes}分）`}
                </p>
              ) : null}
            </div>
            <Button
              disabled={isOff || line.waiting === 0}
              aria-label={`${line.title}の次の番号を呼ぶ`}
              onClick={() => acts.callNext([line.code])}
            >
              呼ぶ
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const lineStyle = [
  'flex items-center justify-between gap-3 rounded-8 border border-solid-gray-300 bg-white',
  'px-4 py-3',
].join(' ');
