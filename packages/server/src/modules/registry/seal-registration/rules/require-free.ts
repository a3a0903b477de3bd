/** 1人1個 — nobody has two seals; an inquiry whose term is over makes room for another. */
import type { StoredRegistration } from '../model.ts';
import { refuse } from '../refusals.ts';

/** The expired inquiry that makes room, or null where nothing stood in the way. */
export function requireFree(
  held: StoredRegistration | null,
  today: string,
): StoredRegistration | null {
  if (held === null) return null;
  if (held.status === 'registered') {
    throw refuse('seal_registration.applicant.registered_already', {}, 'addresseeNumber');
  }
  if (held.replyBy !== null && today <= held.replyBy) {
    throw refuse('seal_registration.applicant.inquiry_under_way', {}, 'addresseeNumber');
  }
  return held;
}
