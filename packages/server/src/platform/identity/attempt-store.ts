/**
 * 失敗回数の記録 — failures by account and by address, kept in the database.
 *
 * An attempt on an account is charged before the password is looked at, so that a hundred guesses
 * sent at once are not all free; success or a missing code gives the charge back.
 */
import { createHash } from 'node:crypto';

import type { Reader, Transaction } from '#platform/database';

import { refuse } from './refusals.ts';
import { FORGET_SECONDS, type ThrottleKind, waitSecondsAfter } from './throttle.ts';

/** アドレスの計数先 — an address is of no town; its count is kept under this code. */
export const NO_TOWN = '000000';

export interface AttemptKey {
  readonly municipalityCode: string;
  readonly kind: ThrottleKind;
  readonly keyDigest: string;
}

export function accountKey(municipalityCode: string, accountId: string): AttemptKey {
  return { municipalityCode, kind: 'account', keyDigest: digestOf(accountId) };
}

export function addressKey(address: string): AttemptKey {
  return { municipalityCode: NO_TOWN, kind: 'address', keyDigest: digestOf(address) };
}

/** 待ち時間の確認 — refuses while the key has to wait. */
export async function refuseWhileWaiting(
  reader: Reader,
  key: AttemptKey,
  now: Date,
): Promise<void> {
  const [row] = await reader<{ waitMilliseconds: number }[]>`
    select ceil(extract(epoch from wait_until - ${now.toISOString()}::timestamptz) * 1000)::bigint
      as wait_milliseconds
    from platform.sign_in_attempt
    where municipality_code = ${key.municipalityCode} and kind = ${key.kind}
      and key_digest = ${key.keyDigest} and wait_until > ${now.toISOString()}`;
  if (row) throw waiting(row.waitMilliseconds);
}

/** 失敗の計上 — counts one failure and sets the wait that follows; refuses while waiting. */
export async function chargeAttempt(tx: Transaction, key: AttemptKey, now: Date): Promise<void> {
  const at = now.toISOString();
  const since = new Date(now.getTime() - FORGET_SECONDS * 1000).toISOString();
  const [row] = await tx<{ failures: number }[]>`
    insert into platform.sign_in_attempt as a
      (municipality_code, kind, key_digest, failures, last_failed_at)
    values (${key.municipalityCode}, ${key.kind}, ${key.keyDigest}, 1, ${at})
    on conflict (municipality_code, kind, key_digest) do update
      set failures = case when a.last_failed_at < ${since} then 1 else a.failures + 1 end,
        last_failed_at = ${at}
      where a.wait_until is null or a.wait_until <= ${at}
    returning failures`;
  if (!row) {
    await refuseWhileWaiting(tx, key, now);
    throw waiting(1000);
  }
  const seconds = waitSecondsAfter(key.kind, row.failures);
  const until = seconds === 0 ? null : new Date(now.getTime() + seconds * 1000).toISOString();
  await tx`update platform.sign_in_attempt set wait_until = ${until}
    where municipality_code = ${key.municipalityCode} and kind = ${key.kind}
      and key_digest = ${key.keyDigest}`;
}

/** 計上の取消し — the attempt was no failure, but no success either (a code is still asked for). */
export function refundAttempt(tx: Transaction, key: AttemptKey): Promise<unknown> {
  return tx`update platform.sign_in_attempt
    set failures = greatest(0, failures - 1), wait_until = null
    where municipality_code = ${key.municipalityCode} and kind = ${key.kind}
      and key_digest = ${key.keyDigest}`.execute();
}

/** 失敗回数の解除 — after a success, or by the administrator. */
export function forgetAttempts(tx: Transaction, key: AttemptKey): Promise<unknown> {
  return tx`delete from platform.sign_in_attempt
    where municipality_code = ${key.municipalityCode} and kind = ${key.kind}
      and key_digest = ${key.keyDigest}`.execute();
}

/** 待ち時間中のアカウント — which of these accounts have to wait now. */
export async function waitingAmong(
  reader: Reader,
  accounts: { readonly municipalityCode: string; readonly accountIds: readonly string[] },
  now: Date,
): Promise<Set<string>> {
  const rows = await reader<{ keyDigest: string }[]>`
    select key_digest from platform.sign_in_attempt
    where municipality_code = ${accounts.municipalityCode} and kind = 'account'
      and wait_until > ${now.toISOString()}`;
  const digests = new Set(rows.map((row) => row.keyDigest));
  return new Set(accounts.accountIds.filter((id) => digests.has(digestOf(id))));
}

function waiting(milliseconds: number): Error {
  const seconds = String(Math.max(1, Math.ceil(milliseconds / 1000)));
  return refuse('identity.sign_in.wait', { seconds });
}

function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
