/**
 * 日付の読み — what a typed date was understood as, in both calendars.
 *
 * @spec juki 1.1.8
 */
import {
  formatUncertainDate,
  formatWareki,
  makeUncertainDate,
  type PlainDate,
  parseDateInput,
  parseUncertainInput,
  type UncertainDate,
  type UncertainFormId,
  uncertainForms,
} from '@yakuba/kernel/calendar';
import { type Checked, good } from '@yakuba/kernel/refusal';

/** How a date was entered: a calendar day, a day that may be 不詳, or a notation with blanks. */
export type TypedDate =
  | { readonly kind: 'day'; readonly text: string }
  | { readonly kind: 'uncertain'; readonly text: string }
  | {
      readonly kind: 'notation';
      readonly notation: UncertainFormId;
      readonly blanks: Readonly<Record<string, string>>;
    };

/** 入力された日付 — the date meant, or the sentence that says what to write. */
export function readTypedDate(typed: TypedDate): Checked<UncertainDate> {
  if (typed.kind === 'uncertain') return parseUncertainInput(typed.text);
  if (typed.kind === 'notation') {
    const { era, season, tenDays, ...figures } = typed.blanks;
    const numbers = Object.entries(figures).filter(([, text]) => text !== '');
    return makeUncertainDate(typed.notation, {
      ...Object.fromEntries(numbers.map(([part, text]) => [part, Number(text)])),
      era: era === '' || era === undefined ? null : era,
      season: season || undefined,
      tenDays: tenDays || undefined,
    });
  }
  const day = parseDateInput(typed.text);
  return day.ok ? good({ on: day.value, notation: null }) : day;
}

/** Nothing entered yet. */
export function isUntyped(typed: TypedDate): boolean {
  if (typed.kind !== 'notation') return typed.text.trim() === '';
  const form = uncertainForms.find(({ id }) => id === typed.notation);
  const isFilled = Object.entries(typed.blanks).some(([id, text]) => id !== 'era' && text !== '');
  return form?.parts.length !== 0 && !isFilled;
}

/** 平成5年1月1日（1993年） — empty while what was typed is not a date. */
export function dateReading(typed: TypedDate): string {
  const date = readTypedDate(typed);
  if (!date.ok) return '';
  return date.value.notation ?? bothCalendars(date.value.on);
}

/** 和暦（西暦年） — for screens that show a date a clerk may have to compare. */
export function bothCalendars(on: string): string {
  const written = formatUncertainDate({ on, notation: null });
  const year = `${Number(on.slice(0, 4))}年`;
  return written.startsWith(year) ? written : `${written}（${year}）`;
}

/** 届出書の日付の初期表示 — a held date as it stands in the box at first. */
export function typedFromHeld(on: string, notation: string | null): string {
  if (notation) return notation;
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(on)
    ? formatWareki(on as PlainDate)
    : on;
}
