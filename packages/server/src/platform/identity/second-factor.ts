/**
 * 二要素認証 — time-based codes (RFC 6238: SHA-1, six digits, 30 seconds) and recovery codes.
 *
 * A code is taken once: what it stands for must lie after the last step taken, and the step is
 * moved on in the statement that checks it. One step early or late is let pass.
 *
 * @spec juki 10.3
 */
import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

import { insertRows, type Reader, type Transaction } from '#platform/database';

import { refuse } from './refusals.ts';
import type { Seal } from './seal.ts';
import type { AccountKey } from './session-store.ts';

/** 封緘の用途 — derives the key under which secrets of authenticators are kept. */
export const SECOND_FACTOR_PURPOSE = 'second-factor';

const PERIOD_SECONDS = 30;
const ISSUER = '役場';
const RECOVERY_CODES = 10;

/** 時刻区分 — the step that the code stands for, or null when it is not of this time. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  if (delta === null) return null;
  return Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

/** 二要素認証の登録 — a fresh secret, good once confirmed; refuses where one is in force. */
export async function enrolSecondFactor(
  tx: Transaction,
  seal: Seal,
  account: AccountKey & { readonly label: string },
): Promise<{ secret: string; uri: string }> {
  const secret = new Secret({ size: 20 }).base32;
  const sealed = seal.close(secret, ownerOf(account));
  const kept = await tx`
    insert into platform.second_factor as f (municipality_code, account_id, secret)
    values (${account.municipalityCode}, ${account.accountId}, ${sealed})
    on conflict (municipality_code, account_id) do update set secret = excluded.secret
      where f.confirmed_at is null`;
  if (kept.count === 0) throw refuse('identity.second_factor.already');
  return { secret, uri: totp(secret, account.label).toString() };
}

/** 登録の確認 — by the first code of the app; returns the recovery codes, shown once. */
export async function confirmSecondFactor(
  tx: Transaction,
  seal: Seal,
  account: AccountKey & { readonly code: string; readonly now: Date },
): Promise<string[]> {
  const { municipalityCode, accountId, code, now } = account;
  const [row] = await tx<{ secret: string; isConfirmed: boolean }[]>`
    select secret, confirmed_at is not null as is_confirmed from platform.second_factor
    where municipality_code = ${municipalityCode} and account_id = ${accountId} for update`;
  if (!row) throw refuse('identity.second_factor.not_begun');
  if (row.isConfirmed) throw refuse('identity.second_factor.already');
  const step = stepOfCode(openedSecret(seal, row.secret, account), code, now);
  if (step === null) throw refuse('identity.sign_in.wrong_code', {}, 'code');
  await tx`update platform.second_factor
    set confirmed_at = ${now.toISOString()}, last_step = ${step}
    where municipality_code = ${municipalityCode} and account_id = ${accountId}`;
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await insertRows(
    tx,
    'platform.recovery_code',
    codes.map((each) => ({ municipalityCode, accountId, codeDigest: recoveryDigest(each) })),
  );
  return codes;
}

export async function hasSecondFactor(reader: Reader, account: AccountKey): Promise<boolean> {
  const rows = await reader`select from platform.second_factor
    where municipality_code = ${account.municipalityCode} and account_id = ${account.accountId}
      and confirmed_at is not null`;
  return rows.length > 0;
}

/** コードの照合 — takes a code of the app or a recovery code; false for a wrong or used one. */
export async function takeCode(
  tx: Transaction,
  seal: Seal,
  account: AccountKey & { readonly code: string; readonly now: Date },
): Promise<boolean> {
  const { municipalityCode, accountId, now } = account;
  const code = account.code.normalize('NFKC').replaceAll(/[\s-]/g, '');
  if (!/^\d{6}$/.test(code)) return takeRecoveryCode(tx, { ...account, code });
  const [row] = await tx<{ secret: string }[]>`
    select secret from platform.second_factor where municipality_code = ${municipalityCode}
      and account_id = ${accountId} and confirmed_at is not null`;
  const step = row ? stepOfCode(openedSecret(seal, row.secret, account), code, now) : null;
  if (step === null) return false;
  const moved = await tx`update platform.second_factor set last_step = ${step}
    where municipality_code = ${municipalityCode} and account_id = ${accountId}
      and last_step < ${step}`;
  return moved.count === 1;
}

/** 二要素認証の登録解除 — for a lost device, by the administrator. */
export async function clearSecondFactor(tx: Transaction, account: AccountKey): Promise<void> {
  await tx`delete from platform.recovery_code where municipality_code = ${account.municipalityCode}
    and account_id = ${account.accountId}`;
  await tx`delete from platform.second_factor where municipality_code = ${account.municipalityCode}
    and account_id = ${account.accountId}`;
}

/** Refuses where the key is another than the one it was sealed with; recovery codes still do. */
function openedSecret(seal: Seal, sealed: string, account: AccountKey): string {
  const secret = seal.open(sealed, ownerOf(account));
  if (secret === null) throw refuse('identity.second_factor.unreadable', {}, 'code');
  return secret;
}

function ownerOf({ municipalityCode, accountId }: AccountKey): string {
  return `${municipalityCode}/${accountId}`;
}

async function takeRecoveryCode(
  tx: Transaction,
  { municipalityCode, accountId, code, now }: AccountKey & { code: string; now: Date },
): Promise<boolean> {
  const used = await tx`update platform.recovery_code set used_at = ${now.toISOString()}
    where municipality_code = ${municipalityCode} and account_id = ${accountId}
      and code_digest = ${recoveryDigest(code)} and used_at is null`;
  return used.count === 1;
}

/** 80 random bits in four groups of four letters and digits. */
function newRecoveryCode(): string {
  const letters = new Secret({ buffer: Uint8Array.from(randomBytes(10)).buffer }).base32;
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}

function recoveryDigest(code: string): string {
  const letters = code.toUpperCase().replaceAll('-', '');
  return createHash('sha256').update(letters).digest('base64url');
}

function totp(secret: string, label = 'account'): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}
