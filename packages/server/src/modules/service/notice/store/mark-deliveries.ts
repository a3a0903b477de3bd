/** 配信の記録 — what became of each letter, many at once; only by the sender that held it. */
import type { DeliveryState } from '@yakuba/contract/notice';

import type { Transaction } from '#platform/database';

export interface DeliveryMark {
  readonly id: string;
  readonly contactId: string | null;
  readonly state: DeliveryState;
  readonly problem: string | null;
  readonly relay: string | null;
  /** ISO; when to try again, for `waiting`. */
  readonly notBefore: string | null;
  /** Its attempt does not count: nothing was tried. */
  readonly isUntried: boolean;
  /** The address takes nothing any more. */
  readonly isAddressDead: boolean;
}

export async function markDeliveries(
  tx: Transaction,
  { municipalityCode, sender, now }: { municipalityCode: string; sender: string; now: Date },
  marks: readonly DeliveryMark[],
): Promise<void> {
  const rows = marks.map(({ contactId: _contact, isAddressDead: _dead, ...mark }) => mark);
  const dead = marks.filter((mark) => mark.isAddressDead).flatMap((mark) => mark.contactId ?? []);
  await tx`
    update notice.delivery d set state = m.state, problem = m.problem,
      relay = coalesce(m.relay, d.relay), not_before = coalesce(m."notBefore", d.not_before),
      attempts = d.attempts - (case when m."isUntried" then 1 else 0 end),
      handed_at = case when m.state = 'handed' then ${now.toISOString()}::timestamptz end,
      claimed_by = null, claimed_until = null
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as m(id uuid, state text,
      problem text, relay text, "notBefore" timestamptz, "isUntried" boolean)
    where d.municipality_code = ${municipalityCode} and d.id = m.id
      and d.state = 'sending' and d.claimed_by = ${sender}`;
  if (dead.length === 0) return;
  await tx`
    update notice.contact set state = 'stopped', stop_reason = 'bounced'
    where municipality_code = ${municipalityCode} and id = any(${dead}::uuid[])
      and state = 'active'`;
}
