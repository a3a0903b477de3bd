/** 照会書の回答の審査 — the right letter, in time, of somebody who still may register this seal. */
import { sealStatuses } from '@yakuba/contract/seal-registration';

import type { SealHolder, StoredRegistration } from '../model.ts';
import { refuse } from '../refusals.ts';
import { endOfRegistration } from './end-of-registration.ts';

export function requireReply(
  registration: StoredRegistration,
  reply: { readonly holder: SealHolder | null; readonly inquiryNumber: string },
  today: string,
): void {
  const { status, inquiryNumber, replyBy } = registration;
  if (status !== 'inquiring' || replyBy === null) {
    throw refuse('seal_registration.inquiry.none', { status: sealStatuses[status] });
  }
  if (reply.inquiryNumber !== inquiryNumber) {
    throw refuse('seal_registration.inquiry.number_differs', {}, 'inquiryNumber');
  }
  if (today > replyBy) throw refuse('seal_registration.inquiry.expired', { replyBy });
  const isOut = reply.holder === null || reply.holder.isClosed;
  if (isOut || endOfRegistration(registration, reply.holder, today) !== null) {
    throw refuse('seal_registration.applicant.not_resident');
  }
}
