/** 受付の今 — for anybody: how many wait, and on which days a time can be booked. */
import type { ReceptionState } from '@yakuba/contract/queue';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { currentPushSender } from '../exchange/push-sender.ts';
import { isDayClosed } from './is-day-closed.ts';
import { readMenu } from './read-menu.ts';
import { readSlots, type Slot } from './read-slots.ts';

const DAYS_AHEAD = 28;

export const getReception = defineQuery({
  name: 'queue:get_reception',
  title: '受付の今',
  permission: 'queue:follow_ticket',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, today, now }): Promise<ReceptionState> => {
    const until = new Date(now.getTime() + DAYS_AHEAD * 86_400_000);
    const [menu, isClosed, slots] = await Promise.all([
      readMenu(reader, municipalityCode, today),
      isDayClosed(reader, municipalityCode, today),
      readSlots(reader, municipalityCode, { from: now, until }),
    ]);
    const bookable = bookableDays(
      slots.filter(({ categoryCode }) => menu.some(({ code }) => code === categoryCode)),
    );
    return { menu, isClosed, bookable, pushKey: currentPushSender()?.publicKey ?? null };
  },
  access: () => null,
});

function bookableDays(slots: readonly Slot[]): ReceptionState['bookable'] {
  const free = slots.filter(({ taken, capacity }) => taken < capacity);
  const groups = Map.groupBy(free, ({ categoryCode }) => categoryCode);
  return [...groups].map(([categoryCode, own]) => ({
    categoryCode,
    days: [...new Set(own.map(({ startsAt }) => todayInJapan(startsAt)))],
  }));
}
