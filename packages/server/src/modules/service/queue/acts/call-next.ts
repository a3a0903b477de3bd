/** 呼出し — the next who waits in one of the desk's categories; two desks never call the same. */
import { queueRoutes } from '@yakuba/contract/queue';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { PUSH_JOB, type Ticket } from '../model.ts';
import { changeTicket, saveStep } from '../store.ts';

const input = queueRoutes.callNext.body;
type Input = z.output<typeof input>;

interface Decision {
  readonly ticket: Ticket | null;
  readonly stepId: string;
}

interface Answer {
  readonly ticket: { readonly id: string; readonly label: string } | null;
}

export const callNext = defineAct<Input, Ticket | null, Decision, Answer>({
  name: 'queue:call_next',
  title: '次の番号の呼出し',
  legalBasis: '受付の運用',
  permission: 'queue:call_tickets',
  input,
  idempotency: 'optional',
  load: async (tx, { categoryCodes }, { municipalityCode, today }) => {
    const [next] = await tx<Ticket[]>`
      select * from queue.ticket
      where municipality_code = ${municipalityCode} and day = ${today} and status = 'waiting'
        and category_code = any(${[...categoryCodes]}::text[])
      order by order_at, id limit 1 for update skip locked`;
    return next ?? null;
  },
  decide: (next, { desk }, { newId }) => ({
    stepId: newId(),
    ticket: next && { ...next, status: 'called', desk, callCount: next.callCount + 1 },
  }),
  save: async (tx, { ticket, stepId }, { municipalityCode, now }) => {
    if (!ticket) return;
    const at = now.toISOString();
    const { id: ticketId, desk } = ticket;
    await changeTicket(tx, municipalityCode, { ...ticket, calledAt: at, endedAt: null });
    await saveStep(tx, municipalityCode, { id: stepId, ticketId, kind: 'called', at, desk });
  },
  record: ({ ticket }) => {
    if (!ticket) return { events: [], subjects: [] };
    const { id, day, categoryCode, desk } = ticket;
    const subject = `queue-ticket:${id}`;
    return {
      events: [{ type: 'QueueTicketCalled', subject, payload: { ticketId: id, desk } }],
      subjects: [],
      jobs: [{ kind: PUSH_JOB, subject, payload: { ticketId: id, day, categoryCode } }],
    };
  },
  answer: ({ ticket }) => ({ ticket: ticket && { id: ticket.id, label: ticket.label } }),
});
