/**
 * 不詳を許す日付の入力 — one field for the items whose date may be known in part.
 *
 * @spec juki 1.1.8
 */

import { type Checked, good } from '../refusal/index.ts';
import { type EraTable, eraOf, eras } from './eras.ts';
import { parseDateInput, readSeireki } from './parse-date-input.ts';
import { parseUncertainNotation } from './parse-uncertain-notation.ts';
import { readWareki } from './parse-wareki.ts';
import { dateDigits } from './plain-date.ts';
import { readDateText } from './read-date-text.ts';
import { certainDate, type UncertainDate } from './uncertain-date.ts';

/**
 * 不詳を許す日付の入力 — a calendar day in any form, one of the fourteen notations, or a day that
 * the calendar lacks (令和5年2月29日). Only for items where the specification admits them.
 */
export function parseUncertainInput(text: string, table: EraTable = eras): Checked<UncertainDate> {
  const date = parseDateInput(text, { eras: table });
  if (date.ok) return good(certainDate(date.value));
  const offCalendar = readDayOffCalendar(readDateText(text), table);
  if (offCalendar) return good({ on: offCalendar, notation: null });
  const notation = parseUncertainNotation(text, table);
  if (notation.ok) return notation;
  return /[詳推頃春夏秋冬旬間]|[こご]ろ/.test(text) ? notation : date;
}

/** Digits of a 29th, 30th or 31st that its month lacks; null for anything else. */
function readDayOffCalendar(plain: string, table: EraTable): string | null {
  const written = readWareki(plain, table);
  const western = written
    ? { ...written, year: written.era.firstYear + written.year - 1 }
    : readSeireki(plain);
  if (!western || (written && written.year < 1) || western.year < 1) return null;
  const { year, month, day } = western;
  if (year > 9999 || month < 1 || month > 12 || day < 29 || day > 31) return null;
  const on = dateDigits(western);
  return !written || eraOf(on, table) === written.era ? on : null;
}
