/**
 * 年齢 — how old a person is, by the anniversary and by the law.
 */

import { addDays } from './add-days.ts';
import { type PlainDate, partsOf } from './plain-date.ts';

/**
 * 満年齢 — whole years on the day `on`, counted up on the birthday itself (1 March of an ordinary
 * year for those born on 29 February). Negative before the birth.
 */
export function ageOn(dateOfBirth: PlainDate, on: PlainDate): number {
  const years = partsOf(on).year - partsOf(dateOfBirth).year;
  return on.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

/**
 * 法律上の年齢 — the age attained by the end of the day `on`. The law counts the day of birth as
 * the first day, so an age is attained at the end of the day before the birthday: whoever is born
 * on 1 April is six on 31 March (年齢計算ニ関スル法律, 民法第143条). Negative before the birth.
 */
export function legalAgeOn(dateOfBirth: PlainDate, on: PlainDate): number {
  return ageOn(dateOfBirth, addDays(on, 1));
}
