/**
 * 申請の決定 — approved or refused by somebody who did not review it, where it is a disposition.
 * An approved certificate is issued in the same transaction; a refusal bears its reasons and how
 * to contest it, and the fee goes back.
 */
import { decideInput, type MovedAnswer } from '@yakuba/contract/application';
import type { z } from 'zod';

import {
  eventsOfCancelling,
  type IssuePlan,
  planIssues,
  recordOfIssues,
  type StoredIssue,
  saveCancelling,
  saveIssues,
} from '#modules/service/certificate';
import { requestRefund } from '#modules/service/payment';
import { type ActRecord, defineAct } from '#platform/act';

import { feeReferenceOf } from '../model.ts';
import { refuse } from '../refusals.ts';
import {
  answerOfMove,
  type MoveOrder,
  type PlannedMove,
  planMove,
  recordOfMove,
} from '../rules/plan-move.ts';
import { requiresSecondPerson, reviewersOf } from '../rules/second-person.ts';
import { type DecisionMaterial, gatherDecision } from '../store/gather-decision.ts';
import { saveMove } from '../store.ts';

type Input = z.output<typeof decideInput>;

interface Decision {
  readonly planned: PlannedMove;
  readonly issues: IssuePlan | null;
  readonly cancelled: readonly StoredIssue[];
  readonly refund: string | null;
}

export const decideApplication = defineAct<Input, DecisionMaterial, Decision, MovedAnswer>({
  name: 'application:decide_application',
  title: '申請の決定',
  legalBasis: '行政手続法第8条、行政不服審査法第82条',
  permission: 'application:decide_application',
  input: decideInput,
  idempotency: 'required',
  load: (tx, given, context) =>
    gatherDecision(tx, { selection: null, ...given, decision: given.decision }, context),
  decide: (material, given, context) => {
    const { whole, procedure, issuing, hasPayment, cancelled } = material;
    const isOwnReview = reviewersOf(whole.steps).has(context.actor.id);
    if (requiresSecondPerson(procedure) && isOwnReview) {
      throw refuse('application.decide.same_person');
    }
    const issues = issuing ? planIssues(issuing.material, issuing.order, context) : null;
    const planned = planMove(whole, orderOf(material, given, issues), context);
    const isRefused = given.decision === 'refused';
    return { planned, issues, cancelled, refund: isRefused && hasPayment ? '不承認のため' : null };
  },
  save: async (tx, { planned, issues, cancelled, refund }, context) => {
    const { municipalityCode, now } = context;
    await saveMove(tx, municipalityCode, planned);
    if (issues) await saveIssues(tx, municipalityCode, issues.issues);
    await saveCancelling(tx, { issues: cancelled, reason: '申請の不承認のため' }, context);
    if (refund === null) return;
    const reference = feeReferenceOf(planned.whole.application);
    await requestRefund(tx, { municipalityCode, reference, reason: refund, now });
  },
  record: ({ planned, issues, cancelled }) => {
    const own = recordOfMove(planned);
    const events = [...own.events, ...eventsOfCancelling(cancelled)];
    return joined({ ...own, events }, issues);
  },
  answer: ({ planned }) => answerOfMove(planned),
});

function orderOf(
  { appealNotice }: DecisionMaterial,
  given: Input,
  issues: IssuePlan | null,
): MoveOrder {
  const event = 'ApplicationDecided';
  const standing = { dueOn: null };
  if (given.decision === 'refused') {
    const detail = appealNotice === null ? {} : { appealNotice };
    return { move: 'refuse', note: given.reason, detail, standing, event };
  }
  const detail = issues ? { issueIds: issues.issues.map(({ id }) => id) } : {};
  return { move: 'approve', note: given.note, detail, standing, event };
}

function joined(own: ActRecord, issues: IssuePlan | null): ActRecord {
  if (!issues) return own;
  const issued = recordOfIssues(issues);
  return {
    ...issued,
    events: [...own.events, ...issued.events],
    subjects: [...new Set([...own.subjects, ...issued.subjects])],
    jobs: [...(own.jobs ?? []), ...(issued.jobs ?? [])],
  };
}
