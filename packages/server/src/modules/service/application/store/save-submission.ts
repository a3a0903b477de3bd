/** 提出の保存 — submission, step, standing, the first signature's binding, and the fee. */

import { Refusal } from '@yakuba/kernel/refusal';
import { bindFirstSignature } from '#modules/service/identity-proof';
import { requestPayment } from '#modules/service/payment';
import type { ActContext } from '#platform/act';
import type { Transaction } from '#platform/database';

import { PAYABLE, referenceOf } from '../model.ts';
import { copiesOf } from '../rules/certificate-order.ts';
import type { SubmissionDecision } from '../rules/decide-submission.ts';
import { saveMove, saveSubmission } from '../store.ts';

export async function saveSubmitted(
  tx: Transaction,
  { kept, material }: SubmissionDecision,
  context: ActContext,
): Promise<void> {
  if (!kept) return;
  const { municipalityCode } = context;
  await saveSubmission(tx, municipalityCode, kept.submission);
  await saveMove(tx, municipalityCode, kept);
  if (kept.signer) await bindFirstSignature(tx, kept.signer, context);
  if (kept.hasFee && material.whole.application.channel === 'online') {
    await askFee(tx, material, context);
  }
}

/** Where no provider is there the counter takes the money: the application is not turned away. */
async function askFee(
  tx: Transaction,
  { whole, procedure, feeYen }: SubmissionDecision['material'],
  { municipalityCode, now }: ActContext,
): Promise<void> {
  const { id, applicantNumber, agentNumber, answers } = whole.application;
  const copies = copiesOf(answers);
  try {
    await requestPayment(tx, {
      municipalityCode,
      reference: referenceOf(id),
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
