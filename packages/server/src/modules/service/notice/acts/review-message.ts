/** お知らせの事後確認 — what one person sent in an emergency is looked at by another afterwards. */
import { noticeRoutes } from '@yakuba/contract/notice';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

import type { MessageMark, StoredMessage } from '../model.ts';
import { lockMessage } from '../queries/load-message.ts';
import { answerOf, type MessageAnswer } from '../queries/message-answer.ts';
import { decideReview } from '../rules/decide-approval.ts';

const { params, body } = noticeRoutes.reviewMessage;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Decision {
  readonly message: StoredMessage;
  readonly mark: MessageMark;
}

export const reviewMessage = defineAct<Input, StoredMessage, Decision, MessageAnswer>({
  name: 'notice:review_message',
  title: '緊急のお知らせの事後確認',
  legalBasis: '地方自治法第2条第2項（地域における事務）',
  permission: 'notice:approve_message',
  input,
  idempotency: 'required',
  load: (tx, { id }, { municipalityCode }) => lockMessage(tx, municipalityCode, id),
  decide: (message, { reason }, { actor, now }) => {
    decideReview(message, actor.id);
    const mark: MessageMark = { kind: 'reviewed', staffId: actor.id, reason, recordedAt: now };
    return { message: { ...message, marks: [...message.marks, mark] }, mark };
  },
  save: async (tx, { message, mark }, { municipalityCode }) => {
    const row = { municipalityCode, messageId: message.id, ...mark };
    await insertRows(tx, 'notice.message_mark', [row]);
  },
  record: ({ message: { id } }) => ({
    events: [{ type: 'NoticeReviewed', subject: `notice:${id}`, payload: { id } }],
    subjects: [],
  }),
  answer: ({ message }) => answerOf(message),
});
