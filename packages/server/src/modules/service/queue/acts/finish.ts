/** 対応の終了 — the turn of a called number is over. */
import { queueRoutes } from '@yakuba/contract/queue';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { Ticket } from '../model.ts';
import { lockTicket } from '../queries/load-ticket.ts';
import { refuse } from '../refusals.ts';
import { changeTicket, saveStep } from '../store.ts';

const input = queueRoutes.finish.params;
type Input = z.output<typeof input>;

interface Decision {
  readonly ticket: Ticket;
  readonly stepId: string;
}

export const finish = defineAct<Input, Ticket, Decision, { id: string }>({
  name: 'queue:finish',
  title: '対応の終了',
  legalBasis: '受付の運用',
  permission: 'queue:call_tickets',
  input,
  idempotency: 'optional',
  load: (tx, { id }, { municipalityCode }) => lockTicket(tx, municipalityCode, id),
  decide: (ticket, _input, { newId }) => {
    if (ticket.status !== 'called') throw refuse('queue.ticket.not_called');
    return { ticket: { ...ticket, status: 'done' }, stepId: newId() };
  },
  save: async (tx, { ticket, stepId }, { municipalityCode, now }) => {
    const at = now.toISOString();
    const { id: ticketId, desk } = ticket;
    await changeTicket(tx, municipalityCode, { ...ticket, calledAt: null, endedAt: at });
    await saveStep(tx, municipalityCode, { id: stepId, ticketId, kind: 'finished', at, desk });
  },
  record: ({ ticket: { id } }) => ({
    events: [
      { type: 'QueueTicketFinished', subject: `queue-ticket:${id}`, payload: { ticketId: id } },
    ],
    subjects: [],
  }),
  answer: ({ ticket: { id } }) => ({ id }),
});
