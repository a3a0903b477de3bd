/**
 * 項目間の確認 — what the items of one row must be to one another.
 *
 * Dates are compared only where both are days of the calendar without 不詳.
 *
 * @spec juki 1.1.6
 * @spec juki 1.1.12
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { isDay, isEraOf } from './date-columns.ts';
import type { Reading } from './reading.ts';

export function checkRow(reading: Reading): void {
  const { record } = reading;
  if (!isEraOf(reading.eraCode, record.dateOfBirth)) {
    reading.refuseAt('生年月日_元号', 'date.era_differs');
  }
  checkClosing(reading, record);
  if (record.residentKind === '1') checkJapanese(reading, record);
  else if (record.residentKind === '2') checkForeign(reading, record);
  if (!record.isClosed && record.residentRecordCode === null) {
    reading.refuseAt('住民票コード', 'row.record_code_missing');
  }
  checkOrder(reading, record);
}

function checkClosing(reading: Reading, record: ResidentRecord): void {
  const { isClosed, residentStatus, closingReason, closingEffectiveOn } = record;
  if (isClosed !== (residentStatus !== '1')) reading.refuseAt('除票フラグ', 'row.closed_status');
  if (isClosed && (closingReason === null || closingEffectiveOn === null)) {
    reading.refuseAt(
      closingReason === null ? '消除の事由' : '消除の異動年月日',
      'row.closing_incomplete',
    );
  }
  if (!isClosed && (closingReason !== null || closingEffectiveOn !== null)) {
    reading.refuseAt('消除の事由', 'row.closing_without_closed');
  }
}

function checkJapanese(reading: Reading, record: ResidentRecord): void {
  if (record.registeredDomicile === null || record.headOfFamilyRegister === null) {
    reading.refuseAt(
      record.registeredDomicile === null ? '本籍' : '戸籍_筆頭者',
      'row.domicile_missing',
    );
  }
  if (record.article3045Class !== null || record.residenceCardNumber !== null) {
    reading.refuseAt('第30条45規定区分', 'row.foreign_of_japanese');
  }
}

/** 中長期在留者 and 特別永住者, whose card number may be blank only on a closed record (1.1.6). */
const WITH_CARD = new Set(['1', '2', '中長期在留者', '特別永住者']);

function checkForeign(reading: Reading, record: ResidentRecord): void {
  const { nationality, article3045Class, becameForeignResidentOn } = record;
  const missing = [
    [nationality, '国籍名等'],
    [article3045Class, '第30条45規定区分'],
    [becameForeignResidentOn, '外国人住民となった年月日'],
  ] as const;
  for (const [value, column] of missing) {
    if (value === null) reading.refuseAt(column, 'row.foreign_missing');
  }
  if (record.registeredDomicile !== null || record.headOfFamilyRegister !== null) {
    reading.refuseAt('本籍', 'row.domicile_of_foreigner');
  }
  const hasCardToName = !record.isClosed && WITH_CARD.has(article3045Class ?? '');
  if (hasCardToName && record.residenceCardNumber === null) {
    reading.surroundings.remarks.add(reading.line, '在留カード等番号', 'remark.card_missing');
  }
}

type DateItem =
  | 'dateOfBirth'
  | 'becameResidentOn'
  | 'closingEffectiveOn'
  | 'processedOn'
  | 'nationalPensionFrom'
  | 'nationalPensionUntil';

const ORDERED: readonly (readonly [DateItem, string, DateItem, string])[] = [
  ['dateOfBirth', '生年月日', 'processedOn', '処理年月日'],
  ['dateOfBirth', '生年月日', 'closingEffectiveOn', '消除の異動年月日'],
  ['becameResidentOn', '住民となった年月日', 'closingEffectiveOn', '消除の異動年月日'],
  ['nationalPensionFrom', '年金資格取得年月日', 'nationalPensionUntil', '年金資格喪失年月日'],
];

function checkOrder(reading: Reading, record: ResidentRecord): void {
  for (const [earlier, earlierName, later, laterName] of ORDERED) {
    const first = record[earlier];
    const second = record[later];
    if (first === null || second === null || first <= second) continue;
    if (isCertain(reading, earlier, first) && isCertain(reading, later, second)) {
      reading.refuseAt(laterName, 'row.dates_out_of_order', { earlier: earlierName });
    }
  }
}

function isCertain(reading: Reading, item: DateItem, on: string): boolean {
  return isDay(on) && !reading.items[`${item}Notation`];
}
