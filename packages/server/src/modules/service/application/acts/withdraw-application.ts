/** 申請の取下げ — until it is decided, by whoever may write it; what was paid goes back. */
import {
  applicationRoutes,
  type MovedAnswer,
  ownApplicationRoutes,
} from '@yakuba/contract/application';
import { findPayment, requestRefund } from '#modules/service/payment';
import { type ActContext, defineAct } from '#platform/act';
import type { Transaction } from '#platform/database';

import { feeReferenceOf, type WholeApplication } from '../model.ts';
import { lockWhole } from '../queries/load-application.ts';
import { answerOfMove, type PlannedMove, planMove, recordOfMove } from '../rules/plan-move.ts';
import { ENTER_FOR_RESIDENT, requireWritable } from '../rules/require-own.ts';
import { saveMove } from '../store.ts';

const { params, body } = ownApplicationRoutes.withdrawApplication;
const input = params.extend(body.shape);

interface Input {
  readonly id: string;
  readonly reason: string | null;
}

interface Loaded {
  readonly whole: WholeApplication;
  readonly hasPayment: boolean;
}

interface Decision {
  readonly planned: PlannedMove;
  readonly hasPayment: boolean;
}

const steps = {
  legalBasis: '申請者の意思による（行政手続法第7条・第33条参照）',
  input,
  idempotency: 'required',
  load,
  decide,
  save,
  record: ({ planned }: Decision) => recordOfMove(planned),
  answer: ({ planned }: Decision) => answerOfMove(planned),
} as const;

export const withdrawApplication = defineAct<Input, Loaded, Decision, MovedAnswer>({
  name: 'application:withdraw_application',
  title: '申請の取下げ',
  permission: 'application:apply',
  ...steps,
});

export const withdrawForResident = defineAct<Input, Loaded, Decision, MovedAnswer>({
  name: 'application:withdraw_for_resident',
  title: '取下げの申出の入力',
  permission: ENTER_FOR_RESIDENT,
  ...steps,
  input: applicationRoutes.withdrawForResident.params.extend(body.shape),
});

async function load(
  tx: Transaction,
  { id }: Input,
  { municipalityCode, actor }: ActContext,
): Promise<Loaded> {
  const whole = requireWritable(await lockWhole(tx, municipalityCode, id), actor);
  const payment = await findPayment(tx, municipalityCode, feeReferenceOf(whole.application));
  return { whole, hasPayment: payment !== null };
}

function decide({ whole, hasPayment }: Loaded, { reason }: Input, context: ActContext): Decision {
  const order = {
    move: 'withdraw',
    note: reason,
    standing: { dueOn: null },
    event: 'ApplicationWithdrawn',
  } as const;
  return { planned: planMove(whole, order, context), hasPayment };
}

async function save(
  tx: Transaction,
  { planned, hasPayment }: Decision,
  { municipalityCode, now }: ActContext,
): Promise<void> {
  await saveMove(tx, municipalityCode, planned);
  if (!hasPayment) return;
  const reference = feeReferenceOf(planned.whole.application);
  await requestRefund(tx, { municipalityCode, reference, reason: '取下げのため', now });
}
