/**
 * 承認の決定 — in peace two people who did not write the message; in an emergency one, who may be
 * the author, and whose reason is kept.
 */
import type { MessageState, Urgency } from '@yakuba/contract/notice';

import type { StoredMessage } from '../model.ts';
import { refuse } from '../refusals.ts';

export function approvalsNeeded(urgency: Urgency): number {
  return urgency === 'emergency' ? 1 : 2;
}

export function stateOf({ marks }: Pick<StoredMessage, 'marks'>): MessageState {
  const kinds = marks.map(({ kind }) => kind);
  if (kinds.includes('cancelled')) return 'cancelled';
  return kinds.includes('released') ? 'released' : 'waiting';
}

/** 送信を始めたか — also where the rest was stopped later. */
export function isReleased({ marks }: Pick<StoredMessage, 'marks'>): boolean {
  return marks.some(({ kind }) => kind === 'released');
}

/** 事後の確認を待つか — what went out on one person's word is looked at by another. */
export function isReviewDue(message: Pick<StoredMessage, 'urgency' | 'marks'>): boolean {
  const isReviewed = message.marks.some(({ kind }) => kind === 'reviewed');
  return message.urgency === 'emergency' && isReleased(message) && !isReviewed;
}

export function approvalsOf({ marks }: Pick<StoredMessage, 'marks'>): number {
  return marks.filter(({ kind }) => kind === 'approved').length;
}

/** Whether this approval sets the message going. Refuses whoever may not. */
export function decideApproval(
  message: StoredMessage,
  { staffId, reason }: { readonly staffId: string; readonly reason: string | null },
): boolean {
  if (stateOf(message) !== 'waiting') throw refuse('notice.message.decided');
  const isEmergency = message.urgency === 'emergency';
  if (!isEmergency && message.staffId === staffId) throw refuse('notice.approval.own');
  if (isEmergency && reason === null) {
    throw refuse('notice.approval.reason_missing', {}, 'reason');
  }
  const hasApproved = message.marks.some(
    (mark) => mark.kind === 'approved' && mark.staffId === staffId,
  );
  if (hasApproved) throw refuse('notice.approval.twice');
  return approvalsOf(message) + 1 >= approvalsNeeded(message.urgency);
}

/** 事後の確認 — by somebody who neither wrote nor approved it. Refuses whoever may not. */
export function decideReview(message: StoredMessage, staffId: string): void {
  if (!isReviewDue(message)) throw refuse('notice.review.not_due');
  const approvers = message.marks.filter(({ kind }) => kind === 'approved');
  const isOwn = message.staffId === staffId || approvers.some((one) => one.staffId === staffId);
  if (isOwn) throw refuse('notice.review.own');
}
