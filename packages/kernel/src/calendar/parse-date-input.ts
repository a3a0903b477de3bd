/**
 * 日付の入力 — one field that takes 和暦 in any form and 西暦 alike.
 *
 * Seven figures are 和暦 (4050101), eight are 西暦 (19930101).
 *
 * @spec juki 1.1.8
 */

import { bad, type Checked } from '../refusal/index.ts';
import { type EraTable, eras } from './eras.ts';
import { parseWareki } from './parse-wareki.ts';
import { type DateParts, type PlainDate, plainDateOf } from './plain-date.ts';
import { readDateText } from './read-date-text.ts';
import { formatWareki } from './wareki.ts';

/** 日付の入力の条件 — bounds are inclusive; the era table is the standard one unless given. */
export interface DateInputOptions {
  readonly notBefore?: PlainDate | undefined;
  readonly notAfter?: PlainDate | undefined;
  readonly eras?: EraTable | undefined;
}

/** 日付の入力 — the day, or a sentence saying what to write instead. */
export function parseDateInput(text: string, options: DateInputOptions = {}): Checked<PlainDate> {
  const table = options.eras ?? eras;
  const date = readDate(readDateText(text), table);
  if (!date.ok) return date;
  const { notBefore, notAfter } = options;
  if (notBefore !== undefined && date.value < notBefore) {
    return bad(`${formatWareki(notBefore, 'long', table)}以後の日付を入力してください。`);
  }
  if (notAfter !== undefined && date.value > notAfter) {
    return bad(`${formatWareki(notAfter, 'long', table)}以前の日付を入力してください。`);
  }
  return date;
}

/** 西暦の字面 — the numbers as written in plain date text, or null when it is not 西暦. */
export function readSeireki(plain: string): DateParts | null {
  const separated = /^(?:西暦)?(\d{4})[年./・-](\d{1,2})[月./・-](\d{1,2})日?$/.exec(plain);
  const [, year, month, day] = separated ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? [];
  if (year === undefined) return null;
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function readDate(plain: string, table: EraTable): Checked<PlainDate> {
  const western = readSeireki(plain);
  if (western) return plainDateOf(western);
  if (/^\d+$/.test(plain) && plain.length !== 7) {
    return bad(
      '数字だけで入力するときは、和暦7桁（例 4050101）か西暦8桁（例 19930101）です。' +
        `今は${plain.length}桁です。`,
    );
  }
  return parseWareki(plain, table);
}
