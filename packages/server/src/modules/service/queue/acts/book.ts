/** 予約 — one of the places of a time; nothing is asked of whoever books but the code they get. */
import { queueRoutes } from '@yakuba/contract/queue';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

import { hashOf, newSecret } from '../model.ts';
import { refuse } from '../refusals.ts';

const input = queueRoutes.book.body;
type Input = z.output<typeof input>;

interface Decision {
  readonly id: string;
  readonly categoryCode: string;
  readonly startsAt: string;
  readonly bookingCode: string;
}

interface Answer {
  readonly bookingCode: string;
  readonly startsAt: string;
}

export const book = defineAct<Input, string, Decision, Answer>({
  name: 'queue:book',
  title: '受付の予約',
  legalBasis: '受付の運用',
  permission: 'queue:follow_ticket',
  input,
  idempotency: 'optional',
  load: async (tx, { categoryCode, startsAt }, { municipalityCode: town, now }) => {
    const [slot] = await tx<{ capacity: number; startsAt: Date }[]>`
      select capacity, starts_at from queue.slot
      where municipality_code = ${town} and category_code = ${categoryCode}
        and starts_at = ${startsAt} for update`;
    const [taken] = await tx<{ count: number }[]>`
      select count(*)::int as count from queue.booking
      where municipality_code = ${town} and category_code = ${categoryCode}
        and starts_at = ${startsAt} and status <> 'cancelled'`;
    const isFree = slot && slot.startsAt > now && (taken?.count ?? 0) < slot.capacity;
    if (!isFree) throw refuse('queue.slot.full', {}, 'startsAt');
    return newSecret();
  },
  decide: (bookingCode, { categoryCode, startsAt }, { newId }) => ({
    id: newId(),
    categoryCode,
    startsAt,
    bookingCode,
  }),
  save: async (tx, { bookingCode, ...booking }, { municipalityCode }) => {
    const row = { municipalityCode, ...booking, codeHash: hashOf(bookingCode), status: 'booked' };
    await insertRows(tx, 'queue.booking', [row]);
  },
  record: ({ id, categoryCode, startsAt }) => ({
    events: [
      {
        type: 'QueueBookingMade',
        subject: `queue-booking:${id}`,
        payload: { id, categoryCode, startsAt },
      },
    ],
    subjects: [],
  }),
  answer: ({ bookingCode, startsAt }) => ({ bookingCode, startsAt }),
});
