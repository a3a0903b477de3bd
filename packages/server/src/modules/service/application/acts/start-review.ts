/** 審査の開始 — the formal review is taken up, or closed so that the substantive one begins. */
import { applicationRoutes, type MovedAnswer } from '@yakuba/contract/application';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { WholeApplication } from '../model.ts';
import { requireWhole } from '../queries/load-application.ts';
import { refuse } from '../refusals.ts';
import { answerOfMove, type PlannedMove, planMove, recordOfMove } from '../rules/plan-move.ts';
import { remindersOf } from '../rules/reminders.ts';
import { saveMove } from '../store.ts';

const { params, body } = applicationRoutes.startReview;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

export const startReview = defineAct<Input, WholeApplication, PlannedMove, MovedAnswer>({
  name: 'application:start_review',
  title: '審査の開始',
  legalBasis: '行政手続法第7条',
  permission: 'application:review_application',
  input,
  idempotency: 'required',
  load: (tx, { id }, { municipalityCode }) => requireWhole(tx, municipalityCode, id),
  decide: (whole, { stage, dueOn }, context) => {
    if (dueOn !== null && dueOn < context.today) {
      throw refuse('application.review.due_past', {}, 'dueOn');
    }
    const ordinal = whole.steps.length + 1;
    const due = dueOn === null ? {} : { dueOn };
    const isOpening = stage === 'formal';
    return planMove(
      whole,
      {
        move: isOpening ? 'startReview' : 'passFormalReview',
        detail: { stage },
        standing: { reviewerId: context.actor.id, ...due },
        event: isOpening ? 'ApplicationReviewStarted' : null,
        jobs: dueOn === null ? [] : remindersOf(whole.application.id, { ordinal, dueOn }),
      },
      context,
    );
  },
  save: (tx, planned, { municipalityCode }) => saveMove(tx, municipalityCode, planned),
  record: recordOfMove,
  answer: answerOfMove,
});
