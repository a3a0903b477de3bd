/**
 * 申請の反応 — to money that came or went back, and to a certificate that could not be made: then
 * the approval is taken back with the reason, and the fee is returned.
 */
import { findIssue } from '#modules/service/certificate';
import { findPayment } from '#modules/service/payment';
import type { Reaction } from '#platform/jobs';

import { takeBack } from './acts/take-back.ts';
import { idOfReference, roundOfReference } from './model.ts';
import { notePaid } from './store.ts';

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
    const payload = event.payload as {
      readonly issueId: string;
      readonly reasonCode: string | null;
    };
    const issue = await findIssue(tx, context.municipalityCode, payload.issueId);
    const id = issue?.reference ? idOfReference(issue.reference) : null;
    if (id === null) return;
    const note = `証明書を作成できませんでした（${payload.reasonCode ?? '理由不明'}）。内容を確かめて、もう一度申請してください。手数料は還付します。`;
    await takeBack(tx, { id, note }, context);
  },
};
