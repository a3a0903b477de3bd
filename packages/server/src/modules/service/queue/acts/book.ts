/** 予約 — one of the places of a time; nothing is asked of whoever books but the code they get. */
import { queueRoutes } from '@yakuba/contract/queue';
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows, type Transaction } from '#platform/database';

import { hashOf, newArrivalNumber, newSecret } from '../model.ts';
import { refuse } from '../refusals.ts';

const input = queueRoutes.book.body;
type Input = z.output<typeof input>;

interface Decision {
  readonly id: string;
  readonly categoryCode: string;
  readonly startsAt: string;
  readonly bookingCode: string;
  readonly day: string;
  readonly arrivalNumber: string;
}

/** 番号と符号 — the digits for the machine, the secret for whoever would cancel. */
type Codes = Pick<Decision, 'bookingCode' | 'arrivalNumber'>;

interface Answer extends Codes {
  readonly startsAt: string;
}

export const book = defineAct<Input, Codes, Decision, Answer>({
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
    const day = todayInJapan(slot.startsAt);
    return { bookingCode: newSecret(), arrivalNumber: await freeNumber(tx, town, day) };
  },
  decide: (codes, { categoryCode, startsAt }, { newId }) => ({
    id: newId(),
    categoryCode,
    startsAt,
    day: todayInJapan(new Date(startsAt)),
    ...codes,
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
  answer: ({ bookingCode, arrivalNumber, startsAt }) => ({ bookingCode, arrivalNumber, startsAt }),
});

const CANDIDATES = 20;

/** 空いている予約番号 — of the day; one booking of a town follows another. */
async function freeNumber(tx: Transaction, town: string, day: string): Promise<string> {
  const lockName = `queue/bookings/${town}`;
  const candidates = Array.from({ length: CANDIDATES }, newArrivalNumber);
  await tx`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`;
  const taken = await tx<{ arrivalNumber: string }[]>`
    select arrival_number from queue.booking
    where municipality_code = ${town} and day = ${day}
      and arrival_number = any(${candidates}::text[])`;
  const free = candidates.find((one) => taken.every(({ arrivalNumber }) => arrivalNumber !== one));
  if (free === undefined) throw refuse('queue.slot.full', {}, 'startsAt');
  return free;
}
