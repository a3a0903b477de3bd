/** 呼出しの並び — the newest call as large as the wall allows, those before it beside. */
import type { ReactElement } from 'react';

import { callKey, type ShownCall } from './fresh-calls.ts';

export interface CallBoardProps {
  /** Newest first. */
  calls: readonly ShownCall[];
  fresh: ReadonlySet<string>;
  isReady: boolean;
}

const OTHERS = 4;

export function CallBoard({ calls, fresh, isReady }: CallBoardProps): ReactElement {
  const [newest, ...others] = calls;
  if (!newest) {
    return (
      <section aria-label="呼出し中の番号" className="flex items-center justify-center p-[4vw]">
        <p className="display-line-desk text-solid-gray-800">
          {isReady ? '番号が呼ばれるまで、お待ちください。' : '読み込んでいます'}
        </p>
      </section>
    );
  }
  return (
    <section
      aria-label="呼出し中の番号"
      className={`display-board-calls p-[2vw] ${others.length > 0 ? 'display-board-shared' : ''}`}
    >
      <div
        key={callKey(newest)}
        className={`${newestStyle} ${fresh.has(callKey(newest)) ? 'display-fresh' : ''}`}
      >
        <p className="display-number">{newest.label}</p>
        <p className="display-desk flex items-center gap-[2vw]">
          <span aria-hidden="true">→</span>
          {newest.desk}
        </p>
      </div>
      {others.length > 0 ? (
        <ul className="grid auto-rows-fr content-start gap-[1.6vh] [grid-template-rows:repeat(4,1fr)]">
          {others.slice(0, OTHERS).map((call) => (
            <li key={callKey(call)} className={otherStyle}>
              <span className="display-line text-key-1000">{call.label}</span>
              <span className="display-line-desk">{call.desk}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

const newestStyle = [
  'flex min-h-0 flex-col items-center justify-center gap-[4vh] rounded-16 bg-key-1000',
  'px-[2vw] py-[3vh] text-center text-white',
].join(' ');
const otherStyle = [
  'flex items-center justify-between gap-[1vw] rounded-16 border-2 border-solid-gray-420 bg-white',
  'px-[2vw] py-[1vh]',
].join(' ');
