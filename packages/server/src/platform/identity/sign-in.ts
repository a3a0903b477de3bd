/**
 * サインイン — throttle, password, second factor, session.
 *
 * An unknown account, one out of service and a wrong password cost the same and answer the same.
 *
 * @spec juki 10.3
 */

import type { SignInOutcome } from '@yakuba/contract/identity';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { Refusal } from '@yakuba/kernel/refusal';

import { writeAudit } from '#platform/audit';
import type { Database, Transaction } from '#platform/database';

import {
  accountKey,
  addressKey,
  chargeAttempt,
  forgetAttempts,
  NO_TOWN,
  refundAttempt,
  refuseWhileWaiting,
} from './attempt-store.ts';
import { actorWithoutSession, identityEntry, UNKNOWN } from './identity-audit.ts';
import { verifyPassword } from './password-hash.ts';
import { refuse } from './refusals.ts';
import type { Seal } from './seal.ts';
import { hasSecondFactor, takeCode } from './second-factor.ts';
import { pendingStepOf } from './session.ts';
import { openSession } from './session-store.ts';
import { newSessionKey, type SessionKey, tokenDigest } from './session-token.ts';
import { signInSettingsOn } from './sign-in-setting.ts';
import type { TownList } from './town.ts';

export interface SignInRequest {
  readonly municipalityCode: string;
  readonly accountId: string;
  readonly password: string;
  readonly code?: string | undefined;
  readonly address: string;
  readonly requestId: string;
  readonly now: Date;
}

export interface SignInResult {
  readonly outcome: SignInOutcome;
  /** Null while the second factor is still asked for. */
  readonly key: SessionKey | null;
}

export interface SignInParts {
  readonly database: Database;
  readonly towns: TownList;
  readonly seal: Seal;
}

interface AccountFacts {
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly isInService: boolean;
}

export const SIGN_IN = { operation: 'identity:sign_in', title: 'サインイン' };

/** パスワードによるサインイン — refuses `identity.sign_in.wrong`, `.wrong_code`, `.wait`. */
export async function signIn(
  { database, towns, seal }: SignInParts,
  request: SignInRequest,
): Promise<SignInResult> {
  const { municipalityCode, accountId } = request;
  const isKnownTown = await towns.has(municipalityCode);
  await passThrottle(database, request, isKnownTown);
  if (!isKnownTown) {
    await verifyPassword(request.password, null);
    await chargeAddress(database, request);
    throw refuse('identity.sign_in.wrong');
  }
  const account = await chargedAccount(database, request);
  const isRight = await verifyPassword(
    request.password,
    account?.isInService ? account.passwordHash : null,
  );
  if (!account || !isRight) {
    const refusalCode = 'identity.sign_in.wrong';
    await recordFailure(database, request, { actor: account ? accountId : UNKNOWN, refusalCode });
    await chargeAddress(database, request);
    throw refuse(refusalCode);
  }
  const result = await database
    .write(municipalityCode, (tx) => enter(tx, seal, { request, account }))
    .catch((error: unknown) => recordUnreadable(database, request, error));
  if (result !== 'wrong-code') return result;
  const refusalCode = 'identity.sign_in.wrong_code';
  await recordFailure(database, request, { actor: accountId, refusalCode });
  await chargeAddress(database, request);
  throw refuse(refusalCode, {}, 'code');
}

async function passThrottle(
  database: Database,
  request: SignInRequest,
  isKnownTown: boolean,
): Promise<void> {
  try {
    await database.read(NO_TOWN, (reader) =>
      refuseWhileWaiting(reader, addressKey(request.address), request.now),
    );
  } catch (error) {
    if (isKnownTown && error instanceof Refusal) await recordWait(database, request);
    throw error;
  }
}

/** Charges the attempt and reads the account, known or not, by the same statements. */
async function chargedAccount(
  database: Database,
  request: SignInRequest,
): Promise<AccountFacts | undefined> {
  const { municipalityCode, accountId, now } = request;
  const today = todayInJapan(now);
  try {
    return await database.write(municipalityCode, async (tx) => {
      await chargeAttempt(tx, accountKey(municipalityCode, accountId), now);
      const [row] = await tx<AccountFacts[]>`
        select password_hash, must_change_password, not is_suspended and service_from <= ${today}
          and (service_until is null or ${today} < service_until) as is_in_service
        from platform.account where municipality_code = ${municipalityCode} and id = ${accountId}`;
      return row;
    });
  } catch (error) {
    if (error instanceof Refusal) await recordWait(database, request);
    throw error;
  }
}

/** The password was right: asks for the code, or opens the session. */
async function enter(
  tx: Transaction,
  seal: Seal,
  { request, account }: { readonly request: SignInRequest; readonly account: AccountFacts },
): Promise<SignInResult | 'wrong-code'> {
  const { municipalityCode, accountId, code, now } = request;
  const attempts = accountKey(municipalityCode, accountId);
  const hasFactor = await hasSecondFactor(tx, request);
  if (hasFactor && (code === undefined || code === '')) {
    await refundAttempt(tx, attempts);
    return { outcome: 'second-factor-required', key: null };
  }
  const given = { municipalityCode, accountId, code: code ?? '', now };
  if (hasFactor && !(await takeCode(tx, seal, given))) {
    return 'wrong-code';
  }
  const key = newSessionKey(municipalityCode);
  const actor = actorWithoutSession(municipalityCode, accountId);
  const settings = await signInSettingsOn(tx, municipalityCode, todayInJapan(now));
  await Promise.all([
    forgetAttempts(tx, attempts),
    openSession(tx, { ...request, tokenDigest: tokenDigest(key.token) }),
    writeAudit(tx, [identityEntry({ actor, now, requestId: request.requestId, ...SIGN_IN })]),
  ]);
  const pending = pendingStepOf({
    requiresSecondFactor: settings.second_factor_required === 'true',
    hasSecondFactor: hasFactor,
    mustChangePassword: account.mustChangePassword,
  });
  return { outcome: pending === null ? 'signed-in' : `${pending}-required`, key };
}

/** 封緘の鍵の違い — rare enough that somebody has to look into it. */
async function recordUnreadable(
  database: Database,
  request: SignInRequest,
  error: unknown,
): Promise<never> {
  if (error instanceof Refusal) {
    const failure = { actor: request.accountId, refusalCode: error.code };
    await recordFailure(database, request, failure);
  }
  throw error;
}

async function chargeAddress(database: Database, request: SignInRequest): Promise<void> {
  await database.write(NO_TOWN, (tx) =>
    chargeAttempt(tx, addressKey(request.address), request.now),
  );
}

function recordWait(database: Database, request: SignInRequest): Promise<void> {
  return recordFailure(database, request, { actor: UNKNOWN, refusalCode: 'identity.sign_in.wait' });
}

async function recordFailure(
  database: Database,
  request: SignInRequest,
  failure: { readonly actor: string; readonly refusalCode: string },
): Promise<void> {
  const { municipalityCode, now, requestId } = request;
  const actor = actorWithoutSession(municipalityCode, failure.actor);
  const entry = identityEntry({
    actor,
    now,
    requestId,
    ...SIGN_IN,
    refusalCode: failure.refusalCode,
  });
  await database.write(municipalityCode, (tx) => writeAudit(tx, [entry]));
}
