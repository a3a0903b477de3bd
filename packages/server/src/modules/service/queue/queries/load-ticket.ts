/** 番号の読出し — by its id, or by the code of whoever took it. */
import type { Reader, Transaction } from '#platform/database';

import { hashOf, type Ticket } from '../model.ts';
import { refuse } from '../refusals.ts';

export async function lockTicket(
  tx: Transaction,
  municipalityCode: string,
  id: string,
): Promise<Ticket> {
  const [ticket] = await tx<Ticket[]>`select * from queue.ticket
    where municipality_code = ${municipalityCode} and id = ${id} for update`;
  if (!ticket) throw refuse('queue.ticket.not_found');
  return ticket;
}

export async function findFollowed(
  reader: Reader,
  municipalityCode: string,
  code: string,
): Promise<Ticket> {
  const [ticket] = await reader<Ticket[]>`select * from queue.ticket
    where municipality_code = ${municipalityCode} and follow_hash = ${hashOf(code)}`;
  if (!ticket) throw refuse('queue.ticket.not_found');
  return ticket;
}

/** 先に待つ番号の数 — in the category, before the place given. */
export async function countAhead(
  reader: Reader,
  municipalityCode: string,
  place: Pick<Ticket, 'day' | 'categoryCode' | 'orderAt' | 'id'>,
): Promise<number> {
  const [row] = await reader<{ count: number }[]>`
    select count(*)::int as count from queue.ticket
    where municipality_code = ${municipalityCode} and day = ${place.day} and status = 'waiting'
      and category_code = ${place.categoryCode}
      and (order_at, id) < (${place.orderAt.toISOString()}, ${place.id})`;
  return row?.count ?? 0;
}
