/**
 * 不詳日の作成 — a notation chosen from the list and its parts made into an uncertain date.
 *
 * @spec juki 1.1.8
 */

import { bad, type Checked, good } from '../refusal/index.ts';
import { type Era, type EraTable, eraOf, eras, findEra } from './eras.ts';
import { dateDigits } from './plain-date.ts';
import type { UncertainDate } from './uncertain-date.ts';
import {
  seasons,
  tenDayPeriods,
  type UncertainForm,
  type UncertainFormId,
  uncertainForms,
  uncertainPartLabels,
} from './uncertain-forms.ts';
import { formatEraYear } from './wareki.ts';

/** 不詳日の部分の値 — `year` counts within `era`, or is 西暦 when `era` is absent or null. */
export interface UncertainParts {
  readonly era?: string | null | undefined;
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly untilMonth?: number | undefined;
  readonly untilDay?: number | undefined;
  readonly season?: string | undefined;
  readonly tenDays?: string | undefined;
}

/** 不詳日の作成 — refused with a sentence when a part is missing, impossible or out of its era. */
export function makeUncertainDate(
  formId: UncertainFormId,
  parts: UncertainParts,
  table: EraTable = eras,
): Checked<UncertainDate> {
  const form = uncertainForms.find((candidate) => candidate.id === formId);
  if (!form) return bad('不詳の書き方を一覧から選んでください。');
  const era = eraAsked(form, parts, table);
  if (!era.ok) return era;
  const problem = problemOfParts(form, parts) ?? problemOfEra({ form, parts, table }, era.value);
  if (problem !== null) return bad(problem);
  const on = deriveDigits(form, parts, westernYear(parts, era.value));
  return good({ on, notation: writeNotation(form, parts, era.value) });
}

/** The era named, or undefined for a year of 西暦 and for a notation without a year. */
function eraAsked(
  form: UncertainForm,
  { era }: UncertainParts,
  table: EraTable,
): Checked<Era | undefined> {
  if (!form.parts.includes('year') || era === undefined || era === null) return good(undefined);
  const found = findEra(era, table);
  if (found) return good(found);
  return bad(`元号は${table.map(({ name }) => name).join('・')}から選んでください。`);
}

function problemOfParts(form: UncertainForm, parts: UncertainParts): string | null {
  const missing = form.parts.find((part) => parts[part] === undefined);
  if (missing) return `${uncertainPartLabels[missing]}を入力してください。`;
  const { year = 1, month = 1, day = 1, untilMonth = 12, untilDay = 31 } = asked(form, parts);
  if (!isWithin(year, 1, 9999)) return '年は元年（1年）から数えます。年を確かめてください。';
  if (!isWithin(month, 1, 12)) return '月は1から12までです。月を確かめてください。';
  if (!isWithin(day, 1, 31)) return '日は1から31までです。日を確かめてください。';
  if (!isWithin(untilMonth, 1, 12)) return '終わりの月は1から12までです。確かめてください。';
  if (!isWithin(untilDay, 1, 31)) return '終わりの日は1から31までです。確かめてください。';
  return problemOfRange(form, parts) ?? problemOfWords(form, parts);
}

function problemOfRange(form: UncertainForm, parts: UncertainParts): string | null {
  if (form.derivation !== 'shared') return null;
  const { month = 0, day = 0, untilMonth = month, untilDay = 0 } = asked(form, parts);
  const isForward = untilMonth > month || (untilMonth === month && untilDay > day);
  return isForward ? null : '終わりの日は始まりの日より後にしてください。';
}

function problemOfWords(form: UncertainForm, parts: UncertainParts): string | null {
  const { season, tenDays } = asked(form, parts);
  if (season !== undefined && !seasons.some((known) => known === season)) {
    return `季節は${seasons.join('・')}から選んでください。`;
  }
  if (tenDays !== undefined && !tenDayPeriods.some((known) => known === tenDays)) {
    return `旬は${tenDayPeriods.join('・')}から選んでください。`;
  }
  return null;
}

interface Asked {
  readonly form: UncertainForm;
  readonly parts: UncertainParts;
  readonly table: EraTable;
}

/** Some day of what is known must lie in the era: 昭和64年頃 is right, 昭和64年2月頃 is not. */
function problemOfEra({ form, parts, table }: Asked, era: Era | undefined): string | null {
  if (!form.parts.includes('year')) return null;
  const year = westernYear(parts, era);
  if (year > 9999) return '年が大きすぎます。年を確かめてください。';
  if (!era) return null;
  const { month, day } = asked(form, parts);
  const until = form.derivation === 'shared' ? parts : { untilMonth: month, untilDay: day };
  const earliest = dateDigits({ year, month: month ?? 1, day: day ?? 1 });
  const latest = dateDigits({
    year,
    month: until.untilMonth ?? month ?? 12,
    day: until.untilDay ?? 31,
  });
  const isLate = era.lastOn !== null && earliest > era.lastOn && eraOf(earliest, table) !== era;
  if (latest >= era.startsOn && !isLate) return null;
  return `${era.name}にその年月はありません。元号と年を確かめてください。`;
}

/** Only the parts that the form asks for; what else was sent is left out of account. */
function asked(form: UncertainForm, parts: UncertainParts): UncertainParts {
  return Object.fromEntries(form.parts.map((part) => [part, parts[part]]));
}

function westernYear({ year = 0 }: UncertainParts, era: Era | undefined): number {
  return era ? era.firstYear + year - 1 : year;
}

function deriveDigits(form: UncertainForm, parts: UncertainParts, year: number): string {
  const { month = 0, day = 0, untilMonth = month } = asked(form, parts);
  switch (form.derivation) {
    case 'none':
      return '0000-00-00';
    case 'year':
      return dateDigits({ year, month: 0, day: 0 });
    case 'month':
      return dateDigits({ year, month, day: 0 });
    case 'day':
      return dateDigits({ year, month, day });
    case 'shared':
      return dateDigits({ year, month: untilMonth === month ? month : 0, day: 0 });
  }
}

function writeNotation(form: UncertainForm, parts: UncertainParts, era: Era | undefined): string {
  const { year = 0 } = parts;
  const yearText = era ? formatEraYear(era, year).replace(/年$/, '') : String(year);
  return form.parts.reduce<string>(
    (text, part) => text.replace(`{${part}}`, part === 'year' ? yearText : String(parts[part])),
    form.template,
  );
}

function isWithin(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}
