/**
 * 住民のセッションの取得 — as it stands at this moment: a session by card is over as soon as its
 * binding is, or its holder lives here no longer. Nothing is kept between requests.
 */
import { todayInJapan } from '@yakuba/kernel/calendar';

import { livingNumbers } from '#modules/registry/resident';
import type { Clock } from '#platform/clock';
import type { Database, Reader } from '#platform/database';
import { isOver, type SessionKey, tokenDigest } from '#platform/identity';

import { type ResidentSession, sessionLimits } from '../model.ts';
import { touchResidentSession } from '../store.ts';

interface Row {
  readonly municipalityCode: string;
  readonly tokenDigest: string;
  readonly kind: 'resident' | 'guest';
  readonly addresseeNumber: string | null;
  readonly isSimulated: boolean;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
}

/** How far the noted last use may lag behind. */
const TOUCH_MILLISECONDS = 30_000;

/** Notes the use; null where there is no session in force. */
export async function useResidentSession(
  database: Database,
  clock: Clock,
  key: SessionKey,
): Promise<ResidentSession | null> {
  const now = clock.now();
  const name = { ...key, tokenDigest: tokenDigest(key.token) };
  const rows = await database.glance(key.municipalityCode, (reader) => rowsOf(reader, name, now));
  const session = inForce(rows, now);
  if (session && now.getTime() - session.lastSeenAt >= TOUCH_MILLISECONDS) {
    await database.write(key.municipalityCode, (tx) => touchResidentSession(tx, name, now));
  }
  return session;
}

export async function findResidentSession(
  reader: Reader,
  name: SessionName,
  now: Date,
): Promise<ResidentSession | null> {
  return inForce(await rowsOf(reader, name, now), now);
}

interface SessionName {
  readonly municipalityCode: string;
  readonly tokenDigest: string;
}

function rowsOf(reader: Reader, { municipalityCode, tokenDigest: digest }: SessionName, now: Date) {
  const today = todayInJapan(now);
  return reader<Row[]>`
    select s.municipality_code, s.token_digest, s.kind, b.addressee_number, s.is_simulated,
      s.started_at, s.last_seen_at
    from identity_proof.resident_session s
    left join identity_proof.binding b on b.municipality_code = s.municipality_code
      and b.id = s.binding_id and b.ended_at is null and b.not_after > ${now.toISOString()}
    left join (${livingNumbers(reader, { municipalityCode, today })}) living
      on living.addressee_number = b.addressee_number
    where s.municipality_code = ${municipalityCode} and s.token_digest = ${digest}
      and s.ended_at is null
      and (s.kind = 'guest' or living.addressee_number is not null)`;
}

function inForce([row]: readonly Row[], now: Date): ResidentSession | null {
  if (!row) return null;
  const session = sessionOf(row);
  return isOver(session, now.getTime()) ? null : session;
}

function sessionOf({ startedAt, lastSeenAt, ...row }: Row): ResidentSession {
  const { idleSeconds, absoluteSeconds } = sessionLimits[row.kind];
  return {
    ...row,
    startedAt: startedAt.getTime(),
    lastSeenAt: lastSeenAt.getTime(),
    idleSeconds,
    absoluteUntil: startedAt.getTime() + absoluteSeconds * 1000,
  };
}
