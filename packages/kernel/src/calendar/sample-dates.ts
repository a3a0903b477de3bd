/**
 * 試験用の日付 — dates for the tests of this folder; nothing else imports it.
 */

import fc from 'fast-check';

import { addDays } from './add-days.ts';
import { type PlainDate, parsePlainDate } from './plain-date.ts';

/** 試験用の日付 — a date written in a test; throws when the test has it wrong. */
export function date(text: string): PlainDate {
  const read = parsePlainDate(text);
  if (!read.ok) throw new RangeError(read.problem);
  return read.value;
}

/** 任意の日付 — any day from 明治6年1月1日 to about the year 2146. */
export const anyDate: fc.Arbitrary<PlainDate> = fc
  .integer({ min: 0, max: 100_000 })
  .map((days) => addDays(date('1873-01-01'), days));
