/** 団体の確認 — a code that no town bears has no procedures, though the standard is for all. */
import { findProfile } from '#modules/organisation/municipality';
import type { Reader } from '#platform/database';

import { refuse } from '../refusals.ts';

export async function requireTown(
  reader: Reader,
  municipalityCode: string,
  on: string,
): Promise<void> {
  const profile = await findProfile(reader, municipalityCode, on);
  if (profile?.kind !== 'municipality') throw refuse('procedure.town.unknown');
}
