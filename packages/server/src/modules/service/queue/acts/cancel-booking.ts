/** 予約の取消し — by whoever has its code. */
import { queueRoutes } from '@yakuba/contract/queue';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { hashOf } from '../model.ts';
import { refuse } from '../refusals.ts';

const input = queueRoutes.cancelBooking.params.pick({ code: true });
type Input = z.output<typeof input>;

export const cancelBooking = defineAct<Input, string, string, { isCancelled: true }>({
  name: 'queue:cancel_booking',
  title: '予約の取消し',
  legalBasis: '受付の運用',
  permission: 'queue:follow_ticket',
  input,
  idempotency: 'optional',
  load: async (tx, { code }, { municipalityCode }) => {
    const [booking] = await tx<{ id: string }[]>`select id from queue.booking
      where municipality_code = ${municipalityCode} and code_hash = ${hashOf(code)}
        and status = 'booked' for update`;
    if (!booking) throw refuse('queue.booking.not_found', {}, 'code');
    return booking.id;
  },
  decide: (id) => id,
  save: async (tx, id, { municipalityCode }) => {
    await tx`update queue.booking set status = 'cancelled'
      where municipality_code = ${municipalityCode} and id = ${id}`;
  },
  record: (id) => ({
    events: [{ type: 'QueueBookingCancelled', subject: `queue-booking:${id}`, payload: { id } }],
    subjects: [],
  }),
  answer: () => ({ isCancelled: true }),
});
