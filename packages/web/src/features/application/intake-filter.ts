/** 受付一覧の条件 — what is asked for; kept in memory, never in an address. */
import type { ApplicationChannel, IntakeOrder } from '@yakuba/contract/application';
import { addDays, todayInJapan } from '@yakuba/kernel/calendar';

import { workingMemory } from '../../app/working-memory.ts';

/** 期限の条件 */
export const dueChoices = {
  overdue: '期限を過ぎたもの',
  today: '今日まで',
  days3: '3日以内',
  days7: '7日以内',
} as const;
export type DueChoice = keyof typeof dueChoices;

/** 状態の条件 — by the work that is to be done. */
export const stateGroups = {
  open: '終わっていないもの',
  submitted: '受付済み（審査前）',
  inFormalReview: '形式審査中',
  correctionAsked: '補正待ち',
  inSubstantiveReview: '実質審査中（決定待ち）',
  approved: '承認（交付前）',
  refused: '不承認（通知前）',
  over: '交付・通知済み、取下げ',
} as const;
export type StateGroup = keyof typeof stateGroups;

export interface IntakeFilter {
  readonly group: StateGroup;
  readonly procedureCode: string;
  readonly channel: ApplicationChannel | '';
  readonly due: DueChoice | '';
  readonly receiptNumber: string;
  readonly order: IntakeOrder;
}

const everything: IntakeFilter = {
  group: 'open',
  procedureCode: '',
  channel: '',
  due: '',
  receiptNumber: '',
  order: 'due',
};

/** 前回の条件 — the list is as it was left when somebody comes back to it. */
export const keptFilter = workingMemory<IntakeFilter>(everything);

/** 照会の条件 — as the route takes it. */
export function intakeQueryOf(filter: IntakeFilter, page: number, now = new Date()) {
  const { group, procedureCode, channel, due, receiptNumber, order } = filter;
  return {
    page,
    order,
    state: statesOf(group),
    procedureCode: procedureCode || undefined,
    channel: channel || undefined,
    receiptNumber: receiptNumber || undefined,
    isOverdue: due === 'overdue' ? ('true' as const) : undefined,
    dueBy: dueBy(due, now),
  };
}

function statesOf(group: StateGroup): string | undefined {
  if (group === 'open')
    return 'submitted,inFormalReview,correctionAsked,inSubstantiveReview,approved,refused';
  return group === 'over' ? 'delivered,withdrawn' : group;
}

function dueBy(due: IntakeFilter['due'], now: Date): string | undefined {
  if (due === '' || due === 'overdue') return undefined;
  return addDays(todayInJapan(now), { today: 0, days3: 3, days7: 7 }[due]);
}
