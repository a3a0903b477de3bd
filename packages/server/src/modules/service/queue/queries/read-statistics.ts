/** 一日の統計 — of each category; times from the tickets themselves. */
import type { QueueStatistics } from '@yakuba/contract/queue';

import type { Reader } from '#platform/database';

import { medianOf, quantileOf } from '../rules/estimate-wait.ts';

interface Row {
  readonly code: string;
  readonly title: string;
  readonly status: string;
  readonly waited: number | null;
  readonly served: number | null;
  readonly expectedMinutes: number | null;
  readonly errorMinutes: number | null;
}

export async function readStatistics(
  reader: Reader,
  municipalityCode: string,
  day: string,
): Promise<QueueStatistics> {
  const rows = await reader<Row[]>`
    select c.code, c.title, t.status, t.expected_minutes, t.error_minutes,
      (extract(epoch from t.first_called_at - t.issued_at) / 60)::float8 as waited,
      (extract(epoch from t.ended_at - t.called_at) / 60)::float8 as served
    from queue.category c
    join queue.ticket t on t.municipality_code = c.municipality_code and t.category_code = c.code
    where c.municipality_code = ${municipalityCode} and t.day = ${day}
    order by c.position, c.code, t.issued_at`;
  const groups = [...Map.groupBy(rows, ({ code }) => code).values()];
  return { day, categories: groups.map(figuresOf) };
}

function figuresOf(rows: readonly Row[]): QueueStatistics['categories'][number] {
  const [{ code, title } = { code: '', title: '' }] = rows;
  const count = (status: string) => rows.filter((row) => row.status === status).length;
  const waits = rows.flatMap(({ waited }) => (waited === null ? [] : [waited]));
  const services = rows.flatMap(({ served, status }) =>
    served === null || status !== 'done' ? [] : [served],
  );
  const promises = rows.flatMap(promiseOf);
  const errors = promises.map(({ off }) => off);
  return {
    code,
    title,
    issued: rows.length,
    served: count('done'),
    absent: count('absent'),
    left: rows.length - count('done') - count('absent'),
    waitMedianMinutes: rounded(medianOf(waits)),
    waitP90Minutes: rounded(quantileOf(waits, 0.9)),
    serviceMedianMinutes: rounded(medianOf(services)),
    estimateErrorMinutes: rounded(medianOf(errors)),
    promised: promises.length,
    kept: promises.filter(({ off, within }) => off <= within).length,
    promisedMedianMinutes: rounded(medianOf(promises.map(({ minutes }) => minutes))),
  };
}

/** 示した見込みと実際 — nothing where none was shown or nobody was called. */
function promiseOf({ waited, expectedMinutes: minutes, errorMinutes: within }: Row) {
  if (waited === null || minutes === null || within === null) return [];
  return [{ minutes, within, off: Math.abs(minutes - waited) }];
}

function rounded(minutes: number | null): number | null {
  return minutes === null ? null : Math.round(minutes * 10) / 10;
}
