/**
 * サインインのカードの確かめ直し — a session outlives the moment of its proof; before something of
 * weight is handed over, the authority is asked about its card once more, and its binding is held.
 */
import type { Actor } from '#platform/authorisation';
import type { Transaction } from '#platform/database';

import { refuse } from '../refusals.ts';
import { ownAddresseeNumber } from '../rules/resident-actor.ts';
import { type CardUnusable, isCardUsable } from './is-card-usable.ts';

const codes = {
  revoked: 'identity_proof.certificate.revoked',
  unknown: 'identity_proof.certificate.unknown',
  'not-in-term': 'identity_proof.certificate.expired',
} as const satisfies Partial<Record<CardUnusable, string>>;

/** Refuses a resident whose card is revoked or ended since; nothing for whoever has no card. */
export async function requireSessionCard(tx: Transaction, actor: Actor, now: Date): Promise<void> {
  const own = ownAddresseeNumber(actor);
  if (own === null) return;
  const { municipalityCode, sessionId } = actor;
  const [card] = await tx<{ serialNumber: string }[]>`
    select b.serial_number from identity_proof.binding b
    join identity_proof.resident_session s
      on s.municipality_code = b.municipality_code and s.binding_id = b.id
    where b.municipality_code = ${municipalityCode} and b.addressee_number = ${own}
      and left(s.token_digest, 12) = ${sessionId} and s.ended_at is null
    for share of b`;
  if (!card) throw refuse('identity_proof.binding.ended');
  const { serialNumber } = card;
  const { reason } = await isCardUsable(tx, municipalityCode, { serialNumber, at: now });
  if (reason === null) return;
  throw refuse(codes[reason as keyof typeof codes] ?? 'identity_proof.binding.ended');
}
