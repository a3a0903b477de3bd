/**
 * 本人による手続 — changing one's own password and enrolling one's own second factor.
 *
 * Each opens a new session in place of the old, so that a token seen before is worth nothing after.
 *
 * @spec juki 10.3
 */
import { Refusal } from '@yakuba/kernel/refusal';

import { writeAudit } from '#platform/audit';
import type { Database, Transaction } from '#platform/database';

import { setPassword } from './account.ts';
import { accountKey, chargeAttempt, forgetAttempts } from './attempt-store.ts';
import { actorOf, identityEntry } from './identity-audit.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { passwordProblem } from './password-policy.ts';
import { refuse } from './refusals.ts';
import type { Seal } from './seal.ts';
import { confirmSecondFactor, enrolSecondFactor } from './second-factor.ts';
import type { Session } from './session.ts';
import { endSession, openSession } from './session-store.ts';
import { newSessionKey, type SessionKey, tokenDigest } from './session-token.ts';

export interface OwnCall {
  readonly session: Session;
  readonly address: string;
  readonly requestId: string;
  readonly now: Date;
}

const CHANGE = { operation: 'identity:change_password', title: 'パスワードの変更' };
const ENROL = { operation: 'identity:enrol_second_factor', title: '二要素認証の登録開始' };
const CONFIRM = { operation: 'identity:confirm_second_factor', title: '二要素認証の登録' };

/** パスワードの変更 — every other session of the account ends. */
export async function changePassword(
  database: Database,
  call: OwnCall,
  given: { readonly currentPassword: string; readonly newPassword: string },
): Promise<SessionKey> {
  return recorded(database, call, CHANGE, async () => {
    const { session, now } = call;
    const problem = newPasswordProblem(given, session.accountId);
    if (problem) throw refuse('identity.password.weak', { problem }, 'newPassword');
    const attempts = accountKey(session.municipalityCode, session.accountId);
    const stored = await database.write(session.municipalityCode, async (tx) => {
      await chargeAttempt(tx, attempts, now);
      const [row] = await tx<{ passwordHash: string }[]>`
        select password_hash from platform.account
        where municipality_code = ${session.municipalityCode} and id = ${session.accountId}`;
      return row?.passwordHash ?? null;
    });
    if (!(await verifyPassword(given.currentPassword, stored))) {
      throw refuse('identity.password.wrong_current', {}, 'currentPassword');
    }
    const passwordHash = await hashPassword(given.newPassword);
    return database.write(session.municipalityCode, async (tx) => {
      await setPassword(tx, { ...session, passwordHash, mustChangePassword: false, now });
      await forgetAttempts(tx, attempts);
      return replaceSession(tx, call, CHANGE);
    });
  });
}

/** 二要素認証の登録開始 */
export function enrol(
  database: Database,
  seal: Seal,
  call: OwnCall,
): Promise<{ secret: string; uri: string }> {
  return recorded(database, call, ENROL, () =>
    database.write(call.session.municipalityCode, async (tx) => {
      const { session } = call;
      const label = `${session.municipalityName} ${session.accountId}`.trim();
      const begun = await enrolSecondFactor(tx, seal, { ...session, label });
      await writeAudit(tx, [entryOf(call, ENROL)]);
      return begun;
    }),
  );
}

/** 二要素認証の登録確認 */
export function confirm(
  database: Database,
  seal: Seal,
  call: OwnCall & { readonly code: string },
): Promise<{ recoveryCodes: string[]; key: SessionKey }> {
  return recorded(database, call, CONFIRM, () =>
    database.write(call.session.municipalityCode, async (tx) => {
      const { session, code, now } = call;
      const recoveryCodes = await confirmSecondFactor(tx, seal, { ...session, code, now });
      return { recoveryCodes, key: await replaceSession(tx, call, CONFIRM) };
    }),
  );
}

async function replaceSession(tx: Transaction, call: OwnCall, deed: Deed): Promise<SessionKey> {
  const { session, now, address } = call;
  const { municipalityCode, accountId } = session;
  const key = newSessionKey(municipalityCode);
  await endSession(tx, session, now);
  await openSession(tx, {
    municipalityCode,
    accountId,
    tokenDigest: tokenDigest(key.token),
    address,
    now,
  });
  await writeAudit(tx, [entryOf(call, deed)]);
  return key;
}

interface Deed {
  readonly operation: string;
  readonly title: string;
}

async function recorded<T>(
  database: Database,
  call: OwnCall,
  deed: Deed,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) {
      const entry = entryOf(call, { ...deed, refusalCode: error.code });
      await database.write(call.session.municipalityCode, (tx) => writeAudit(tx, [entry]));
    }
    throw error;
  }
}

function entryOf(call: OwnCall, deed: Deed & { readonly refusalCode?: string }) {
  return identityEntry({
    actor: actorOf(call.session),
    now: call.now,
    requestId: call.requestId,
    ...deed,
  });
}

function newPasswordProblem(
  given: { readonly currentPassword: string; readonly newPassword: string },
  accountId: string,
): string | null {
  if (given.currentPassword.normalize('NFKC') === given.newPassword.normalize('NFKC')) {
    return '今のパスワードと違うものにしてください。';
  }
  return passwordProblem(given.newPassword, accountId);
}
