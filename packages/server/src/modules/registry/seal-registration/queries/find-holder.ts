/** 本人の記載の読出し — what of a resident's record bears on a seal. */
import { readCertificateSubjects } from '#modules/registry/resident';
import type { Reader } from '#platform/database';

import type { SealHolder } from '../model.ts';

/** The newest row, or null for a number that nobody bears. */
export async function findHolder(
  reader: Reader,
  municipalityCode: string,
  addresseeNumber: string,
): Promise<SealHolder | null> {
  const selection = { kind: 'people', addresseeNumbers: [addresseeNumber] } as const;
  const subjects = await readCertificateSubjects(reader, municipalityCode, selection);
  return (
    subjects.find(({ current }) => current.addresseeNumber === addresseeNumber)?.current ?? null
  );
}
