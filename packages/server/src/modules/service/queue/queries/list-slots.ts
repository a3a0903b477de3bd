/** 予約できる時間 — slots of a day that are still to come and not full. */
import { queueRoutes } from '@yakuba/contract/queue';

import { defineQuery } from '#platform/act';

import { readSlots } from './read-slots.ts';

const DAY_MILLISECONDS = 86_400_000;

export const listSlots = defineQuery({
  name: 'queue:list_slots',
  title: '予約できる時間',
  permission: 'queue:follow_ticket',
  input: queueRoutes.listSlots.query,
  run: async (reader, { categoryCode, day }, { municipalityCode, now }) => {
    const begun = new Date(`${day}T00:00:00+09:00`).getTime();
    const from = new Date(Math.max(begun - 1, now.getTime()));
    const until = new Date(begun + DAY_MILLISECONDS);
    const found = await readSlots(reader, municipalityCode, { from, until });
    const slots = found
      .filter((slot) => slot.categoryCode === categoryCode && slot.taken < slot.capacity)
      .map(({ startsAt, capacity, taken }) => ({
        startsAt: startsAt.toISOString(),
        left: capacity - taken,
      }));
    return { slots };
  },
  access: () => null,
});
