/**
 * 文字の整え — how texts of the forms are tidied when a field is left; the rules are the kernel's.
 */
import { normaliseLotNumber } from '@yakuba/kernel/address';
import { parsePostalCode } from '@yakuba/kernel/identifier';
import { parseNameKana, parsePersonName, parseRomanName } from '@yakuba/kernel/name';
import type { Checked } from '@yakuba/kernel/refusal';
import { formatRelationship, parseRelationship } from '@yakuba/kernel/relationship';

import type { Tidying } from '../../form/path.ts';

/** What can't be read stays as it was typed; its sentence stands beside the field. */
function readBy<T>(
  read: (text: string) => Checked<T>,
  write: (value: T) => string = String,
): (text: string) => string {
  return (text) => {
    const checked = text.trim() === '' ? null : read(text);
    return checked?.ok ? write(checked.value) : text;
  };
}

export const tidyName = readBy(parsePersonName);
export const tidyKana = readBy(parseNameKana);
export const tidyRoman = readBy(parseRomanName);
export const tidyRelationship = readBy(parseRelationship, formatRelationship);
export const tidyLotNumber = readBy(normaliseLotNumber);
export const tidyPostalCode = readBy(parsePostalCode);

/** Digits without marks between, half width. */
export function tidyDigits(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\-‐‑–—−ー]/gu, '');
}

export function addressTidying(path: string): Tidying {
  return { [`${path}.lotNumber`]: tidyLotNumber, [`${path}.postalCode`]: tidyPostalCode };
}

export function nameTidying(path: string): Tidying {
  const kana = ['familyNameKana', 'givenNameKana', 'fullNameKana', 'formerFamilyNameKana'];
  const names = ['familyName', 'givenName', 'kanjiName', 'formerFamilyName', 'commonName'];
  return {
    ...Object.fromEntries(names.map((name) => [`${path}.${name}`, tidyName])),
    ...Object.fromEntries([...kana, 'commonNameKana'].map((n) => [`${path}.${n}`, tidyKana])),
    [`${path}.romanName`]: tidyRoman,
  };
}

export function foreignTidying(path: string): Tidying {
  const upper = (text: string) => tidyDigits(text).toUpperCase();
  return { [`${path}.residenceCardNumber`]: upper };
}

export function personTidying(path: string): Tidying {
  return {
    ...nameTidying(`${path}.name`),
    ...foreignTidying(`${path}.foreign`),
    [`${path}.relationship`]: tidyRelationship,
    [`${path}.individualNumber`]: tidyDigits,
    [`${path}.residentRecordCode`]: tidyDigits,
    [`${path}.domicile.headOfFamilyRegister`]: tidyName,
  };
}
