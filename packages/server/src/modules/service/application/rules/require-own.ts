/** 申請を扱える人 — whose draft it is; anybody else finds nothing. */
import { ownAddresseeNumber } from '#modules/service/identity-proof';
import type { Actor } from '#platform/authorisation';

import type { StoredApplication, WholeApplication } from '../model.ts';
import { refuse } from '../refusals.ts';

/** 職員の権限 — to write for residents. */
export const ENTER_FOR_RESIDENT = 'application:enter_for_resident';

type Owned = Pick<StoredApplication, 'owner' | 'applicantNumber' | 'agentNumber'>;

/**
 * 書ける人 — who began it; the applicant where nobody acts for them; and staff who write for
 * residents, so that what was begun by one channel goes on in another.
 */
export function mayWrite({ owner, applicantNumber, agentNumber }: Owned, actor: Actor): boolean {
  if (owner === actor.id || actor.permissions.has(ENTER_FOR_RESIDENT)) return true;
  const own = ownAddresseeNumber(actor);
  return own !== null && agentNumber === null && applicantNumber === own;
}

/** 見られる人 — besides those the person in whose name it was submitted. */
export function mayRead(application: Owned & Pick<StoredApplication, 'submittedAt'>, actor: Actor) {
  if (mayWrite(application, actor)) return true;
  const own = ownAddresseeNumber(actor);
  return own !== null && application.submittedAt !== null && application.applicantNumber === own;
}

/** Another person's application is answered like one that is not there. */
export function requireWritable(whole: WholeApplication | null, actor: Actor): WholeApplication {
  if (whole && mayWrite(whole.application, actor)) return whole;
  throw refuse('application.application.not_found');
}

export function requireReadable(whole: WholeApplication | null, actor: Actor): WholeApplication {
  if (whole && mayRead(whole.application, actor)) return whole;
  throw refuse('application.application.not_found');
}
