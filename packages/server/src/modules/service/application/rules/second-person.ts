/**
 * 二人による決定 — a disposition (処分) is decided by somebody who did not review it; a certificate
 * states what the register says, and one person may do both.
 */
import type { Procedure } from '@yakuba/contract/procedure';

import type { StoredStep } from '../model.ts';

export function requiresSecondPerson({ result }: Pick<Procedure, 'result'>): boolean {
  return result.kind === 'decision';
}

const REVIEWING: ReadonlySet<string> = new Set([
  'startReview',
  'passFormalReview',
  'askCorrection',
]);

/** 審査した職員 */
export function reviewersOf(steps: readonly StoredStep[]): ReadonlySet<string> {
  return new Set(steps.filter(({ move }) => REVIEWING.has(move)).map(({ actorId }) => actorId));
}
