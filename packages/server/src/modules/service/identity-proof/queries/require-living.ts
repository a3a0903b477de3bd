/** 現在の住民の取得 — one resident by number; refuses whoever lives here no longer. */
import { type LivingResident, listLivingResidents } from '#modules/registry/resident';
import type { Reader } from '#platform/database';

import { refuse } from '../refusals.ts';

export async function requireLiving(
  reader: Reader,
  addresseeNumber: string,
  { municipalityCode, today }: { readonly municipalityCode: string; readonly today: string },
): Promise<LivingResident> {
  const who = { addresseeNumbers: [addresseeNumber] };
  const [resident] = await listLivingResidents(reader, { municipalityCode, today, who });
  if (!resident) throw refuse('identity_proof.resident.not_living', {}, 'addresseeNumber');
  return resident;
}
