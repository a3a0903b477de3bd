/**
 * 不明の決着 — letters whose sender died, or whose connection broke, before it was written down
 * whether they were taken.
 *
 * Where the relay can be asked, its word is final: taken, or sent once more. Where it cannot, an
 * alert or a timely letter goes once more under the same Message-ID — twice is better than never —
 * and a bulk letter does not: it is left as 不明.
 */
import type { Transaction } from '#platform/database';

import { type AcceptanceJournal, NOTICE_BELL } from '../model.ts';

const MOST = 500;

export interface Settling {
  readonly municipalityCode: string;
  readonly now: Date;
  readonly journal: AcceptanceJournal | null;
  messageIdOf(deliveryId: string): string;
}

interface Doubtful {
  readonly id: string;
  readonly lane: number;
  readonly channel: string | null;
}

/** How many were settled. Throws while the journal does not answer; then nothing is changed. */
export async function settleDoubt(tx: Transaction, settling: Settling): Promise<number> {
  const { municipalityCode, now } = settling;
  const doubtful = await tx<Doubtful[]>`
    select d.id, d.lane, c.channel from notice.delivery d
    left join notice.contact c
      on c.municipality_code = d.municipality_code and c.id = d.contact_id
    where d.municipality_code = ${municipalityCode} and d.state = 'sending'
      and d.claimed_until < ${now.toISOString()}
    order by d.lane, d.id limit ${MOST} for update of d skip locked`;
  if (doubtful.length === 0) return 0;
  const taken = await takenAmong(settling, doubtful);
  const handed = doubtful.filter(({ id }) => taken.has(id));
  const lost = doubtful.filter(({ id }) => !taken.has(id));
  const isKnown = settling.journal !== null;
  const unknown = lost.filter(({ lane, channel }) => !isKnown && lane === 2 && channel !== 'push');
  const again = lost.filter((one) => !unknown.includes(one));
  await settle(tx, municipalityCode, { ids: idsOf(handed), state: 'handed', now });
  await settle(tx, municipalityCode, { ids: idsOf(unknown), state: 'unknown', now });
  await settle(tx, municipalityCode, { ids: idsOf(again), state: 'waiting', now });
  await tx`select pg_notify(${NOTICE_BELL}, '')`;
  return doubtful.length;
}

async function takenAmong(
  { journal, messageIdOf }: Settling,
  doubtful: readonly Doubtful[],
): Promise<ReadonlySet<string>> {
  if (journal === null) return new Set();
  const mails = doubtful.filter(({ channel }) => channel === null || channel === 'mail');
  const accepted = await journal.accepted(mails.map(({ id }) => messageIdOf(id)));
  return new Set(mails.map(({ id }) => id).filter((id) => accepted.has(messageIdOf(id))));
}

async function settle(
  tx: Transaction,
  municipalityCode: string,
  { ids, state, now }: { ids: string[]; state: 'handed' | 'unknown' | 'waiting'; now: Date },
): Promise<void> {
  if (ids.length === 0) return;
  await tx`
    update notice.delivery set state = ${state}, problem = 'in-doubt', claimed_by = null,
      claimed_until = null,
      handed_at = case when ${state} = 'handed' then ${now.toISOString()}::timestamptz end
    where municipality_code = ${municipalityCode} and id = any(${ids}::uuid[])`;
}

function idsOf(deliveries: readonly Doubtful[]): string[] {
  return deliveries.map(({ id }) => id);
}
