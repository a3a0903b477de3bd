/** 確認番号の取得 — locks the row for this transaction; refuses one unknown, used or over. */
import type { Transaction } from '#platform/database';

import { refuse } from '../refusals.ts';
import { type Challenge, challengeText } from '../rules/challenge-text.ts';

interface Wanted {
  readonly municipalityCode: string;
  readonly id: string;
  readonly purpose: Challenge['purpose'];
  readonly now: Date;
}

/** The bytes to have been signed. Whoever asks at the same moment waits, and finds it used. */
export async function lockChallenge(tx: Transaction, wanted: Wanted): Promise<Buffer> {
  const { municipalityCode, id, purpose, now } = wanted;
  const [row] = await tx<{ nonce: string; expiresAt: Date; usedAt: Date | null }[]>`
    select nonce, expires_at, used_at from identity_proof.challenge
    where municipality_code = ${municipalityCode} and id = ${id} and purpose = ${purpose}
    for update`;
  if (!row) throw refuse('identity_proof.challenge.unknown');
  if (row.usedAt !== null) throw refuse('identity_proof.challenge.used');
  if (row.expiresAt < now) throw refuse('identity_proof.challenge.expired');
  return challengeText({ municipalityCode, id, purpose, nonce: row.nonce });
}

/** 確認番号の使用 — from now on it proves nothing more. */
export function spendChallenge(
  tx: Transaction,
  { municipalityCode, id, now }: Omit<Wanted, 'purpose'>,
): Promise<unknown> {
  return tx`update identity_proof.challenge set used_at = ${now.toISOString()}
    where municipality_code = ${municipalityCode} and id = ${id}`.execute();
}
