/** 申請の状態の見せ方 — the tone of a state, and what the applicant should do next. */
import type { ApplicationState, OwnApplication } from '@yakuba/contract/application';

import type { BadgeTone } from '../ui/Badge.tsx';

export const toneOfState: Readonly<Record<ApplicationState, BadgeTone>> = {
  draft: 'plain',
  submitted: 'wait',
  inFormalReview: 'wait',
  correctionAsked: 'act',
  inSubstantiveReview: 'wait',
  approved: 'good',
  refused: 'bad',
  delivered: 'good',
  withdrawn: 'plain',
};

/** 次にすること */
export type NextDeed =
  | 'continue'
  | 'correct'
  | 'pay'
  | 'pay-at-counter'
  | 'receive'
  | 'preparing'
  | 'wait'
  | 'none';

type Known = Pick<OwnApplication, 'state' | 'fee' | 'isResultReady' | 'outlet'>;

/** What is asked of the applicant now; a correction comes before a payment. */
export function nextDeed({ state, fee, isResultReady, outlet }: Known): NextDeed {
  if (state === 'draft') return 'continue';
  if (state === 'correctionAsked') return 'correct';
  if (state === 'withdrawn' || state === 'refused') return 'none';
  if (isResultReady && outlet === 'electronic') return 'receive';
  if (state === 'delivered') return 'none';
  if (state === 'approved' && outlet === 'electronic') return 'preparing';
  if (fee.state === 'requested') return 'pay';
  if (fee.state === 'at-counter') return 'pay-at-counter';
  return 'wait';
}

/** 取り下げられるか — as long as nothing has been decided. */
export function mayWithdraw(state: ApplicationState): boolean {
  const open: readonly ApplicationState[] = [
    'submitted',
    'inFormalReview',
    'correctionAsked',
    'inSubstantiveReview',
  ];
  return open.includes(state);
}
