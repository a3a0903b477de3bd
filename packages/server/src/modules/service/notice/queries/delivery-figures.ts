/** 配信の数の取得 — of several messages at once, as staff are shown them. */
import type { DeliveryFigures } from '@yakuba/contract/notice';

import type { Reader } from '#platform/database';

import { lateBefore } from '../rules/late-after.ts';
import { shownCount, shownPercent } from '../rules/shown-count.ts';

interface Counted {
  readonly messageId: string;
  readonly total: number;
  readonly handed: number;
  readonly waiting: number;
  readonly quiet: number;
  readonly failed: number;
  readonly bounced: number;
  readonly stopped: number;
  readonly unknown: number;
  readonly stuck: number;
  readonly firstSeconds: number | null;
}

export async function deliveryFigures(
  reader: Reader,
  about: {
    readonly municipalityCode: string;
    readonly messageIds: readonly string[];
    readonly now: Date;
  },
): Promise<ReadonlyMap<string, DeliveryFigures>> {
  const { municipalityCode, messageIds, now } = about;
  const at = now.toISOString();
  const [alert, timely, bulk] = ([0, 1, 2] as const).map((lane) =>
    lateBefore(lane, now).toISOString(),
  );
  const rows = await reader<Counted[]>`
    select d.message_id, count(*)::int as total,
      (count(*) filter (where d.state = 'handed'))::int as handed,
      (count(*) filter (where d.state in ('waiting', 'sending')))::int as waiting,
      (count(*) filter (where d.state = 'waiting' and d.attempts = 0
        and d.not_before > ${at}))::int as quiet,
      (count(*) filter (where d.state = 'failed'))::int as failed,
      (count(*) filter (where d.state = 'bounced'))::int as bounced,
      (count(*) filter (where d.state = 'stopped'))::int as stopped,
      (count(*) filter (where d.state = 'unknown'))::int as unknown,
      (count(*) filter (where d.state = 'waiting' and (d.attempts > 0 or d.not_before <
        case d.lane when 0 then ${alert ?? at}::timestamptz when 1 then ${timely ?? at}::timestamptz
          else ${bulk ?? at}::timestamptz end)))::int as stuck,
      extract(epoch from min(d.handed_at) - (
        select min(k.recorded_at) from notice.message_mark k
        where k.municipality_code = ${municipalityCode} and k.message_id = d.message_id
          and k.kind = 'released'))::float8 as first_seconds
    from notice.delivery d
    where d.municipality_code = ${municipalityCode}
      and d.message_id = any(${[...messageIds]}::uuid[])
    group by d.message_id`;
  return new Map(rows.map((row) => [row.messageId, figuresOf(row)]));
}

/** 配信のないお知らせ — released, and nobody was meant. */
export const noFigures: DeliveryFigures = figuresOf({
  messageId: '',
  total: 0,
  handed: 0,
  waiting: 0,
  quiet: 0,
  failed: 0,
  bounced: 0,
  stopped: 0,
  unknown: 0,
  stuck: 0,
  firstSeconds: null,
});

function figuresOf({ messageId: _id, firstSeconds, ...counts }: Counted): DeliveryFigures {
  const { total, waiting } = counts;
  return {
    total: shownCount(total),
    handed: shownCount(counts.handed),
    waiting: shownCount(waiting),
    quiet: shownCount(counts.quiet),
    failed: shownCount(counts.failed),
    bounced: shownCount(counts.bounced),
    stopped: shownCount(counts.stopped),
    unknown: shownCount(counts.unknown),
    stuck: shownCount(counts.stuck),
    percent: shownPercent(total - waiting, total),
    isUnderWay: waiting > 0,
    firstSeconds: firstSeconds === null ? null : Math.max(0, Math.round(firstSeconds * 10) / 10),
  };
}
