/**
 * 異動日・届出日の検査 — what dates a notification may bear, told before it is sent.
 *
 * @spec juki 4.0.3
 * @spec juki 4.1.0.2
 */
import { parsePlainDate, todayInJapan } from '@yakuba/kernel/calendar';
import type { FieldProblem } from '@yakuba/kernel/refusal';

import { type Draft, valueAt } from '../../../form/path.ts';

export interface DateRules {
  /** 転出 — the day may lie ahead. */
  readonly mayBeFuture?: boolean;
  /** 出生・死亡 — a day that the calendar lacks may stand in the family register. */
  readonly mayBeOffCalendar?: boolean;
}

export function dateProblems(
  draft: Draft,
  rules: DateRules = {},
  today: string = todayInJapan(new Date()),
): FieldProblem[] {
  const notifiedOn = String(valueAt(draft, 'notifiedOn') ?? '');
  const { on, isKnown } = dayOf(valueAt(draft, 'effectiveOn'));
  const problems: FieldProblem[] = [];
  if (on !== '' && isKnown && !rules.mayBeOffCalendar && !parsePlainDate(on).ok) {
    problems.push({ path: 'effectiveOn', message: OFF_CALENDAR });
  }
  if (!rules.mayBeFuture && on > today) problems.push({ path: 'effectiveOn', message: AHEAD });
  if (notifiedOn > today) problems.push({ path: 'notifiedOn', message: NOTIFIED_AHEAD });
  const isBefore = isKnown && on !== '' && notifiedOn !== '' && notifiedOn < on;
  if (isBefore && !rules.mayBeFuture) problems.push({ path: 'notifiedOn', message: BEFORE });
  return problems;
}

function dayOf(held: unknown): { readonly on: string; readonly isKnown: boolean } {
  if (typeof held === 'string') return { on: held, isKnown: true };
  const on = valueAt(held, 'on');
  return { on: typeof on === 'string' ? on : '', isKnown: !valueAt(held, 'notation') };
}

const OFF_CALENDAR = '暦にない日です。実在する日を入力するか、不詳の書き方を選んでください。';
const AHEAD = '異動日は処理日（今日）以前の日を入力してください。';
const NOTIFIED_AHEAD = '届出日は処理日（今日）以前の日を入力してください。';
const BEFORE =
  '届出日が異動日より前です。この届出は異動のあった日以後に受け付けます。日付を確かめてください。';
