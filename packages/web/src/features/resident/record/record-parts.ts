/**
 * 住民票の構成 — the items of a record as they stand under their headings.
 *
 * Shown at first is what a clerk reads, addresses as one line; 「すべての項目」 shows every item of
 * the specification that holds something.
 *
 * @spec juki 1.1.1
 * @spec juki 1.1.2
 */
import {
  type ItemGroup,
  itemGroupLabels,
  type ResidentItem,
  residentItems,
  type VisibleRecord,
} from '@yakuba/contract/resident';

import { addressWords } from '../words/address-words.ts';
import { dateWords } from '../words/date-words.ts';
import { itemWords } from '../words/item-words.ts';

/** 項目の1行 — its name and its value in words. */
export interface RecordLine {
  readonly term: string;
  readonly value: string;
  readonly isWide?: boolean;
}

export interface RecordPart {
  readonly id: ItemGroup;
  readonly title: string;
  readonly items: readonly RecordLine[];
}

/** Groups in the order shown; 番号 and 異動 come last, as they say little of the person. */
const order: readonly ItemGroup[] = [
  'name',
  'person',
  'household',
  'address',
  'domicile',
  'foreign',
  'previous-address',
  'closing',
  'entitlement',
  'card',
  'management',
  'change',
  'key',
];

/** Parts of names, addresses and codes that a line of the record already says. */
const details = new Set([
  'familyName',
  'givenName',
  'familyNameKana',
  'givenNameKana',
  'relationshipCodes',
  'registeredDomicileMachiAza',
  'registeredDomicileLotNumber',
  'registeredDomicileMunicipalityCode',
  'registeredDomicileMachiAzaCode',
  'headOfFamilyRegisterFamilyName',
  'headOfFamilyRegisterGivenName',
  'nationalityCode',
  'commonNameEnteredMunicipalityCode',
  'commonNameDeletedMunicipalityCode',
  'periodOfStayYears',
  'periodOfStayMonths',
  'periodOfStayDays',
  'isClosed',
  'operatorId',
  'operatedAt',
  'addresseeNumber',
  'residentKind',
  'residentStatus',
  'historyNumber',
  'branchNumber',
  'officeId',
]);
const addressPart = new RegExp(
  '^(address|previous|planned|confirmed)' +
    '(MunicipalityCode|MachiAzaCode|Prefecture|Municipality|MachiAza|LotNumber|Katagaki)$',
);

/** 住民票の項目 — parts with at least one filled item; `isWhole` leaves nothing out. */
export function recordParts(record: VisibleRecord, isWhole: boolean): readonly RecordPart[] {
  return order
    .map((id) => ({
      id,
      title: itemGroupLabels[id],
      items: [...(isWhole ? [] : composed(record, id)), ...plain(record, id, isWhole)],
    }))
    .filter(({ items }) => items.length > 0);
}

/** Lines made of several items. */
function composed(record: VisibleRecord, id: ItemGroup): RecordLine[] {
  switch (id) {
    case 'address':
      return filled('住所', addressWords(record, 'address'));
    case 'previous-address':
      return filled('転入前住所', addressWords(record, 'previous'));
    case 'closing':
      return [
        ...filled('転出先（予定）', addressWords(record, 'planned')),
        ...filled('転出先（確定）', addressWords(record, 'confirmed')),
      ];
    case 'foreign':
      return filled('在留期間', periodOfStayWords(record));
    default:
      return [];
  }
}

function plain(record: VisibleRecord, id: ItemGroup, isWhole: boolean): RecordLine[] {
  const values: Readonly<Record<string, unknown>> = record;
  return residentItems
    .filter((item) => item.group === id && (isWhole || !isDetail(item)))
    .flatMap(({ name, label }) => {
      const notation = values[`${name}Notation`];
      const value = itemWords(name, values[name], typeof notation === 'string' ? notation : null);
      return value === '' ? [] : [{ term: label, value, isWide: value.length > 28 }];
    });
}

function isDetail({ name }: ResidentItem): boolean {
  return details.has(name) || addressPart.test(name);
}

function filled(term: string, value: string): RecordLine[] {
  return value === '' ? [] : [{ term, value, isWide: true }];
}

/** 在留期間 — 3年, 1年3月, with the day on which it ends. */
function periodOfStayWords(record: VisibleRecord): string {
  const { periodOfStayYears, periodOfStayMonths, periodOfStayDays, periodOfStayUntil } = record;
  const length = [
    periodOfStayYears ? `${periodOfStayYears}年` : '',
    periodOfStayMonths ? `${periodOfStayMonths}月` : '',
    periodOfStayDays ? `${periodOfStayDays}日` : '',
  ].join('');
  const until = periodOfStayUntil ? `${dateWords(periodOfStayUntil)}まで` : '';
  return [length, until].filter((words) => words !== '').join('　');
}
