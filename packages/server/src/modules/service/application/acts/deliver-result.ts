/** 結果の交付・通知 — by the counter or by post; the applicant receives electronic copies. */
import { applicationRoutes, type MovedAnswer } from '@yakuba/contract/application';
import type { z } from 'zod';

import { findIssuesOf, type IssueOf } from '#modules/service/certificate';
import { defineAct } from '#platform/act';

import { referenceOf, type WholeApplication } from '../model.ts';
import { requireWhole } from '../queries/load-application.ts';
import { refuse } from '../refusals.ts';
import { answerOfMove, type PlannedMove, planMove, recordOfMove } from '../rules/plan-move.ts';
import { saveMove } from '../store.ts';

const { params, body } = applicationRoutes.deliverResult;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Loaded {
  readonly whole: WholeApplication;
  readonly issues: readonly IssueOf[];
}

export const deliverResult = defineAct<Input, Loaded, PlannedMove, MovedAnswer>({
  name: 'application:deliver_result',
  title: '結果の交付・通知',
  legalBasis: '手続ごとの根拠法令',
  permission: 'application:deliver_result',
  input,
  idempotency: 'required',
  load: async (tx, { id }, { municipalityCode }) => ({
    whole: await requireWhole(tx, municipalityCode, id),
    issues: await findIssuesOf(tx, municipalityCode, referenceOf(id)),
  }),
  decide: ({ whole, issues }, { note }, context) => {
    const { state, outlet } = whole.application;
    const order = { move: 'deliver', note, event: 'ApplicationDelivered' } as const;
    const planned = planMove(whole, order, context);
    if (state !== 'approved' || issues.length === 0) return planned;
    if (outlet === 'electronic') throw refuse('application.deliver.electronic');
    if (issues.some(({ status }) => status !== 'released')) {
      throw refuse('application.deliver.not_handed_over');
    }
    return planned;
  },
  save: (tx, planned, { municipalityCode }) => saveMove(tx, municipalityCode, planned),
  record: recordOfMove,
  answer: answerOfMove,
});
