/**
 * 和暦の読み取り — every way a date is written in the era calendar.
 *
 * 令和元年5月1日, 令和1年5月1日, ㋿元年５月１日, 令和元年五月一日, R1.5.1, r1/5/1, H05-01-01,
 * 令1.5.1, R010501 and the seven digits 5010501.
 *
 * @spec juki 1.1.8
 * @spec juki 1.3.6
 */

import { bad, type Checked } from '../refusal/index.ts';
import { type Era, type EraTable, eraOf, eraPattern, eras, findEra } from './eras.ts';
import { type PlainDate, partsOf, plainDateOf } from './plain-date.ts';
import { readDateText } from './read-date-text.ts';
import { formatEraYear, type Wareki } from './wareki.ts';

/** 和暦の読み取り — the day, or a sentence; a name is admitted only on the days of its era. */
export function parseWareki(text: string, table: EraTable = eras): Checked<PlainDate> {
  const plain = readDateText(text);
  if (plain === '') return bad('日付を入力してください。');
  const written = readWareki(plain, table);
  return written ? dateOfEra(written, table) : bad(sentenceForUnreadable(plain, table));
}

/**
 * 和暦の字面 — era, year, month and day as written in plain date text, or null when it is not
 * 和暦. Whether that day exists and lies in the era is not asked here.
 */
export function readWareki(plain: string, table: EraTable): Wareki | null {
  const written = matchWritten(plain, table);
  const digits = /^(\d)(\d{2})(\d{2})(\d{2})$/.exec(plain);
  const [, name = '', year, month, day] = written ?? digits ?? [];
  const era = written ? findEra(name, table) : table.find(({ code }) => String(code) === name);
  return era ? { era, year: yearNumber(year), month: Number(month), day: Number(day) } : null;
}

/** 和暦の年の数 — 元 is 1. */
export function yearNumber(written: string | undefined): number {
  return written === '元' ? 1 : Number(written);
}

function dateOfEra(written: Wareki, table: EraTable): Checked<PlainDate> {
  const { era, year, month, day } = written;
  if (year < 1) return bad('年は元年（1年）から数えます。年を確かめてください。');
  const date = plainDateOf({ year: era.firstYear + year - 1, month, day });
  if (!date.ok) return date;
  if (date.value < era.startsOn) return bad(sentenceForTooEarly(era, date.value, table));
  if (era.lastOn !== null && date.value > era.lastOn) {
    const last = `${formatDayOf(era, era.lastOn)}まで`;
    return bad(`${era.name}は${last}です。${sentenceForRightYear(date.value, table)}`);
  }
  return date;
}

function matchWritten(plain: string, table: EraTable): RegExpExecArray | null {
  const era = `(${eraPattern(table)})`;
  const separated = new RegExp(`^${era}(元|\\d{1,4})[年./・-](\\d{1,2})[月./・-](\\d{1,2})日?$`);
  const joined = new RegExp(`^${era}(\\d{2})(\\d{2})(\\d{2})$`);
  return separated.exec(plain) ?? joined.exec(plain);
}

function sentenceForUnreadable(plain: string, table: EraTable): string {
  if (/^\d{7}$/.test(plain)) {
    const codes = table.map(({ code, name }) => `${code}${name}`).join('・');
    return `7桁の先頭は元号の番号（${codes}）です。続けて年2桁・月2桁・日2桁です。`;
  }
  const example = '「令和元年5月1日」「R1.5.1」「5010501」のように入力してください。';
  if (new RegExp(`^(${eraPattern(table)})`).test(plain)) {
    return `和暦の日付として読めません。${example}`;
  }
  const names = table.map((era) => `${era.name}（${era.letter}）`).join('・');
  return `元号が読めません。使える元号は${names}です。${example}`;
}

function sentenceForTooEarly(era: Era, date: PlainDate, table: EraTable): string {
  const first = `${era.name}は${formatDayOf(era, era.startsOn)}から`;
  if (eraOf(date, table)) return `${first}です。${sentenceForRightYear(date, table)}`;
  return `${first}入力できます。それより前は旧暦のため、暦日として扱えません。`;
}

function sentenceForRightYear(date: PlainDate, table: EraTable): string {
  const right = eraOf(date, table);
  if (!right) return '元号と年を確かめてください。';
  const year = formatEraYear(right, partsOf(date).year - right.firstYear + 1);
  return `その日は${year}にあたります。元号と年を確かめてください。`;
}

function formatDayOf(era: Era, date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${formatEraYear(era, year - era.firstYear + 1)}${month}月${day}日`;
}
