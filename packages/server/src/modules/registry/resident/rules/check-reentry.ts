/**
 * 再転入者の確認 — someone who lived here before keeps the number borne then.
 *
 * Equal 個人番号, 住民票コード or 在留カード番号 makes it certain; equal name, sex and birth must
 * be
 * looked at by the clerk.
 *
 * @spec juki 4.1.1.2
 */
import type { PersonInput, ResidentRecord } from '@yakuba/contract/resident';

import type { Likeness } from '../model.ts';
import { refuse } from '../refusals.ts';

export function likenessOf(items: Partial<ResidentRecord>): Likeness {
  return {
    fullName: items.fullName ?? '',
    sex: items.sex ?? '0',
    dateOfBirth: items.dateOfBirth ?? '',
    individualNumber: items.individualNumber ?? null,
    residentRecordCode: items.residentRecordCode ?? null,
    residenceCardNumber: items.residenceCardNumber ?? null,
  };
}

/** The closed record to take up again, or null for someone new. */
export function checkReentry(
  items: Partial<ResidentRecord>,
  person: PersonInput,
  resembling: readonly ResidentRecord[],
  isChecked: boolean,
  path: string,
): ResidentRecord | null {
  const likeness = likenessOf(items);
  const certain = resembling.filter((record) => isSamePerson(record, likeness));
  const living = certain.find((record) => !record.isClosed);
  if (living) {
    throw refuse('resident.moving_in.already_resident', { number: living.addresseeNumber }, path);
  }
  const { formerAddresseeNumber } = person;
  const former = resembling.find((record) => record.addresseeNumber === formerAddresseeNumber);
  if (formerAddresseeNumber !== null && !former?.isClosed) {
    throw refuse(
      'resident.moving_in.former_number_unknown',
      { number: formerAddresseeNumber },
      path,
    );
  }
  const known = certain[0];
  if (known && known.addresseeNumber !== former?.addresseeNumber) {
    throw refuse('resident.moving_in.reentry_required', { number: known.addresseeNumber }, path);
  }
  const alike = resembling.find((record) => record.isClosed && looksAlike(record, likeness));
  if (alike && !former && !isChecked) {
    throw refuse('resident.moving_in.reentry_suspected', { number: alike.addresseeNumber }, path);
  }
  return former ?? null;
}

export function isSamePerson(record: ResidentRecord, likeness: Likeness): boolean {
  return (
    isEqual(record.individualNumber, likeness.individualNumber) ||
    isEqual(record.residentRecordCode, likeness.residentRecordCode) ||
    isEqual(record.residenceCardNumber, likeness.residenceCardNumber)
  );
}

function looksAlike(record: ResidentRecord, likeness: Likeness): boolean {
  return (
    record.fullName === likeness.fullName &&
    record.sex === likeness.sex &&
    record.dateOfBirth === likeness.dateOfBirth
  );
}

function isEqual(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}
