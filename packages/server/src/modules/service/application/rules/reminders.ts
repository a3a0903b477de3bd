/** 期限の知らせ — the day before it is due, and the day after it has passed. */
import { addDays, parsePlainDate } from '@yakuba/kernel/calendar';

import type { NewJob } from '#platform/act';

import { REMIND_DUE } from '../model.ts';

/** 仕事の内容 — `ordinal` names the step that set the day; a later one makes it idle. */
export interface Reminder {
  readonly applicationId: string;
  readonly ordinal: number;
  readonly dueOn: string;
  readonly kind: 'due' | 'overdue';
}

interface Due {
  readonly ordinal: number;
  readonly dueOn: string;
}

export function remindersOf(applicationId: string, { ordinal, dueOn }: Due): NewJob[] {
  const payload = { applicationId, ordinal, dueOn };
  return [
    { kind: 'due', on: dayBeside(dueOn, -1) } as const,
    { kind: 'overdue', on: dayBeside(dueOn, 1) } as const,
  ].map(({ kind, on }) => ({
    kind: REMIND_DUE,
    subject: `application:${applicationId}:${ordinal}:${kind}`,
    payload: { ...payload, kind } satisfies Reminder,
    runAt: morningOf(on),
  }));
}

function dayBeside(day: string, by: number): string {
  const parsed = parsePlainDate(day);
  if (!parsed.ok) throw new TypeError('not a day');
  return addDays(parsed.value, by);
}

/** At nine in Japan. */
function morningOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}
