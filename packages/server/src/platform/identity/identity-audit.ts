/**
 * 認証ログ — sign-ins, their failures, sign-outs and refused requests in the audit record.
 *
 * Who is not known to the town is written as `unknown`: what was typed may be a password.
 *
 * @spec juki 10.2
 */
import { type AuditEntry, auditEntry } from '#platform/audit';
import type { Actor } from '#platform/authorisation';

import type { Session } from './session.ts';

export const UNKNOWN = 'unknown';

export interface IdentityDeed {
  readonly actor: Actor;
  readonly now: Date;
  readonly requestId: string;
  readonly operation: string;
  readonly title: string;
  /** Absent when done. */
  readonly refusalCode?: string;
}

export function identityEntry(deed: IdentityDeed): AuditEntry {
  return auditEntry({ ...deed, outcome: deed.refusalCode === undefined ? 'done' : 'refused' });
}

/** 操作者 — as a session says. */
export function actorOf(session: Session): Actor {
  return {
    municipalityCode: session.municipalityCode,
    id: session.accountId,
    permissions: session.permissions,
    place: session.place,
    terminal: session.terminal,
    sessionId: session.tokenDigest.slice(0, 12),
  };
}

/** セッションのない操作者 — an account before its session, or somebody unknown. */
export function actorWithoutSession(municipalityCode: string, id: string = UNKNOWN): Actor {
  return {
    municipalityCode,
    id,
    permissions: new Set(),
    place: null,
    terminal: null,
    sessionId: null,
  };
}
