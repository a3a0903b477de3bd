/**
 * 入力途中の控え — what was entered and not yet sent, kept in memory while the window is open.
 *
 * It brings a clerk back to the same place after the session ran out. It is nobody else's: another
 * person who signs in finds nothing.
 */
import type { Session } from '../../app/session.ts';
import type { Draft } from '../../form/path.ts';

let owner = '';
const drafts = new Map<string, Draft>();

/** `place` is the kind of a new change, or the id of one that is revised. */
export function keepDraft(session: Session, place: string, values: Draft): void {
  claim(session);
  drafts.set(place, values);
}

export function keptDraft(session: Session, place: string): Draft | null {
  claim(session);
  return drafts.get(place) ?? null;
}

export function forgetDraft(place: string): void {
  drafts.delete(place);
}

function claim({ municipalityCode, accountId }: Session): void {
  const name = `${municipalityCode} ${accountId}`;
  if (name !== owner) drafts.clear();
  owner = name;
}
