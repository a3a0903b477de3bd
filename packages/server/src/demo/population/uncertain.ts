/**
 * 不詳日 — a drawn day made into one of the wordings that the register allows.
 *
 * What the wording leaves open is `00` in the date held, as the kernel has it.
 *
 * @spec juki 1.1.8
 */
import {
  makeUncertainDate,
  type PlainDate,
  seasons,
  tenDayPeriods,
  toWareki,
  type UncertainDate,
  type UncertainFormId,
  type UncertainParts,
} from '@yakuba/kernel/calendar';

import { type Day, dateOf } from './day.ts';
import type { Random } from './random.ts';

const birthForms: readonly UncertainFormId[] = [
  'around-year',
  'around-month',
  'around-day',
  'presumed-day',
  'presumed-month',
  'season',
  'ten-days',
  'around-ten-days',
  'unknown',
  'unknown-month-and-day',
  'unknown-day',
];

const deathForms: readonly UncertainFormId[] = [
  'between-days-around-end',
  'between-presumed-days',
  'between-around-days',
];

/** 不詳の生年月日 — of a foreign resident in 西暦. */
export function drawUncertainBirth(random: Random, day: Day, isForeign: boolean): UncertainDate {
  return made(random.pick(birthForms), partsOf(day, isForeign));
}

/** 不詳の死亡の日 — some days between which it lies; null when they are not of one month. */
export function drawUncertainDeath(random: Random, day: Day): UncertainDate | null {
  const form = random.pick(deathForms);
  const parts = partsOf(day, false);
  const until = partsOf(day + random.int(4, 12), false);
  if (until.month !== parts.month) return null;
  return made(form, { ...parts, untilMonth: until.month, untilDay: until.day });
}

function made(form: UncertainFormId, parts: UncertainParts): UncertainDate {
  const date = makeUncertainDate(form, parts);
  if (!date.ok) throw new TypeError(date.problem);
  return date.value;
}

function partsOf(day: Day, isForeign: boolean): UncertainParts {
  const date = dateOf(day);
  const [year = 1, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const wareki = isForeign ? null : toWareki(date as PlainDate);
  return {
    era: wareki?.era.name ?? null,
    year: wareki?.year ?? year,
    month,
    day: dayOfMonth,
    season: seasons[Math.floor(((month + 9) % 12) / 3)],
    tenDays: tenDayPeriods[Math.min(2, Math.floor((dayOfMonth - 1) / 10))],
  };
}
