/**
 * 職員アカウント — creating and changing accounts; for acts of the staff room and for seeding.
 *
 * Every change that touches what an account may do ends its sessions in the same transaction.
 *
 * @spec juki 10.3
 * @spec juki 10.4
 */
import { insertRows, type Transaction } from '#platform/database';

import { accountKey, forgetAttempts } from './attempt-store.ts';
import { refuse } from './refusals.ts';
import { type AccountKey, announceChange, endSessionsOf } from './session-store.ts';

export interface NewAccount extends AccountKey {
  readonly displayName: string;
  /** From `hashPassword`. */
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  /** 利用期間 — half-open, `YYYY-MM-DD`. */
  readonly serviceFrom: string;
  readonly serviceUntil: string | null;
  readonly now: Date;
}

/** アカウントの登録 — refuses an id already in use (`identity.account.exists`). */
export async function createAccount(tx: Transaction, account: NewAccount): Promise<void> {
  const { municipalityCode, accountId, now, ...rest } = account;
  const row = { municipalityCode, id: accountId, ...rest, passwordChangedAt: now.toISOString() };
  const { count } = await insertRows(
    tx,
    'platform.account',
    [{ ...row, isSuspended: false }],
    'on conflict do nothing',
  );
  if (count === 0) throw refuse('identity.account.exists', {}, 'accountId');
}

/** 役割の期間 — half-open; `validUntil` null means without end. */
export interface RolePeriod {
  readonly role: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

export interface RoleChange extends AccountKey {
  readonly roles: readonly RolePeriod[];
  readonly now: Date;
}

/** 役割の割当て — these roles in place of all earlier ones, now and scheduled. */
export async function setAccountRoles(tx: Transaction, change: RoleChange): Promise<void> {
  const { municipalityCode, accountId, roles, now } = change;
  await tx`delete from platform.account_role
    where municipality_code = ${municipalityCode} and account_id = ${accountId}`;
  await insertRows(
    tx,
    'platform.account_role',
    roles.map(({ role, validFrom, validUntil }) => ({
      municipalityCode,
      accountId,
      role,
      validFrom,
      validUntil,
    })),
  );
  await endSessionsOf(tx, { municipalityCode, accountId }, now);
}

/** 個人別の権限 — granted beyond the roles, or withheld from them, for a period. */
export interface PermissionPeriod {
  readonly permission: string;
  readonly effect: 'grant' | 'withhold';
  readonly validFrom: string;
  readonly validUntil: string | null;
}

export interface PermissionChange extends AccountKey {
  readonly permissions: readonly PermissionPeriod[];
  readonly now: Date;
}

/** 個人別の権限の設定 — these in place of all earlier ones of the account. */
export async function setAccountPermissions(
  tx: Transaction,
  change: PermissionChange,
): Promise<void> {
  const { municipalityCode, accountId, permissions, now } = change;
  await tx`delete from platform.account_permission
    where municipality_code = ${municipalityCode} and account_id = ${accountId}`;
  await insertRows(
    tx,
    'platform.account_permission',
    permissions.map(({ permission, effect, validFrom, validUntil }) => ({
      municipalityCode,
      accountId,
      permission,
      effect,
      validFrom,
      validUntil,
    })),
  );
  await endSessionsOf(tx, { municipalityCode, accountId }, now);
}

/** 利用停止・再開 */
export async function setAccountSuspended(
  tx: Transaction,
  change: AccountKey & { readonly isSuspended: boolean; readonly now: Date },
): Promise<void> {
  const { municipalityCode, accountId, isSuspended, now } = change;
  const done = await tx`update platform.account set is_suspended = ${isSuspended}
    where municipality_code = ${municipalityCode} and id = ${accountId}`;
  if (done.count === 0) throw refuse('identity.account.unknown', {}, 'accountId');
  await endSessionsOf(tx, change, now);
}

/** 利用期間の予定 — the day from which the account is refused, or none. */
export async function scheduleService(
  tx: Transaction,
  change: AccountKey & { readonly serviceUntil: string | null },
): Promise<void> {
  await tx`update platform.account set service_until = ${change.serviceUntil}
    where municipality_code = ${change.municipalityCode} and id = ${change.accountId}`;
  await announceChange(tx, change);
}

/** パスワードの設定 — by its owner, or for them (then to be changed at the next sign-in). */
export async function setPassword(
  tx: Transaction,
  change: AccountKey & {
    readonly passwordHash: string;
    readonly mustChangePassword: boolean;
    readonly now: Date;
  },
): Promise<void> {
  const { municipalityCode, accountId, passwordHash, mustChangePassword, now } = change;
  const done = await tx`update platform.account set password_hash = ${passwordHash},
      must_change_password = ${mustChangePassword}, password_changed_at = ${now.toISOString()}
    where municipality_code = ${municipalityCode} and id = ${accountId}`;
  if (done.count === 0) throw refuse('identity.account.unknown', {}, 'accountId');
  await endSessionsOf(tx, change, now);
}

/** 失敗による待ち時間の解除 — the account may be tried again at once. */
export function unlockAccount(tx: Transaction, account: AccountKey): Promise<unknown> {
  return forgetAttempts(tx, accountKey(account.municipalityCode, account.accountId));
}
