/**
 * 入力途中の控え — what was entered and not yet sent, kept in memory while the window is open.
 *
 * It brings a clerk back to the same place after the session ran out. It is nobody else's: another
 * person who signs in finds nothing. A draft kept at the server goes on as the same draft.
 */
import type { Session } from '../../app/session.ts';
import type { Draft } from '../../form/path.ts';
import type { HeldChange } from './send-change.ts';

export interface KeptDraft {
  readonly values: Draft;
  /** 下書き — of the server, that these values go on from. */
  readonly held: HeldChange | null;
}

let owner = '';
const drafts = new Map<string, KeptDraft>();

/** `place` is the kind of a new change, or the id of one that is revised. */
export function keepDraft(session: Session, place: string, draft: KeptDraft): void {
  claim(session);
  drafts.set(place, draft);
}

export function keptDraft(session: Session, place: string): KeptDraft | null {
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
