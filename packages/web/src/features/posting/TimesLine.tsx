/** 申請から発送までの時間 — as it was these ninety days, and how long the oldest has waited. */
import type { PostingTimes } from '@yakuba/contract/posting';
import type { ReactElement } from 'react';

import { hoursWords, spanWords } from './time-words.ts';

export function TimesLine({ times }: { times: PostingTimes }): ReactElement {
  const { count, medianHours, longestHours, oldestWaitingAt } = times;
  const sent =
    medianHours === null || longestHours === null
      ? '発送はまだありません'
      : `中央値 ${hoursWords(medianHours)}・最長 ${hoursWords(longestHours)}（90日間 ${count}件）`;
  const waits =
    oldestWaitingAt === null
      ? ''
      : `　最も古い発送待ち ${spanWords(oldestWaitingAt, new Date().toISOString())}`;
  return (
    <p className="text-dns-16N-130 text-solid-gray-800">{`申請から発送まで：${sent}${waits}`}</p>
  );
}
