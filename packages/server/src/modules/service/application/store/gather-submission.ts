/**
 * 提出の材料の読出し — the application as it stands, the procedure of the day, the content and who
 * signed it, the delegation, the fee and the receipt number. Refuses whatever may not be sent in.
 */

import type { Procedure } from '@yakuba/contract/procedure';
import { fiscalYearOf, type PlainDate, todayInJapan } from '@yakuba/kernel/calendar';
import { tidyAnswers } from '@yakuba/kernel/form';
import { Refusal } from '@yakuba/kernel/refusal';

import {
  type NewBinding,
  ownAddresseeNumber,
  planFirstBinding,
  type SignerProof,
  verifySignedContent,
} from '#modules/service/identity-proof';
import { feeOf, feesOn } from '#modules/service/payment';
import { findProcedure } from '#modules/service/procedure';
import type { ActContext } from '#platform/act';
import type { Transaction } from '#platform/database';

import type { StoredDelegation, WholeApplication } from '../model.ts';
import { findDelegations } from '../queries/find-delegations.ts';
import { procedureCodeOf, requireWhole } from '../queries/load-application.ts';
import { refuse } from '../refusals.ts';
import { copiesOf } from '../rules/certificate-order.ts';
import { requireDelegation } from '../rules/check-delegation.ts';
import { problemsOf, requireSound } from '../rules/check-submission.ts';
import { type ContentToSign, contentToSign } from '../rules/content-to-sign.ts';
import { requireChannel } from '../rules/decide-draft.ts';
import { receiptNumberOf } from '../rules/receipt-number.ts';
import { requireWritable } from '../rules/require-own.ts';
import { moved } from '../rules/transitions.ts';
import { takeReceiptOrdinal } from './take-receipt-ordinal.ts';

/** 提出の指示 — by the applicant with a signature, or by staff who identified the person. */
export interface SubmissionOrder {
  readonly id: string;
  readonly version: number;
  readonly move: 'submit' | 'correct';
  /** Base64. */
  readonly cms: string | null;
  readonly identification: string | null;
}

export interface SubmissionMaterial {
  readonly whole: WholeApplication;
  readonly procedure: Procedure;
  readonly content: ContentToSign;
  readonly round: number;
  /** The very same submission came before: nothing is done again. */
  readonly isRepeated: boolean;
  readonly cms: Buffer | null;
  readonly signer: SignerProof | null;
  /** 初めの署名による結び付け */
  readonly bindings: readonly NewBinding[];
  readonly delegation: StoredDelegation | null;
  readonly receiptNumber: string;
  readonly feeYen: number;
}

type Checked = Omit<
  SubmissionMaterial,
  'signer' | 'bindings' | 'delegation' | 'receiptNumber' | 'feeYen'
>;

export async function gatherSubmission(
  tx: Transaction,
  order: SubmissionOrder,
  context: ActContext,
): Promise<SubmissionMaterial> {
  const { municipalityCode, actor, today } = context;
  const [found, procedure] = await Promise.all([
    requireWhole(tx, municipalityCode, order.id),
    findProcedure(tx, municipalityCode, procedureCodeOf(tx, municipalityCode, order.id), today),
  ]);
  const whole = requireWritable(found, actor);
  if (!procedure) throw refuse('application.procedure.unknown');
  return gatherFrom(tx, { whole, procedure, order }, context);
}

/** 提出するもの — an application in hand, with its procedure of the day. */
interface InHand {
  readonly whole: WholeApplication;
  readonly procedure: Procedure;
  readonly order: SubmissionOrder;
}

/** 提出の材料 — of an application that is in hand already. */
export async function gatherFrom(
  tx: Transaction,
  inHand: InHand,
  context: ActContext,
): Promise<SubmissionMaterial> {
  const checked = check(inHand, context);
  const { application } = inHand.whole;
  const { receiptNumber, feeYen } = application;
  if (checked.isRepeated) {
    return {
      ...checked,
      signer: null,
      bindings: [],
      delegation: null,
      receiptNumber: receiptNumber ?? '',
      feeYen,
    };
  }
  // While the authority is asked about the card, the rest is read and the number taken.
  const [signed, delegation, fee, number] = await Promise.allSettled([
    signedBy(tx, checked, context),
    delegationOf(tx, checked, context),
    feeFor(tx, checked, context),
    receiptNumber ?? newReceiptNumber(tx, context),
  ]);
  return {
    ...checked,
    ...settledValue(signed),
    delegation: settledValue(delegation),
    feeYen: settledValue(fee),
    receiptNumber: settledValue(number),
  };
}

/** Of several refusals the first in the order of the questions is told. */
function settledValue<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

async function signedBy(tx: Transaction, checked: Checked, context: ActContext) {
  const signer = await signerOf(tx, checked, context);
  return { signer, bindings: signer ? await planFirstBinding(tx, signer, context) : [] };
}

/** What needs neither the card nor a number: cheap, and first. */
function check({ whole, procedure, order }: InHand, { municipalityCode }: ActContext): Checked {
  const { application, files, submissions } = whole;
  const { version, channel } = application;
  const isOnline = order.identification === null;
  const cms = isOnline && order.cms !== null ? Buffer.from(order.cms, 'base64') : null;
  const base = { municipalityCode, application, procedure, files };
  const last = submissions.at(-1);
  if (last && order.version === version) {
    const content = contentToSign({ ...base, round: last.round });
    const isRepeated = content.digest === last.digest && isSubmittedBy(order.move, last.round);
    if (isRepeated) return { whole, procedure, content, round: last.round, isRepeated, cms };
  }
  moved(application.state, order.move);
  if (order.version !== version) throw refuse('application.submit.too_late', {}, 'version');
  if (procedure.version !== application.procedureVersion) {
    throw refuse('application.procedure.changed');
  }
  if (order.move === 'submit') requireChannel(procedure, channel);
  requireSound(problemsOf(procedure, application.answers, files));
  const round = (last?.round ?? 0) + 1;
  const content = contentToSign({ ...base, round });
  return { whole, procedure, content, round, isRepeated: false, cms };
}

function isSubmittedBy(move: SubmissionOrder['move'], round: number): boolean {
  return (move === 'submit') === (round === 1);
}

/** Of an online application the person signed in must have signed; refuses every other card. */
async function signerOf(
  tx: Transaction,
  { procedure, content, cms, whole }: Checked,
  { municipalityCode, actor, now }: ActContext,
): Promise<SignerProof | null> {
  const isByStaff = actor.permissions.has('application:enter_for_resident');
  if (isByStaff || procedure.signature === 'none') return null;
  const own = ownAddresseeNumber(actor);
  if (own === null) throw refuse('application.submit.sign_in');
  if (cms === null) throw refuse('application.submit.signature_missing', {}, 'cms');
  const signed = { content: Buffer.from(content.content), cms, at: now, likely: own };
  const signer = await verifySignedContent(tx, { municipalityCode, ...signed });
  if (signer.addresseeNumber === null) throw refuse('application.submit.signer_unknown', {}, 'cms');
  const { agentNumber, applicantNumber } = whole.application;
  const isOwn = signer.addresseeNumber === own && own === (agentNumber ?? applicantNumber);
  if (!isOwn) throw refuse('application.submit.other_person', {}, 'cms');
  return signer;
}

async function delegationOf(
  tx: Transaction,
  { whole, procedure }: Checked,
  { municipalityCode, today, actor }: ActContext,
): Promise<StoredDelegation | null> {
  const { applicantNumber: principal, agentNumber: agent, channel } = whole.application;
  if (agent === null || principal === null) return null;
  const isSeal =
    procedure.result.kind === 'certificate' &&
    procedure.result.certificateKind === 'seal-registration';
  if (isSeal && channel === 'online') throw refuse('application.decide.seal_agent');
  const between = await findDelegations(tx, municipalityCode, { principal, agent });
  // At the counter the letter of authority itself is looked at and kept with the application.
  if (between.length === 0 && actor.permissions.has('application:enter_for_resident')) return null;
  return requireDelegation(between, { procedureCode: procedure.procedureCode, today });
}

async function feeFor(
  tx: Transaction,
  { procedure, whole }: Checked,
  { municipalityCode, today }: ActContext,
): Promise<number> {
  if (procedure.fee === null) return 0;
  const { channel, submittedAt } = whole.application;
  // A correction costs what it would have cost on the day of the application.
  const on = submittedAt ? todayInJapan(submittedAt) : today;
  // As they are signed and issued: a number typed as text counts as the number.
  const answers = tidyAnswers(procedure.form, whole.application.answers);
  const fees = await feesOn(tx, municipalityCode, on);
  try {
    const order = {
      certificateKind: procedure.fee.certificateKind,
      copies: copiesOf(answers),
      channel: channel === 'online' ? 'online' : channel === 'paper' ? 'post' : 'counter',
      exemption: null,
    } as const;
    return feeOf({ fees, exemptions: [] }, order).amountYen;
  } catch (thrown) {
    // The staff can set the fee; a resident can only ask them to.
    const isUnset = thrown instanceof Refusal && thrown.code === 'payment.fee.not_set';
    if (isUnset && channel === 'online') throw refuse('application.submit.fee_not_set');
    throw thrown;
  }
}

/** Nobody waits for it, and where something else refuses it goes to the next. */
async function newReceiptNumber(
  tx: Transaction,
  { municipalityCode, today }: ActContext,
): Promise<string> {
  const fiscalYear = fiscalYearOf(today as PlainDate);
  const ordinal = await takeReceiptOrdinal(tx, { municipalityCode, fiscalYear });
  return receiptNumberOf(fiscalYear, ordinal);
}
