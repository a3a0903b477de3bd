/** 提出の保存 — submission, step, standing, the first signature's binding, and the fee. */

import { Refusal } from '@yakuba/kernel/refusal';
import { saveBindings } from '#modules/service/identity-proof';
import { findPayment, requestPayment, requestRefund } from '#modules/service/payment';
import type { ActContext } from '#platform/act';
import type { Transaction } from '#platform/database';

import { feeReferenceOf, PAYABLE, type StoredApplication } from '../model.ts';
import { copiesOf } from '../rules/certificate-order.ts';
import type { SubmissionDecision } from '../rules/decide-submission.ts';
import { saveSubmission } from '../store.ts';

export async function saveSubmitted(
  tx: Transaction,
  { kept, material }: SubmissionDecision,
  context: ActContext,
): Promise<void> {
  if (!kept) return;
  const { municipalityCode } = context;
  const isPaidOnline = kept.hasFee && material.whole.application.channel === 'online';
  await Promise.all([
    saveSubmission(tx, municipalityCode, kept),
    saveBindings(tx, material.bindings),
    isPaidOnline ? askFee(tx, { ...material, ...kept.standing }, context) : null,
  ]);
  if (kept.endsFee) await endFee(tx, material.whole.application, context);
}

type Asked = SubmissionDecision['material'] & { readonly feeRound?: number };

/** What was paid goes back; what is open may be paid no more. Cash goes back at the counter. */
async function endFee(
  tx: Transaction,
  application: StoredApplication,
  { municipalityCode, now }: ActContext,
): Promise<void> {
  const reference = feeReferenceOf(application);
  if ((await findPayment(tx, municipalityCode, reference)) === null) return;
  const reason = '補正で手数料の額が変わったため';
  await requestRefund(tx, { municipalityCode, reference, reason, now });
}

/** Where no provider is there the counter takes the money: the application is not turned away. */
async function askFee(
  tx: Transaction,
  { whole, procedure, feeYen, feeRound = 1 }: Asked,
  { municipalityCode, now }: ActContext,
): Promise<void> {
  const { id, applicantNumber, agentNumber, answers } = whole.application;
  const copies = copiesOf(answers);
  try {
    await requestPayment(tx, {
      municipalityCode,
      reference: feeReferenceOf({ id, feeRound }),
      amountYen: feeYen,
      title: `${procedure.title} ${copies}通`,
      payer: agentNumber ?? applicantNumber,
      now,
      payable: PAYABLE,
      item: procedure.fee?.certificateKind ?? procedure.procedureCode,
      channel: 'online',
      copies,
    });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'payment.provider.none') return;
    throw error;
  }
}
