/** 一日の締め — whoever still waits is closed, addresses are forgotten, the figures are kept. */
import { type QueueStatistics, queueRoutes } from '@yakuba/contract/queue';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

import { readStatistics } from '../queries/read-statistics.ts';
import { refuse } from '../refusals.ts';

const input = queueRoutes.closeDay.body;
type Input = z.output<typeof input>;

interface Loaded {
  readonly statistics: QueueStatistics;
  readonly open: readonly string[];
  readonly isClosed: boolean;
}

interface Decision {
  readonly statistics: QueueStatistics;
  readonly steps: readonly { readonly id: string; readonly ticketId: string }[];
}

export const closeDay = defineAct<Input, Loaded, Decision, QueueStatistics>({
  name: 'queue:close_day',
  title: '受付の一日の締め',
  legalBasis: '受付の運用',
  permission: 'queue:close_day',
  input,
  idempotency: 'required',
  load: async (tx, { day }, { municipalityCode: town }) => {
    const open = await tx<{ id: string }[]>`select id from queue.ticket
      where municipality_code = ${town} and day = ${day} and status in ('waiting', 'called')
      order by id for update`;
    const closed = await tx`select 1 from queue.closing
      where municipality_code = ${town} and day = ${day}`;
    const statistics = await readStatistics(tx, town, day);
    return { statistics, open: open.map(({ id }) => id), isClosed: closed.length > 0 };
  },
  decide: ({ statistics, open, isClosed }, { day }, { today, newId }) => {
    if (isClosed) throw refuse('queue.day.closed', {}, 'day');
    if (day > today) throw refuse('queue.day.future', {}, 'day');
    return { statistics, steps: open.map((ticketId) => ({ id: newId(), ticketId })) };
  },
  save: async (tx, { statistics, steps }, { municipalityCode: town, actor, now }) => {
    const at = now.toISOString();
    const { day } = statistics;
    await tx`update queue.ticket set status = 'closed', ended_at = ${at}
      where municipality_code = ${town} and day = ${day} and status in ('waiting', 'called')`;
    await tx`delete from queue.subscription s using queue.ticket t
      where s.municipality_code = ${town} and t.municipality_code = ${town}
        and t.id = s.ticket_id and t.day = ${day}`;
    const rows = steps.map((step) => ({ municipalityCode: town, ...step, kind: 'closed', at }));
    await insertRows(tx, 'queue.step', rows);
    const closing = { municipalityCode: town, day, statistics, closedAt: at, staffId: actor.id };
    await insertRows(tx, 'queue.closing', [closing]);
  },
  record: ({ statistics: { day } }) => ({
    events: [{ type: 'QueueDayClosed', subject: `queue-day:${day}`, payload: { day } }],
    subjects: [],
  }),
  answer: ({ statistics }) => statistics,
});
