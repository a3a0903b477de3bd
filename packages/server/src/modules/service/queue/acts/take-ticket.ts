/** 発券 — the next number of the day in a category, with what the wait will probably be. */
import { queueRoutes, type TicketAnswer, type WaitEstimate } from '@yakuba/contract/queue';
import type { z } from 'zod';

import { type ActContext, type ActRecord, defineAct } from '#platform/act';
import type { Transaction } from '#platform/database';

import { type Category, hashOf, newSecret } from '../model.ts';
import { requireOpen } from '../queries/find-category.ts';
import { countAhead } from '../queries/load-ticket.ts';
import { readWaitFacts } from '../queries/read-wait-facts.ts';
import { estimateWait } from '../rules/estimate-wait.ts';
import { type NewTicket, saveTicket, takeNumber } from '../store.ts';

const input = queueRoutes.takeTicket.body;
type Input = z.output<typeof input>;

/** 発券の材料 */
export interface TicketMaterial {
  readonly category: Category;
  readonly number: number;
  readonly ahead: number;
  readonly estimate: WaitEstimate;
  readonly followCode: string;
  readonly orderAt: Date;
}

export interface TicketPlan {
  readonly ticket: NewTicket;
  readonly stepId: string;
  readonly answer: TicketAnswer;
}

export const takeTicket = defineAct<Input, TicketMaterial, TicketPlan, TicketAnswer>({
  name: 'queue:take_ticket',
  title: '番号の発券',
  legalBasis: '受付の運用',
  permission: 'queue:serve_device',
  input,
  idempotency: 'optional',
  load: (tx, { categoryCode }, context) =>
    gatherTicket(tx, { categoryCode, orderAt: context.now }, context),
  decide: (material, _input, context) => planTicket(material, { isBooked: false }, context),
  save: (tx, { ticket, stepId }, { municipalityCode }) =>
    saveTicket(tx, municipalityCode, ticket, stepId),
  record: recordOfTicket,
  answer: ({ answer }) => answer,
});

export async function gatherTicket(
  tx: Transaction,
  wanted: { readonly categoryCode: string; readonly orderAt: Date },
  { municipalityCode: town, today: day, newId }: ActContext,
): Promise<TicketMaterial> {
  const { categoryCode, orderAt } = wanted;
  const category = await requireOpen(tx, town, { code: categoryCode, day });
  const number = await takeNumber(tx, town, { day, categoryCode });
  const ahead = await countAhead(tx, town, { day, categoryCode, orderAt, id: newId() });
  const facts = await readWaitFacts(tx, town, { code: categoryCode, day });
  const estimate = estimateWait({ ...facts, ahead });
  return { category, number, ahead, estimate, followCode: newSecret(), orderAt };
}

export function planTicket(
  material: TicketMaterial,
  { isBooked }: { readonly isBooked: boolean },
  { newId, now, today }: ActContext,
): TicketPlan {
  const { category, number, ahead, estimate, followCode, orderAt } = material;
  const id = newId();
  const label = `${category.prefix}${number}`;
  return {
    stepId: newId(),
    ticket: {
      id,
      day: today,
      categoryCode: category.code,
      label,
      orderAt: orderAt.toISOString(),
      issuedAt: now.toISOString(),
      isBooked,
      expectedMinutes: estimate?.minutes ?? null,
      errorMinutes: estimate?.errorMinutes ?? null,
      followHash: hashOf(followCode),
    },
    answer: { id, label, categoryTitle: category.title, ahead, estimate, followCode },
  };
}

export function recordOfTicket({ ticket: { id, categoryCode } }: TicketPlan): ActRecord {
  const payload = { ticketId: id, categoryCode };
  return {
    events: [{ type: 'QueueTicketTaken', subject: `queue-ticket:${id}`, payload }],
    subjects: [],
  };
}
