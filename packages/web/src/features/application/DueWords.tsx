/** 期限の表示 — the day, and how far it is; what has passed is said in words and in colour. */
import { daysBetween, type PlainDate, todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { Badge } from '../../ui/Badge.tsx';
import { dateWords } from '../resident/words/date-words.ts';

export function DueWords({ dueOn }: { dueOn: string | null }): ReactElement {
  if (dueOn === null) return <span className="text-solid-gray-700">定めなし</span>;
  const days = daysBetween(todayInJapan(new Date()), dueOn as PlainDate);
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <time dateTime={dueOn}>{dateWords(dueOn)}</time>
      {days < 0 ? <Badge tone="danger">{`${-days}日超過`}</Badge> : null}
      {days === 0 ? <Badge tone="warning">今日まで</Badge> : null}
      {days > 0 && days <= NEAR_DAYS ? <Badge tone="warning">{`あと${days}日`}</Badge> : null}
    </span>
  );
}

const NEAR_DAYS = 3;
