/** 抹消の出来事 — that a registration has ended, on which ground, and who is told. */
import type { NewEvent } from '#platform/act';

import type { StoredRegistration } from '../model.ts';

/** Grounds on which the person does not know it already, and can be reached. */
const TOLD: ReadonlySet<string> = new Set(['name_changed', 'guardianship', 'registered_in_error']);

export function cancelled(
  { id, addresseeNumber, registrationNumber }: StoredRegistration,
  step: { readonly kind: string; readonly ground: string | null; readonly effectiveOn: string },
  notifiedOn: string | null,
): NewEvent {
  return {
    type: step.kind === 'cancelled' ? 'SealRegistrationCancelled' : 'SealRegistrationLapsed',
    subject: `addressee:${addresseeNumber}`,
    effectiveOn: step.effectiveOn,
    notifiedOn,
    payload: {
      registrationId: id,
      addresseeNumber,
      registrationNumber,
      ground: step.ground,
      mustBeTold: TOLD.has(step.ground ?? ''),
    },
  };
}
