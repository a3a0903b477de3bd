/** お知らせの状態 — as answered to staff. */
import type { DeliveryFigures, MessageSummary } from '@yakuba/contract/notice';

import type { StoredMessage } from '../model.ts';
import { approvalsNeeded, approvalsOf, isReviewDue, stateOf } from '../rules/decide-approval.ts';

export type MessageAnswer = Pick<
  MessageSummary,
  'id' | 'state' | 'approvals' | 'approvalsNeeded' | 'isReviewDue'
>;

export function answerOf(message: StoredMessage): MessageAnswer {
  return {
    id: message.id,
    state: stateOf(message),
    approvals: approvalsOf(message),
    approvalsNeeded: approvalsNeeded(message.urgency),
    isReviewDue: isReviewDue(message),
  };
}

export interface Around {
  /** Titles of topics by code. */
  readonly titles: ReadonlyMap<string, string>;
  readonly figures: DeliveryFigures | null;
}

export function summaryOf(message: StoredMessage, { titles, figures }: Around): MessageSummary {
  const { topicCode, urgency, words, composedAt, correctsId } = message;
  return {
    ...answerOf(message),
    topicCode,
    topicTitle: titles.get(topicCode) ?? topicCode,
    urgency,
    subject: words.ja.subject,
    correctsId,
    composedAt: composedAt.toISOString(),
    figures,
  };
}
