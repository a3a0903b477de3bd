/** 予約枠の設定 — a smaller number than already booked takes no one's booking away. */
import { queueRoutes } from '@yakuba/contract/queue';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { requireCategory } from '../queries/find-category.ts';

const input = queueRoutes.setSlot.body;
type Input = z.output<typeof input>;

export const setSlot = defineAct<Input, null, Input, { startsAt: string }>({
  name: 'queue:set_slot',
  title: '予約枠の設定',
  legalBasis: '受付の運用',
  permission: 'queue:manage_queue',
  input,
  idempotency: 'required',
  load: async (tx, { categoryCode }, { municipalityCode }) => {
    await requireCategory(tx, municipalityCode, categoryCode);
    return null;
  },
  decide: (_loaded, slot) => slot,
  save: async (tx, { categoryCode, startsAt, capacity }, { municipalityCode }) => {
    await tx`insert into queue.slot (municipality_code, category_code, starts_at, capacity)
      values (${municipalityCode}, ${categoryCode}, ${startsAt}, ${capacity})
      on conflict (municipality_code, category_code, starts_at)
        do update set capacity = excluded.capacity`;
  },
  record: (slot) => ({
    events: [{ type: 'QueueSlotSet', subject: 'queue:slots', payload: slot }],
    subjects: [],
  }),
  answer: ({ startsAt }) => ({ startsAt }),
});
