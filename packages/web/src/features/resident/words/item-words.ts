/**
 * 項目の値の言葉 — what an item of a record holds, in words; codes become their names.
 *
 * @spec juki 1.2.2
 */
import {
  changeCategories,
  changeReasons,
  residentItems,
  residentKinds,
  residentStatuses,
  sexes,
} from '@yakuba/contract/resident';

import { dateWords, instantWords } from './date-words.ts';

const reasonLabels = Object.fromEntries(
  Object.entries(changeReasons).map(([reason, { label }]) => [reason, label]),
);
const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  residentKind: residentKinds,
  residentStatus: residentStatuses,
  sex: sexes,
  changeReason: reasonLabels,
  entryReason: reasonLabels,
  closingReason: reasonLabels,
  changeCategory: changeCategories,
};
const kinds = new Map(residentItems.map(({ name, kind }) => [name, kind]));

/** The value in words; empty for none. `notation` is that of a date which may be 不詳. */
export function itemWords(name: string, value: unknown, notation?: string | null): string {
  if (value === null || value === undefined || value === '') return '';
  if (value === true) return name.startsWith('has') ? 'あり' : 'はい';
  if (value === false) return '';
  const text = String(value);
  if (name === 'operatedAt') return instantWords(text);
  if (name.endsWith('PostalCode')) return text.replace(/^(\d{3})(\d{4})$/, '$1-$2');
  const kind = kinds.get(name);
  if (kind === 'date' || kind === 'uncertain') return dateWords(text, notation);
  if (kind === 'month') return dateWords(`${text}-01`).replace(/1日$/, '');
  const word = codes[name]?.[text];
  if (word !== undefined) return word;
  return kind === 'code' ? codeWords(text) : text;
}

/** 異動事由の言葉 — 転居, 国内転入; one without a name here stands as a code. */
export function reasonWords(reason: string | null | undefined): string {
  return reason ? (reasonLabels[reason] ?? codeWords(reason)) : '';
}

/** 異動区分の言葉 */
export function categoryWords(category: string): string {
  return itemWords('changeCategory', category);
}

/** 名称のないコード — figures brought from another system are said to be a code: コード99. */
function codeWords(code: string): string {
  return /^[0-9A-Z]+$/.test(code) ? `コード${code}` : code;
}

/** 性別の言葉 */
export function sexWords(sex: string | undefined): string {
  return itemWords('sex', sex);
}
