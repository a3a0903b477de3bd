/**
 * 記載事項の修正 — from the corrections given to the items that change, checked against the record.
 *
 * @spec juki 4.2.3.1
 */
import type { CorrectedPersonInput, ResidentRecord } from '@yakuba/contract/resident';

import type { RegisterState } from '../model.ts';
import { refuse } from './authority-refusals.ts';
import { HEAD } from './check-household.ts';
import { type AmendingReason, isAdmitted, itemNamed } from './correctable-items.ts';
import { codesOf } from './place-in-order.ts';
import { readCorrection } from './read-correction.ts';

type Patch = Partial<ResidentRecord>;

/** `path` is where the person stands in the input, e.g. `people.0`. */
export function readPatch(
  person: CorrectedPersonInput,
  reason: AmendingReason,
  path: string,
): Patch {
  const patch: Patch = {};
  const seen = new Set<string>();
  person.corrections.forEach((correction, index) => {
    const itemPath = `${path}.corrections.${index}.item`;
    const item = itemNamed(correction.item);
    if (!item) {
      throw refuse('resident.correction.unknown_item', { item: correction.item }, itemPath);
    }
    const { label } = item;
    if (!isAdmitted(reason, item.name)) {
      throw refuse('resident.correction.item_not_admitted', { label }, itemPath);
    }
    if (seen.has(item.name)) throw refuse('resident.correction.item_twice', { label }, itemPath);
    seen.add(item.name);
    Object.assign(patch, readCorrection(item, correction, `${path}.corrections.${index}.value`));
  });
  return patch;
}

/** What the record becomes: items that follow from others, and rules between items. */
export function amended(record: ResidentRecord, patch: Patch, today: string, path: string): Patch {
  checkKind(record, patch, path);
  checkRelationship(record, patch, path);
  if ((patch.dateOfBirth ?? '') > today) {
    const values = { label: '生年月日', problem: '処理日（今日）以前の日を入力してください。' };
    throw refuse('resident.correction.value', values, path);
  }
  const after = { ...followed(record, patch), ...patch };
  if (!isDifferent(record, after)) {
    throw refuse('resident.correction.nothing', { number: record.addresseeNumber }, path);
  }
  return after;
}

/** 氏名 follows 氏 and 名; 続柄コード follow 続柄. */
function followed(record: ResidentRecord, patch: Patch): Patch {
  const name = joinedName(record, patch, 'familyName', 'givenName');
  const kana = joinedName(record, patch, 'familyNameKana', 'givenNameKana');
  const isJapanese = record.residentKind === '1';
  return {
    ...(isJapanese && name !== null ? { fullName: name } : {}),
    ...(isJapanese && kana !== null ? { fullNameKana: kana } : {}),
    ...(patch.relationship === undefined
      ? {}
      : { relationshipCodes: codesOf(patch.relationship ?? null) }),
  };
}

type NamePart = 'familyName' | 'givenName' | 'familyNameKana' | 'givenNameKana';

function joinedName(
  record: ResidentRecord,
  patch: Patch,
  family: NamePart,
  given: NamePart,
): string | null {
  if (patch[family] === undefined && patch[given] === undefined) return null;
  const parts = [patch[family] ?? record[family], patch[given] ?? record[given]];
  return parts.filter((part) => part !== null).join('　') || null;
}

const foreignOnly = /^(commonName|isCommonName|nationality|article3045|residence|periodOfStay)/;
const japaneseOnly = /^(formerFamilyName|isFormerFamilyName|registeredDomicile|headOfFamily)/;

/** Items of the other kind of record are not written on this one. */
function checkKind(record: ResidentRecord, patch: Patch, path: string): void {
  const number = record.addresseeNumber;
  const items = Object.entries(patch).filter(([, value]) => value !== null && value !== false);
  if (record.residentKind === '1' && items.some(([name]) => foreignOnly.test(name))) {
    throw refuse('resident.authority.foreign_only', { number }, path);
  }
  if (record.residentKind === '2' && items.some(([name]) => japaneseOnly.test(name))) {
    throw refuse('resident.authority.japanese_only', { number }, path);
  }
}

function checkRelationship(record: ResidentRecord, patch: Patch, path: string): void {
  if (patch.relationship === undefined || patch.relationship === record.relationship) return;
  if (patch.relationship === HEAD || record.relationship === HEAD) {
    throw refuse('resident.correction.head_relationship', {}, path);
  }
}

function isDifferent(record: ResidentRecord, patch: Patch): boolean {
  const held: Readonly<Record<string, unknown>> = record;
  return Object.entries(patch).some(([name, value]) => held[name] !== value);
}

const unique = ['individualNumber', 'residentRecordCode', 'residenceCardNumber'] as const;

/** 番号の重複 — a number that another person bears. */
export function checkNumbersFree(
  state: RegisterState,
  number: string,
  patch: Patch,
  path: string,
): void {
  for (const item of unique) {
    const value = patch[item];
    if (value === undefined || value === null) continue;
    const other = state.resembling.find(
      (record) => record.addresseeNumber !== number && record[item] === value,
    );
    if (!other) continue;
    throw refuse('resident.correction.number_taken', { number: other.addresseeNumber }, path);
  }
}

/** 照合する番号 — as the register looks for those who bear them. */
export function likenessesOf(people: readonly CorrectedPersonInput[]) {
  return people.flatMap((person) => {
    const text = (name: string) => {
      const value = person.corrections.find((one) => one.item === name)?.value;
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
    };
    const [individualNumber, residentRecordCode, residenceCardNumber] = unique.map(text);
    if (!individualNumber && !residentRecordCode && !residenceCardNumber) return [];
    return [
      {
        fullName: '',
        sex: '',
        dateOfBirth: '',
        individualNumber: individualNumber ?? null,
        residentRecordCode: residentRecordCode ?? null,
        residenceCardNumber: residenceCardNumber ?? null,
      },
    ];
  });
}
