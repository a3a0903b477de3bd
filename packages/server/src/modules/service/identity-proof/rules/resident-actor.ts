/** 住民の操作者 — the actor of a resident signed in by card, of a guest, and of a visitor. */
import type { Actor } from '#platform/authorisation';

import type { ResidentSession } from '../model.ts';
import { ENTER, residentPermissions } from './resident-permissions.ts';

type Known = Pick<ResidentSession, 'municipalityCode' | 'kind' | 'addresseeNumber' | 'tokenDigest'>;

/** `resident:<宛名番号>` or `guest:<session>`. */
export function residentActor(session: Known): Actor {
  const { municipalityCode, kind, addresseeNumber, tokenDigest } = session;
  const sessionId = tokenDigest.slice(0, 12);
  return {
    municipalityCode,
    id: kind === 'resident' ? `resident:${addresseeNumber}` : `guest:${sessionId}`,
    permissions: residentPermissions(kind),
    place: 'オンライン',
    terminal: null,
    sessionId,
  };
}

/** 本人の宛名番号 — of an actor made here; null for a guest and for staff. */
export function ownAddresseeNumber(actor: Actor): string | null {
  return /^resident:(\d+)$/.exec(actor.id)?.[1] ?? null;
}

/** 訪問者 — nobody yet: may enter, and nothing else. */
export function visitor(municipalityCode: string): Actor {
  return {
    municipalityCode,
    id: 'visitor',
    permissions: new Set([ENTER]),
    place: 'オンライン',
    terminal: null,
    sessionId: null,
  };
}
