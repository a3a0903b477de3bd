/** 委任の継続 — what an agent sent in while the mandate held is worth nothing once it was ended. */
import type { Reader } from '#platform/database';

import type { StoredApplication } from '../model.ts';
import { refuse } from '../refusals.ts';
import { findDelegations } from './find-delegations.ts';

/** Refuses where the recorded mandate of the application has been taken back since. */
export async function requireMandate(
  reader: Reader,
  municipalityCode: string,
  { delegationId }: Pick<StoredApplication, 'delegationId'>,
): Promise<void> {
  if (delegationId === null) return;
  const [mandate] = await findDelegations(reader, municipalityCode, { id: delegationId });
  if (mandate && mandate.endedAt !== null) throw refuse('application.delegation.ended');
}
