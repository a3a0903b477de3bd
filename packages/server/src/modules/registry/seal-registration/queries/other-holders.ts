/** ほかの登録者の照会 — whose an imprint is already, and who vouches for an applicant. */
import type { Applicant } from '@yakuba/contract/seal-registration';

import type { Reader } from '#platform/database';

import { readRegistrations } from './load-registration.ts';

/** 宛名番号 of whoever holds exactly this imprint; two who bring one seal wait for each other. */
export async function findImprintOwner(
  reader: Reader,
  municipalityCode: string,
  imprintHash: string,
): Promise<string | null> {
  const lockName = `seal-registration/${municipalityCode}/${imprintHash}`;
  await reader`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`;
  const [row] = await reader<{ addresseeNumber: string }[]>`
    select addressee_number from seal_registration.holding
    where municipality_code = ${municipalityCode} and imprint_hash = ${imprintHash}`;
  return row?.addresseeNumber ?? null;
}

/** 保証人 — 宛名番号 of the holder of a standing registration under the number given. */
export async function findGuarantor(
  reader: Reader,
  municipalityCode: string,
  applicant: Applicant,
): Promise<string | null> {
  if (applicant.kind !== 'self-with-guarantor') return null;
  const registrationNumber = applicant.guarantorNumber;
  const [found] = await readRegistrations(reader, municipalityCode, { registrationNumber });
  return found?.status === 'registered' ? found.addresseeNumber : null;
}
