/** 区分替え — to another category under the same number, by the time at which it was taken. */
import { queueRoutes } from '@yakuba/contract/queue';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { Ticket } from '../model.ts';
import { requireCategory } from '../queries/find-category.ts';
import { lockTicket } from '../queries/load-ticket.ts';
import { refuse } from '../refusals.ts';
import { changeTicket, saveStep } from '../store.ts';

const input = queueRoutes.transfer.params.extend(queueRoutes.transfer.body.shape);
type Input = z.output<typeof input>;

interface Decision {
  readonly ticket: Ticket;
  readonly stepId: string;
}

export const transfer = defineAct<Input, Ticket, Decision, { id: string }>({
  name: 'queue:transfer',
  title: '番号の区分替え',
  legalBasis: '受付の運用',
  permission: 'queue:call_tickets',
  input,
  idempotency: 'optional',
  load: async (tx, { id, categoryCode }, { municipalityCode }) => {
    await requireCategory(tx, municipalityCode, categoryCode);
    return lockTicket(tx, municipalityCode, id);
  },
  decide: (ticket, { categoryCode }, { newId }) => {
    if (!['waiting', 'called'].includes(ticket.status)) throw refuse('queue.ticket.over');
    const fresh = { status: 'waiting', callCount: 0, demotions: 0, desk: null } as const;
    return { ticket: { ...ticket, ...fresh, categoryCode }, stepId: newId() };
  },
  save: async (tx, { ticket, stepId }, { municipalityCode, now }) => {
    const change = { ...ticket, orderAt: ticket.issuedAt, calledAt: null, endedAt: null };
    await changeTicket(tx, municipalityCode, change);
    const at = now.toISOString();
    const step = { id: stepId, ticketId: ticket.id, kind: 'transferred', at, desk: null } as const;
    await saveStep(tx, municipalityCode, step);
  },
  record: ({ ticket: { id, categoryCode } }) => ({
    events: [
      {
        type: 'QueueTicketTransferred',
        subject: `queue-ticket:${id}`,
        payload: { ticketId: id, categoryCode },
      },
    ],
    subjects: [],
  }),
  answer: ({ ticket: { id } }) => ({ id }),
});
