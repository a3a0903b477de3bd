/** 番号発券の書込み — tickets, what happens to them, and the numbers. */
import { insertRows, type Transaction } from '#platform/database';

export type StepKind =
  | 'issued'
  | 'called'
  | 'recalled'
  | 'demoted'
  | 'absent'
  | 'finished'
  | 'transferred'
  | 'closed';

export interface NewStep {
  readonly id: string;
  readonly ticketId: string;
  readonly kind: StepKind;
  readonly at: string;
  readonly desk: string | null;
}

export function saveStep(
  tx: Transaction,
  municipalityCode: string,
  step: NewStep,
): Promise<unknown> {
  return insertRows(tx, 'queue.step', [{ municipalityCode, ...step }]);
}

export interface NewTicket {
  readonly id: string;
  readonly day: string;
  readonly categoryCode: string;
  readonly label: string;
  readonly orderAt: string;
  readonly issuedAt: string;
  readonly isBooked: boolean;
  readonly expectedMinutes: number | null;
  readonly errorMinutes: number | null;
  readonly followHash: string;
}

export async function saveTicket(
  tx: Transaction,
  municipalityCode: string,
  ticket: NewTicket,
  stepId: string,
): Promise<void> {
  const fresh = { status: 'waiting', callCount: 0, demotions: 0 };
  await insertRows(tx, 'queue.ticket', [{ municipalityCode, ...ticket, ...fresh }]);
  const { id: ticketId, issuedAt: at } = ticket;
  await saveStep(tx, municipalityCode, { id: stepId, ticketId, kind: 'issued', at, desk: null });
}

/** 番号の取得 — the next of the day in the category, no one else's. */
export async function takeNumber(
  tx: Transaction,
  municipalityCode: string,
  { day, categoryCode }: { readonly day: string; readonly categoryCode: string },
): Promise<number> {
  const [row] = await tx<{ lastNumber: number }[]>`
    insert into queue.counter as c (municipality_code, day, category_code, last_number)
    values (${municipalityCode}, ${day}, ${categoryCode}, 1)
    on conflict (municipality_code, day, category_code)
      do update set last_number = c.last_number + 1
    returning last_number`;
  if (!row) throw new TypeError('the counter gave no number');
  return row.lastNumber;
}

export interface TicketChange {
  readonly id: string;
  readonly status: string;
  readonly orderAt: Date;
  readonly categoryCode: string;
  readonly callCount: number;
  readonly demotions: number;
  readonly desk: string | null;
  /** 初めて・最後に呼んだ日時 — set where called now. */
  readonly calledAt: string | null;
  readonly endedAt: string | null;
}

/** Forgets the address of the notice where the ticket is over. */
export async function changeTicket(
  tx: Transaction,
  municipalityCode: string,
  change: TicketChange,
): Promise<void> {
  await tx`update queue.ticket set status = ${change.status},
      order_at = ${change.orderAt.toISOString()}, category_code = ${change.categoryCode},
      call_count = ${change.callCount}, demotions = ${change.demotions}, desk = ${change.desk},
      first_called_at = coalesce(first_called_at, ${change.calledAt}::timestamptz),
      called_at = coalesce(${change.calledAt}::timestamptz, called_at),
      ended_at = ${change.endedAt}
    where municipality_code = ${municipalityCode} and id = ${change.id}`;
  if (change.endedAt === null) return;
  await tx`delete from queue.subscription
    where municipality_code = ${municipalityCode} and ticket_id = ${change.id}`;
}
