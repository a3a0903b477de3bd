/**
 * 年月日と年齢の言葉 — dates of the register as the screens write them.
 *
 * @spec juki 1.1.8
 */
import {
  ageOn,
  calendarDayOf,
  formatInstantJapan,
  formatUncertainDate,
  todayInJapan,
} from '@yakuba/kernel/calendar';

/**
 * 令和8年11月22日, or the notation of a date that is not known; empty without a date. What a draft
 * holds in place of a date stands as it was typed.
 */
export function dateWords(on: string | null | undefined, notation?: string | null): string {
  if (!on) return '';
  return /^\d{4}-\d{2}-\d{2}$/.test(on)
    ? formatUncertainDate({ on, notation: notation ?? null })
    : on;
}

/** 満年齢 — `41歳` today; empty where the day of birth is not known. */
export function ageWords(dateOfBirth: string, notation: string | null, now = new Date()): string {
  const day = calendarDayOf({ on: dateOfBirth, notation });
  return day ? `${ageOn(day, todayInJapan(now))}歳` : '';
}

/** 生年月日と年齢 — 昭和60年9月3日（41歳）; the age only of people who live. */
export function birthWords(
  born: { dateOfBirth: string; dateOfBirthNotation: string | null },
  isLiving: boolean,
): string {
  const written = dateWords(born.dateOfBirth, born.dateOfBirthNotation);
  const age = isLiving ? ageWords(born.dateOfBirth, born.dateOfBirthNotation) : '';
  return age === '' ? written : `${written}（${age}）`;
}

/** 日時の言葉 — 令和8年11月22日 9時05分; empty without an instant. */
export function instantWords(instant: string | null | undefined): string {
  return instant ? formatInstantJapan(new Date(instant)) : '';
}

/** 10時05分 today, 11月20日 10時05分 on other days of lists of recent work. */
export function shortInstantWords(instant: string, now = new Date()): string {
  const [day = '', time = ''] = formatInstantJapan(new Date(instant)).split(' ');
  const isToday = formatInstantJapan(now).startsWith(`${day} `);
  return isToday ? time : `${day.replace(/^.*年/, '')} ${time}`;
}
