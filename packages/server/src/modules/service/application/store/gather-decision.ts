/**
 * 決定の材料の読出し — for an approval whose result is a certificate: the money, the household, and
 * what the certificate room says of the copies. Nothing is issued where the fee has not come.
 */
import type { CertificateSelection } from '@yakuba/contract/certificate';
import type { Procedure } from '@yakuba/contract/procedure';

import { findCertifier, findProfile } from '#modules/organisation/municipality';
import { findSealRegistration } from '#modules/registry/seal-registration';
import {
  checkCancelling,
  gatherIssue,
  type IssueMaterial,
  type IssueOrder,
  type StoredIssue,
} from '#modules/service/certificate';
import { findPayment } from '#modules/service/payment';
import type { ActContext } from '#platform/act';
import type { Reader, Transaction } from '#platform/database';

import {
  feeReferenceOf,
  referenceOf,
  type StoredApplication,
  type WholeApplication,
} from '../model.ts';
import { requireWhole, submittedAnswers } from '../queries/load-application.ts';
import { readPerson } from '../queries/read-person.ts';
import { requireMandate } from '../queries/require-mandate.ts';
import { requireProcedure } from '../queries/require-procedure.ts';
import { refuse } from '../refusals.ts';
import { appealNoticeOf } from '../rules/appeal-notice.ts';
import { certificateOrder } from '../rules/certificate-order.ts';
import { moved } from '../rules/transitions.ts';

export interface DecisionMaterial {
  readonly whole: WholeApplication;
  readonly procedure: Procedure;
  /** 発行 — of an approval whose result is a certificate. */
  readonly issuing: { readonly order: IssueOrder; readonly material: IssueMaterial } | null;
  /** 取り消す部 — of an approval that is taken back. */
  readonly cancelled: readonly StoredIssue[];
  /** 教示 — of a refusal. */
  readonly appealNotice: string | null;
  /** Whether money was asked for or taken, so that it can go back. */
  readonly hasPayment: boolean;
}

export interface DecisionOrder {
  readonly id: string;
  readonly decision: 'approved' | 'refused';
  readonly selection: CertificateSelection | null;
}

export async function gatherDecision(
  tx: Transaction,
  order: DecisionOrder,
  context: ActContext,
): Promise<DecisionMaterial> {
  const { municipalityCode } = context;
  const whole = await requireWhole(tx, municipalityCode, order.id);
  const { application } = whole;
  const isApproval = order.decision === 'approved';
  moved(application.state, isApproval ? 'approve' : 'refuse');
  const procedure = await requireProcedure(tx, application, context);
  const payment = await findPayment(tx, municipalityCode, feeReferenceOf(application));
  const base = { whole, procedure, hasPayment: payment !== null };
  if (!isApproval) {
    const reference = referenceOf(application.id);
    const cancelled = await checkCancelling(tx, municipalityCode, reference);
    return { ...base, issuing: null, cancelled, appealNotice: await appealNotice(tx, context) };
  }
  if (application.feeYen > 0 && payment?.status !== 'paid') {
    throw refuse('application.decide.not_paid', { reference: feeReferenceOf(application) });
  }
  await requireMandate(tx, municipalityCode, application);
  const issuing = await gatherCopies(tx, { application, procedure, order }, context);
  return { ...base, issuing, cancelled: [], appealNotice: null };
}

interface Approving {
  readonly application: StoredApplication;
  readonly procedure: Procedure;
  readonly order: DecisionOrder;
}

async function gatherCopies(
  tx: Transaction,
  { application, procedure: { result }, order: { selection } }: Approving,
  context: ActContext,
): Promise<DecisionMaterial['issuing']> {
  if (result.kind !== 'certificate') return null;
  const { applicantNumber, agentNumber, channel, outlet, id } = application;
  if (applicantNumber === null) throw refuse('application.decide.nobody', {}, 'selection');
  const { municipalityCode } = context;
  const [answers, { person, members }, seal] = await Promise.all([
    submittedAnswers(tx, municipalityCode, id),
    readPerson(tx, applicantNumber, context),
    findSealRegistration(tx, municipalityCode, applicantNumber),
  ]);
  const agent = agentNumber === null ? null : await readPerson(tx, agentNumber, context);
  const order = certificateOrder({
    certificateKind: result.certificateKind,
    answers: answers ?? {},
    applicantNumber,
    applicantName: (agent?.person ?? person).fullName,
    householdNumber: person.householdNumber,
    members,
    isByAgent: agentNumber !== null,
    channel,
    outlet,
    reference: referenceOf(id),
    selection,
    sealCardNumber: seal?.cardNumber ?? null,
  });
  return { order, material: await gatherIssue(tx, order, context) };
}

async function appealNotice(
  reader: Reader,
  { municipalityCode, today }: ActContext,
): Promise<string> {
  const [profile, certifier] = await Promise.all([
    findProfile(reader, municipalityCode, today),
    findCertifier(reader, municipalityCode, today),
  ]);
  const municipalityName = profile?.name ?? '';
  const title = certifier?.title ?? '長';
  const headTitle = title.startsWith(municipalityName) ? title : headOf(municipalityName, title);
  return appealNoticeOf({ municipalityName, headTitle });
}

/** ○○町長 — the 町 of the name and of the title is written once. */
function headOf(townName: string, title: string): string {
  return townName.endsWith(title.slice(0, 1)) ? `${townName}${title.slice(1)}` : townName + title;
}
