/** 補正の求め — which items, what is wrong of each, and until when (行政手続法第7条). */
import { applicationRoutes, type MovedAnswer } from '@yakuba/contract/application';
import type { Procedure } from '@yakuba/contract/procedure';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { WholeApplication } from '../model.ts';
import { requireWhole } from '../queries/load-application.ts';
import { requireProcedure } from '../queries/require-procedure.ts';
import { requireAskable } from '../rules/check-correction.ts';
import { answerOfMove, type PlannedMove, planMove, recordOfMove } from '../rules/plan-move.ts';
import { remindersOf } from '../rules/reminders.ts';
import { saveMove } from '../store.ts';

const { params, body } = applicationRoutes.askCorrection;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Loaded {
  readonly whole: WholeApplication;
  readonly procedure: Procedure;
}

export const askCorrection = defineAct<Input, Loaded, PlannedMove, MovedAnswer>({
  name: 'application:ask_correction',
  title: '補正の求め',
  legalBasis: '行政手続法第7条',
  permission: 'application:review_application',
  input,
  idempotency: 'required',
  load: async (tx, { id }, context) => {
    const whole = await requireWhole(tx, context.municipalityCode, id);
    return { whole, procedure: await requireProcedure(tx, whole.application, context) };
  },
  decide: ({ whole, procedure }, { fields, dueOn }, context) => {
    requireAskable(procedure.form, { fields, dueOn }, context.today);
    const ordinal = whole.steps.length + 1;
    return planMove(
      whole,
      {
        move: 'askCorrection',
        detail: { correction: { fields, dueOn } },
        standing: { reviewerId: context.actor.id, dueOn },
        event: 'CorrectionAsked',
        jobs: remindersOf(whole.application.id, { ordinal, dueOn }),
      },
      context,
    );
  },
  save: (tx, planned, { municipalityCode }) => saveMove(tx, municipalityCode, planned),
  record: recordOfMove,
  answer: answerOfMove,
});
