/** 予約の人の来庁 — a number by the booked time, so that it comes up when it was promised. */
import { queueRoutes, type TicketAnswer } from '@yakuba/contract/queue';
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { hashOf } from '../model.ts';
import { refuse } from '../refusals.ts';
import { saveTicket } from '../store.ts';
import {
  gatherTicket,
  planTicket,
  recordOfTicket,
  type TicketMaterial,
  type TicketPlan,
} from './take-ticket.ts';

const input = queueRoutes.arriveBooked.body;
type Input = z.output<typeof input>;

interface Booking {
  readonly id: string;
  readonly categoryCode: string;
  readonly startsAt: Date;
}

interface Loaded extends TicketMaterial {
  readonly booking: Booking;
}

interface Decision extends TicketPlan {
  readonly bookingId: string;
}

export const arriveBooked = defineAct<Input, Loaded, Decision, TicketAnswer>({
  name: 'queue:arrive_booked',
  title: '予約の番号の発券',
  legalBasis: '受付の運用',
  permission: 'queue:serve_device',
  input,
  idempotency: 'optional',
  load: async (tx, { bookingCode }, context) => {
    const { municipalityCode: town, today, now } = context;
    const [booking] = await tx<Booking[]>`
      select id, category_code, starts_at from queue.booking
      where municipality_code = ${town} and status = 'booked'
        and (code_hash = ${hashOf(bookingCode)}
          or (day = ${today} and arrival_number = ${bookingCode})) for update`;
    if (!booking) throw refuse('queue.booking.not_found', {}, 'bookingCode');
    const { startsAt, categoryCode } = booking;
    if (todayInJapan(startsAt) !== today) throw refuse('queue.booking.other_day');
    // Whoever comes late has lost the place of the booked time, and goes by the time of coming.
    const orderAt = startsAt > now ? startsAt : isLate(startsAt, now) ? now : startsAt;
    return { ...(await gatherTicket(tx, { categoryCode, orderAt }, context)), booking };
  },
  decide: (material, _input, context) => ({
    ...planTicket(material, { isBooked: true }, context),
    bookingId: material.booking.id,
  }),
  save: async (tx, { ticket, stepId, bookingId }, { municipalityCode }) => {
    await tx`update queue.booking set status = 'arrived'
      where municipality_code = ${municipalityCode} and id = ${bookingId}`;
    await saveTicket(tx, municipalityCode, ticket, stepId);
  },
  record: recordOfTicket,
  answer: ({ answer }) => answer,
});

const LATE_MILLISECONDS = 10 * 60_000;

function isLate(startsAt: Date, now: Date): boolean {
  return now.getTime() - startsAt.getTime() > LATE_MILLISECONDS;
}
