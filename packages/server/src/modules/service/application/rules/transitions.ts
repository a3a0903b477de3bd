/**
 * 状態の遷移 — the one table of the life of an application; the same for every channel.
 *
 * A move that is not in the table is refused with a sentence that says what may be done instead.
 */
import {
  type ApplicationMove,
  type ApplicationState,
  applicationMoves,
  applicationStates,
} from '@yakuba/contract/application';

import { refuse } from '../refusals.ts';

type Row = Readonly<Partial<Record<ApplicationMove, ApplicationState>>>;

/** 遷移表 — from a state, by a move, to a state. */
export const transitions: Readonly<Record<ApplicationState, Row>> = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { startReview: 'inFormalReview', withdraw: 'withdrawn' },
  inFormalReview: {
    passFormalReview: 'inSubstantiveReview',
    askCorrection: 'correctionAsked',
    refuse: 'refused',
    withdraw: 'withdrawn',
  },
  correctionAsked: { correct: 'inFormalReview', refuse: 'refused', withdraw: 'withdrawn' },
  inSubstantiveReview: {
    askCorrection: 'correctionAsked',
    approve: 'approved',
    refuse: 'refused',
    withdraw: 'withdrawn',
  },
  // What cannot be handed over any more (a death, a changed record) is taken back before it is.
  approved: { deliver: 'delivered', refuse: 'refused' },
  refused: { deliver: 'delivered' },
  delivered: {},
  withdrawn: {},
};

const advice: Readonly<Record<ApplicationState, string>> = {
  draft: '先に提出してください。',
  submitted: '形式審査を始めてから行ってください。',
  inFormalReview: '形式審査を終えるか、補正を求めてください。',
  correctionAsked: '申請した方の補正を待ってください。',
  inSubstantiveReview: '承認・不承認を決めるか、補正を求めてください。',
  approved: '承認された申請は、結果の交付だけができます。',
  refused: '不承認の申請は、通知だけができます。',
  delivered: '交付・通知の済んだ申請は変えられません。新しく申請してください。',
  withdrawn: '取り下げた申請は変えられません。新しく申請してください。',
};

/** 次の状態 — or refuses. */
export function moved(state: ApplicationState, move: ApplicationMove): ApplicationState {
  const next = transitions[state][move];
  if (next) return next;
  throw refuse('application.move.not_allowed', {
    state: applicationStates[state],
    move: applicationMoves[move],
    advice: advice[state],
  });
}

/** 終わった状態 — nothing more will happen. */
export function isOver(state: ApplicationState): boolean {
  return Object.keys(transitions[state]).length === 0;
}

/** 審査中の状態 — of the staff's work; the states of the intake list. */
export const openStates: readonly ApplicationState[] = [
  'submitted',
  'inFormalReview',
  'correctionAsked',
  'inSubstantiveReview',
  'approved',
];
