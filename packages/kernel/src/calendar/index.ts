/**
 * 暦 — days, eras, fiscal years, periods and dates not known exactly.
 */

export { addDays, addMonths, addYears, compareDates, daysBetween } from './add-days.ts';
export { ageOn, legalAgeOn } from './age-on.ts';
export { type Era, type EraTable, eras } from './eras.ts';
export {
  fiscalYearOf,
  fiscalYearPeriod,
  formatFiscalYear,
  parseFiscalYear,
} from './fiscal-year-of.ts';
export { formatSeireki } from './format-seireki.ts';
export { makeUncertainDate, type UncertainParts } from './make-uncertain-date.ts';
export { type DateInputOptions, parseDateInput } from './parse-date-input.ts';
export { parseUncertainInput } from './parse-uncertain-input.ts';
export { parseUncertainNotation } from './parse-uncertain-notation.ts';
export { parseWareki } from './parse-wareki.ts';
export {
  contains,
  formatPeriod,
  inForceOn,
  overlaps,
  type Period,
  parsePeriod,
} from './period.ts';
export {
  type DateParts,
  type PlainDate,
  parsePlainDate,
  partsOf,
  plainDateOf,
} from './plain-date.ts';
export { formatInstantJapan, todayInJapan } from './today-in-japan.ts';
export {
  calendarDayOf,
  certainDate,
  formatUncertainDate,
  type UncertainDate,
  type UncertainDateStyle,
  uncertainDate,
} from './uncertain-date.ts';
export {
  seasons,
  tenDayPeriods,
  type UncertainDerivation,
  type UncertainForm,
  type UncertainFormId,
  type UncertainPart,
  uncertainForms,
  uncertainPartLabels,
} from './uncertain-forms.ts';
export {
  formatWareki,
  formatWarekiFullWidth,
  toFullWidthFigures,
  toWareki,
  type Wareki,
  type WarekiStyle,
} from './wareki.ts';
