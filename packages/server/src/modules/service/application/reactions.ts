/**
 * 申請の反応 — to money that came or went back, and to a certificate that could not be made: then
 * the approval is taken back with the reason, and the fee is returned.
 */
import {
  checkCancelling,
  eventsOfCancelling,
  findIssue,
  findIssuesOf,
  saveCancelling,
} from '#modules/service/certificate';
import { findPayment, requestRefund } from '#modules/service/payment';
import { systemActor } from '#platform/authorisation';
import type { Transaction } from '#platform/database';
import type { RecordedEvent } from '#platform/event-log';
import { type JobContext, leaveEvents, type Reaction } from '#platform/jobs';

import { feeReferenceOf, idOfReference, referenceOf, roundOfReference } from './model.ts';
import { lockWhole } from './queries/load-application.ts';
import { planMove, recordOfMove } from './rules/plan-move.ts';
import { notePaid, saveMove } from './store.ts';

const ACTOR = 'application-keeper';

export const notePayment: Reaction = {
  name: 'application:note-payment',
  title: '申請の入金の記録',
  on: ['PaymentCompleted', 'PaymentRefunded'],
  run: async (tx, event, { municipalityCode, now }) => {
    const { reference } = event.payload as { readonly reference: string };
    const id = idOfReference(reference);
    if (id === null) return;
    // Events may come late or twice: what the payment room says now is what holds.
    const payment = await findPayment(tx, municipalityCode, reference);
    const paidAt = payment?.status === 'paid' ? now : null;
    await notePaid(tx, municipalityCode, { id, feeRound: roundOfReference(reference), paidAt });
  },
};

export const takeBackApproval: Reaction = {
  name: 'application:take-back-approval',
  title: '作成できない証明書の申請の取消し',
  on: ['CertificateRefused'],
  run: async (tx, event, context) => {
    const { issueId } = event.payload as { readonly issueId: string };
    const issue = await findIssue(tx, context.municipalityCode, issueId);
    const id = issue?.reference ? idOfReference(issue.reference) : null;
    if (id !== null) await takeBack(tx, { id, event }, context);
  },
};

async function takeBack(
  tx: Transaction,
  { id, event }: { readonly id: string; readonly event: RecordedEvent },
  context: JobContext,
): Promise<void> {
  const { municipalityCode, now } = context;
  const whole = await lockWhole(tx, municipalityCode, id);
  if (whole?.application.state !== 'approved') return;
  const actor = systemActor(municipalityCode, ACTOR, []);
  const { reasonCode } = event.payload as { readonly reasonCode: string | null };
  const note = `証明書を作成できませんでした（${reasonCode ?? '理由不明'}）。内容を確かめて、もう一度申請してください。手数料は還付します。`;
  const order = { move: 'refuse', note, event: 'ApplicationDecided' } as const;
  const planned = planMove(whole, order, { ...context, actor });
  const reference = referenceOf(id);
  // A copy that was handed over stands: then it is for the office to settle what is missing.
  const made = await findIssuesOf(tx, municipalityCode, reference);
  if (made.some(({ status }) => status === 'released')) return;
  const others = await checkCancelling(tx, municipalityCode, reference);
  await saveMove(tx, municipalityCode, planned);
  await saveCancelling(tx, { issues: others, reason: note }, { ...context, actor });
  const asked = feeReferenceOf(whole.application);
  if (await findPayment(tx, municipalityCode, asked)) {
    const reason = '交付できないため';
    await requestRefund(tx, { municipalityCode, reference: asked, reason, now });
  }
  const events = [...recordOfMove(planned).events, ...eventsOfCancelling(others)];
  await leaveEvents(tx, events, { ...context, actor, actId: context.newId() });
}
