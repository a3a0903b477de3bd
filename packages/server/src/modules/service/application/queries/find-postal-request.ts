/** 郵送を求める申請 — for the mail room: where to, who asked, and whether it still stands. */
import type { ApplicationState, ResultOutlet } from '@yakuba/contract/application';
import type { AddressAnswer } from '@yakuba/kernel/form';

import { findPayment } from '#modules/service/payment';
import type { Reader } from '#platform/database';

import { feeReferenceOf, referenceOf } from '../model.ts';
import { reviewersOf } from '../rules/second-person.ts';
import { findWhole } from './load-application.ts';

export interface PostalRequest {
  /** 請求の番号 — by which the certificates of this application are known. */
  readonly reference: string;
  readonly receiptNumber: string;
  readonly procedureTitle: string;
  readonly state: ApplicationState;
  readonly outlet: ResultOutlet;
  readonly applicantNumber: string | null;
  readonly agentNumber: string | null;
  /** 申請に書かれた住所 — as it was signed; null where the form does not ask. */
  readonly address: AddressAnswer | null;
  /** 審査した職員 */
  readonly reviewers: readonly string[];
  readonly isPaid: boolean;
  readonly submittedAt: Date;
  readonly approvedAt: Date;
}

/** Null where there is none, or it has not been submitted. */
export async function findPostalRequest(
  reader: Reader,
  municipalityCode: string,
  id: string,
): Promise<PostalRequest | null> {
  const whole = await findWhole(reader, municipalityCode, id);
  if (!whole) return null;
  const { application, steps } = whole;
  const { receiptNumber, submittedAt, answers, savedAt } = application;
  if (receiptNumber === null || submittedAt === null) return null;
  const approval = steps.findLast(({ move }) => move === 'approve');
  const address = answers['applicantAddress'];
  // Our own note of it may come later than the money.
  const payment = await findPayment(reader, municipalityCode, feeReferenceOf(application));
  return {
    reference: referenceOf(id),
    receiptNumber,
    procedureTitle: application.procedureTitle,
    state: application.state,
    outlet: application.outlet,
    applicantNumber: application.applicantNumber,
    agentNumber: application.agentNumber,
    address: isAddress(address) ? address : null,
    reviewers: [...reviewersOf(steps)],
    isPaid: application.feeYen === 0 || payment?.status === 'paid',
    submittedAt,
    approvedAt: approval?.recordedAt ?? savedAt,
  };
}

function isAddress(value: unknown): value is AddressAnswer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
