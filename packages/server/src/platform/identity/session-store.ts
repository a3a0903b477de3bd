/** セッションの表 — opening, reading, touching and ending sessions. */
import type { TownKind } from '@yakuba/contract/identity';

import type { Reader, Transaction } from '#platform/database';

import { pendingStepOf, type Session } from './session.ts';
import { signInDefaults } from './sign-in-setting.ts';

/** Told of sessions that must be read anew: `<municipality code>/<account id>`. */
export const SESSION_CHANNEL = 'yakuba_session';

export interface NewSession {
  readonly municipalityCode: string;
  readonly tokenDigest: string;
  readonly accountId: string;
  /** Network address, by which the terminal is known. */
  readonly address: string;
  readonly now: Date;
}

/** セッションの開始 — also clears away the account's sessions long over. */
export async function openSession(tx: Transaction, session: NewSession): Promise<void> {
  const { municipalityCode, tokenDigest, accountId, address } = session;
  const at = session.now.toISOString();
  await Promise.all([
    tx`delete from platform.session where municipality_code = ${municipalityCode}
      and account_id = ${accountId} and started_at < ${at}::timestamptz - interval '7 days'`,
    tx`insert into platform.session
      (municipality_code, token_digest, account_id, started_at, last_seen_at, place, terminal)
      select ${municipalityCode}, ${tokenDigest}, ${accountId}, ${at}, ${at}, p.place, p.terminal
      from (select 1) one left join platform.sign_in_place p
        on p.municipality_code = ${municipalityCode} and p.address = ${address}`,
  ]);
}

interface SessionRow {
  readonly municipalityCode: string;
  readonly municipalityName: string | null;
  readonly prefectureName: string | null;
  readonly townKind: TownKind | null;
  readonly tokenDigest: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly mustChangePassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly settings: Readonly<Record<string, string>> | null;
  readonly place: string | null;
  readonly terminal: string | null;
  readonly startedAt: number;
  readonly lastSeenAt: number;
}

/**
 * セッションの取得 — with the roles, permissions and settings of the day, in one round trip.
 * Null when there is none, it was ended, or the account is not in service that day.
 */
export async function findSession(
  reader: Reader,
  key: { readonly municipalityCode: string; readonly tokenDigest: string },
  today: string,
): Promise<Session | null> {
  const [row] = await reader<SessionRow[]>`
    with held as (
      select distinct h.role from platform.account_role h join platform.session s
        on s.municipality_code = h.municipality_code and s.account_id = h.account_id
      where h.municipality_code = ${key.municipalityCode} and s.token_digest = ${key.tokenDigest}
        and h.valid_from <= ${today} and (h.valid_until is null or ${today} < h.valid_until)
    ), own as (
      select e.permission, e.effect from platform.account_permission e join platform.session s
        on s.municipality_code = e.municipality_code and s.account_id = e.account_id
      where e.municipality_code = ${key.municipalityCode} and s.token_digest = ${key.tokenDigest}
        and e.valid_from <= ${today} and (e.valid_until is null or ${today} < e.valid_until)
    )
    select s.municipality_code, t.name as municipality_name, t.prefecture_name,
      t.kind as town_kind, s.token_digest, s.account_id, a.display_name, a.must_change_password,
      exists (select from platform.second_factor f where f.municipality_code = s.municipality_code
        and f.account_id = s.account_id and f.confirmed_at is not null) as has_second_factor,
      array(select r.title from platform.reference_role r join held on held.role = r.name
        order by r.position) as roles,
      array((select p.permission from platform.reference_role_permission p
          join held on held.role = p.role
        union select permission from own where effect = 'grant')
        except select permission from own where effect = 'withhold') as permissions,
      (select json_object_agg(c.name, c.value) from (
        select distinct on (g.name) g.name, g.value from platform.sign_in_setting g
        where g.municipality_code = ${key.municipalityCode} and g.valid_from <= ${today}
        order by g.name, g.valid_from desc, g.id desc) c) as settings,
      s.place, s.terminal,
      (extract(epoch from s.started_at) * 1000)::bigint as started_at,
      (extract(epoch from s.last_seen_at) * 1000)::bigint as last_seen_at
    from platform.session s
    join platform.account a
      on a.municipality_code = s.municipality_code and a.id = s.account_id
    left join platform.sign_in_town t on t.municipality_code = s.municipality_code
    where s.municipality_code = ${key.municipalityCode} and s.token_digest = ${key.tokenDigest}
      and s.ended_at is null and not a.is_suspended and a.service_from <= ${today}
      and (a.service_until is null or ${today} < a.service_until)`;
  return row ? sessionOf(row) : null;
}

function sessionOf(row: SessionRow): Session {
  const settings = settingsOf(row.settings);
  const pending = pendingStepOf({
    requiresSecondFactor: settings.secondFactorRequired,
    hasSecondFactor: row.hasSecondFactor,
    mustChangePassword: row.mustChangePassword,
  });
  return {
    municipalityCode: row.municipalityCode,
    municipalityName: row.municipalityName ?? '',
    prefectureName: row.prefectureName ?? '',
    townKind: row.townKind ?? 'municipality',
    tokenDigest: row.tokenDigest,
    accountId: row.accountId,
    displayName: row.displayName,
    roles: row.roles,
    permissions: new Set(pending === null ? row.permissions : []),
    pending,
    place: row.place,
    terminal: row.terminal,
    startedAt: row.startedAt,
    lastSeenAt: row.lastSeenAt,
    idleSeconds: settings.idleMinutes * 60,
    absoluteUntil: row.startedAt + settings.absoluteHours * 3_600_000,
  };
}

/** The driver spells keys of JSON objects as it spells columns. */
function settingsOf(chosen: Readonly<Record<string, string>> | null) {
  return {
    idleMinutes: Number(chosen?.['idleMinutes'] ?? signInDefaults.idle_minutes),
    absoluteHours: Number(chosen?.['absoluteHours'] ?? signInDefaults.absolute_hours),
    secondFactorRequired:
      (chosen?.['secondFactorRequired'] ?? signInDefaults.second_factor_required) === 'true',
  };
}

/** 最終操作日時の記録 — never moves backwards. */
export function touchSession(
  tx: Transaction,
  session: Pick<Session, 'municipalityCode' | 'tokenDigest'>,
  now: Date,
): Promise<unknown> {
  return tx`update platform.session
    set last_seen_at = greatest(last_seen_at, ${now.toISOString()}::timestamptz)
    where municipality_code = ${session.municipalityCode}
      and token_digest = ${session.tokenDigest}`.execute();
}

export function endSession(
  tx: Transaction,
  session: Pick<Session, 'municipalityCode' | 'tokenDigest' | 'accountId'>,
  now: Date,
): Promise<unknown> {
  return Promise.all([
    tx`update platform.session set ended_at = ${now.toISOString()}
      where municipality_code = ${session.municipalityCode}
        and token_digest = ${session.tokenDigest} and ended_at is null`,
    announceChange(tx, session),
  ]);
}

export interface AccountKey {
  readonly municipalityCode: string;
  readonly accountId: string;
}

/** 全セッションの終了 — of an account, everywhere, once the transaction commits. */
export function endSessionsOf(tx: Transaction, account: AccountKey, now: Date): Promise<unknown> {
  return Promise.all([
    tx`update platform.session set ended_at = ${now.toISOString()}
      where municipality_code = ${account.municipalityCode}
        and account_id = ${account.accountId} and ended_at is null`,
    announceChange(tx, account),
  ]);
}

/** 変更の知らせ — every process reads the account's sessions anew after the commit. */
export function announceChange(tx: Transaction, account: AccountKey): Promise<unknown> {
  const name = `${account.municipalityCode}/${account.accountId}`;
  return tx`select pg_notify(${SESSION_CHANNEL}, ${name})`.execute();
}
