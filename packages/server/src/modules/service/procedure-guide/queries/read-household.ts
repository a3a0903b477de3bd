/** 世帯の読出し — the people of a household in the register, unless looking is suppressed. */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { findSuppressions, readCertificateSubjects } from '#modules/registry/resident';
import type { QueryContext } from '#platform/act';
import type { Reader } from '#platform/database';

import { refuse } from '../refusals.ts';

export interface HouseholdRead {
  readonly records: readonly ResidentRecord[];
  readonly alerts: readonly { readonly code: string; readonly message: string }[];
}

/** Newest rows, in the order of the household; closed ones among them. */
export async function readHousehold(
  reader: Reader,
  householdNumber: string,
  { municipalityCode, now }: Pick<QueryContext, 'municipalityCode' | 'now'>,
): Promise<HouseholdRead> {
  const subjects = await readCertificateSubjects(reader, municipalityCode, {
    kind: 'household',
    householdNumber,
  });
  const records = subjects
    .toSorted((one, other) => (one.position ?? 999) - (other.position ?? 999))
    .map(({ current }) => current);
  if (records.length === 0)
    throw refuse('procedure_guide.household.unknown', {}, 'householdNumber');
  const numbers = records.map((row) => row.addresseeNumber);
  const standing = await findSuppressions(reader, municipalityCode, numbers, 'inquiry', now);
  const stopping = standing.find((one) => one.level === 'error');
  if (stopping) {
    throw refuse('procedure_guide.person.suppressed', { number: stopping.addresseeNumber });
  }
  const alerted = new Set(standing.map((one) => one.addresseeNumber));
  return {
    records,
    alerts: [...alerted].map((number) => ({
      code: 'procedure_guide.person.suppression_alert',
      message: `宛名番号 ${number} の方は抑止対象です。内容の取扱いに注意してください。`,
    })),
  };
}
