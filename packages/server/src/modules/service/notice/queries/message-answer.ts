/** お知らせの状態 — as answered to staff. */
import type { MessageSummary } from '@yakuba/contract/notice';

import type { StoredMessage } from '../model.ts';
import { approvalsNeeded, approvalsOf, stateOf } from '../rules/decide-approval.ts';

export type MessageAnswer = Pick<MessageSummary, 'id' | 'state' | 'approvals' | 'approvalsNeeded'>;

export function answerOf(message: StoredMessage): MessageAnswer {
  return {
    id: message.id,
    state: stateOf(message),
    approvals: approvalsOf(message),
    approvalsNeeded: approvalsNeeded(message.urgency),
  };
}

export function summaryOf(message: StoredMessage): MessageSummary {
  const { topicCode, urgency, words, composedAt } = message;
  return {
    ...answerOf(message),
    topicCode,
    urgency,
    subject: words.ja.subject,
    composedAt: composedAt.toISOString(),
  };
}
