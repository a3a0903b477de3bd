/** 再呼出し — until the limit of calls; then behind a few others by itself, and in the end over. */
import { queueRoutes } from '@yakuba/contract/queue';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { type Category, PUSH_JOB, type Ticket } from '../model.ts';
import { requireCategory } from '../queries/find-category.ts';
import { lockTicket } from '../queries/load-ticket.ts';
import { refuse } from '../refusals.ts';
import {
  decideRecall,
  PLACES_BACK,
  placeBack,
  type RecallOutcome,
} from '../rules/decide-recall.ts';
import { changeTicket, type StepKind, saveStep } from '../store.ts';

const input = queueRoutes.recall.params;
type Input = z.output<typeof input>;

interface Loaded {
  readonly ticket: Ticket;
  readonly category: Category;
  readonly waiting: readonly { readonly orderAt: Date }[];
}

interface Decision {
  readonly outcome: RecallOutcome;
  readonly ticket: Ticket;
  readonly stepId: string;
}

const steps: Record<RecallOutcome, StepKind> = {
  called: 'recalled',
  demoted: 'demoted',
  absent: 'absent',
};

export const recall = defineAct<Input, Loaded, Decision, { outcome: RecallOutcome }>({
  name: 'queue:recall',
  title: '番号の再呼出し',
  legalBasis: '受付の運用',
  permission: 'queue:call_tickets',
  input,
  idempotency: 'optional',
  load: async (tx, { id }, { municipalityCode: town }) => {
    const ticket = await lockTicket(tx, town, id);
    const { categoryCode, day } = ticket;
    const category = await requireCategory(tx, town, categoryCode);
    const waiting = await tx<{ orderAt: Date }[]>`
      select order_at from queue.ticket
      where municipality_code = ${town} and day = ${day} and status = 'waiting'
        and category_code = ${categoryCode} order by order_at, id limit ${PLACES_BACK}`;
    return { ticket, category, waiting };
  },
  decide: ({ ticket, category, waiting }, _input, { newId }) => {
    if (ticket.status !== 'called') throw refuse('queue.ticket.not_called');
    const outcome = decideRecall(ticket, category);
    return { outcome, stepId: newId(), ticket: after(ticket, outcome, waiting) };
  },
  save: async (tx, { outcome, ticket, stepId }, { municipalityCode, now }) => {
    const at = now.toISOString();
    const calledAt = outcome === 'called' ? at : null;
    const endedAt = outcome === 'absent' ? at : null;
    const { id: ticketId, desk } = ticket;
    await changeTicket(tx, municipalityCode, { ...ticket, calledAt, endedAt });
    await saveStep(tx, municipalityCode, { id: stepId, ticketId, kind: steps[outcome], at, desk });
  },
  record: ({ outcome, ticket: { id, day, categoryCode } }) => {
    const subject = `queue-ticket:${id}`;
    const notice = { kind: PUSH_JOB, subject, payload: { ticketId: id, day, categoryCode } };
    return {
      events: [{ type: 'QueueTicketRecalled', subject, payload: { ticketId: id, outcome } }],
      subjects: [],
      jobs: outcome === 'called' ? [notice] : [],
    };
  },
  answer: ({ outcome }) => ({ outcome }),
});

function after(ticket: Ticket, outcome: RecallOutcome, waiting: Loaded['waiting']): Ticket {
  if (outcome === 'called') return { ...ticket, callCount: ticket.callCount + 1 };
  if (outcome === 'absent') return { ...ticket, status: 'absent' };
  const orderAt = placeBack(waiting, ticket.orderAt);
  const demotions = ticket.demotions + 1;
  return { ...ticket, status: 'waiting', orderAt, demotions, callCount: 0, desk: null };
}
