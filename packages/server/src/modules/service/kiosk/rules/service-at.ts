/** 取扱いの有無 — whether machines may print at an instant, and when they next may. */
import { todayInJapan } from '@yakuba/kernel/calendar';

import type { ServiceHours, Stop } from '../model.ts';

export interface ServiceState {
  readonly isOpen: boolean;
  readonly cause: 'hours' | 'stop' | null;
  /** Null while open, and while a stop has no end. */
  readonly nextOpening: Date | null;
}

export interface ServiceCalendar {
  /** Newest of each day first; the first whose day has come holds. */
  readonly hours: readonly ServiceHours[];
  readonly stops: readonly Stop[];
}

const DAY = 86_400_000;
/** More stops than this one after another are as good as no end. */
const STEPS_MAX = 400;

export function serviceAt(calendar: ServiceCalendar, now: Date): ServiceState {
  const cause = causeAt(calendar, now);
  if (cause === null) return { isOpen: true, cause, nextOpening: null };
  let at = now;
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const stop = stopAt(calendar, at);
    if (stop?.resumesAt === null) break;
    const next = stop?.resumesAt ?? openingFrom(calendar, at);
    if (next.getTime() === at.getTime()) return { isOpen: false, cause, nextOpening: at };
    at = next;
  }
  return { isOpen: false, cause, nextOpening: null };
}

function causeAt(calendar: ServiceCalendar, at: Date): ServiceState['cause'] {
  if (stopAt(calendar, at)) return 'stop';
  return openingFrom(calendar, at).getTime() === at.getTime() ? null : 'hours';
}

/** Of several, the one that lasts longest. */
function stopAt({ stops }: ServiceCalendar, at: Date): Stop | undefined {
  const standing = stops.filter(
    ({ stopsAt, resumesAt }) => stopsAt <= at && (resumesAt === null || resumesAt > at),
  );
  return standing.sort((one, other) => endOf(other) - endOf(one))[0];
}

function endOf({ resumesAt }: Stop): number {
  return resumesAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

/** The instant itself within the hours, else the next opening. */
function openingFrom(calendar: ServiceCalendar, at: Date): Date {
  const { opensAt, closesAt } = hoursOn(calendar, at);
  const opens = instantOf(at, opensAt);
  if (at < opens) return opens;
  if (at < instantOf(at, closesAt)) return at;
  const tomorrow = new Date(at.getTime() + DAY);
  return instantOf(tomorrow, hoursOn(calendar, tomorrow).opensAt);
}

function hoursOn({ hours }: ServiceCalendar, at: Date): ServiceHours {
  const today = todayInJapan(at);
  const found = hours.find(({ validFrom }) => validFrom <= today);
  if (!found) throw new TypeError('no service hours hold on this day');
  return found;
}

function instantOf(day: Date, clock: string): Date {
  return new Date(`${todayInJapan(day)}T${clock}:00+09:00`);
}
