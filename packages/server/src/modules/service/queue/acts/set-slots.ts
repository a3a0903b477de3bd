/** 予約枠の設定 — a smaller number than already booked takes no one's booking away. */
import { queueRoutes } from '@yakuba/contract/queue';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { requireCategory } from '../queries/find-category.ts';

const input = queueRoutes.setSlots.body;
type Input = z.output<typeof input>;

export const setSlots = defineAct<Input, null, Input, { count: number }>({
  name: 'queue:set_slots',
  title: '予約枠の設定',
  legalBasis: '受付の運用',
  permission: 'queue:manage_queue',
  input,
  idempotency: 'required',
  load: async (tx, { categoryCode }, { municipalityCode }) => {
    await requireCategory(tx, municipalityCode, categoryCode);
    return null;
  },
  decide: (_loaded, slots) => ({ ...slots, startsAt: [...new Set(slots.startsAt)] }),
  save: async (tx, { categoryCode, startsAt, capacity }, { municipalityCode }) => {
    await tx`insert into queue.slot (municipality_code, category_code, starts_at, capacity)
      select ${municipalityCode}, ${categoryCode}, starts_at, ${capacity}
      from unnest(${startsAt}::timestamptz[]) as starts_at
      on conflict (municipality_code, category_code, starts_at)
        do update set capacity = excluded.capacity`;
  },
  record: (slots) => ({
    events: [{ type: 'QueueSlotsSet', subject: 'queue:slots', payload: slots }],
    subjects: [],
  }),
  answer: ({ startsAt }) => ({ count: startsAt.length }),
});
