/** お知らせの取りやめ — what has not left is stopped; what has left stays left. */
import { noticeRoutes } from '@yakuba/contract/notice';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

import type { MessageMark, StoredMessage } from '../model.ts';
import { lockMessage } from '../queries/load-message.ts';
import { answerOf, type MessageAnswer } from '../queries/message-answer.ts';
import { refuse } from '../refusals.ts';
import { stateOf } from '../rules/decide-approval.ts';

const { params, body } = noticeRoutes.cancelMessage;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Decision {
  readonly message: StoredMessage;
  readonly mark: MessageMark;
}

export const cancelMessage = defineAct<Input, StoredMessage, Decision, MessageAnswer>({
  name: 'notice:cancel_message',
  title: 'お知らせの取りやめ',
  legalBasis: '地方自治法第2条第2項（地域における事務）',
  permission: 'notice:approve_message',
  input,
  idempotency: 'required',
  load: (tx, { id }, { municipalityCode }) => lockMessage(tx, municipalityCode, id),
  decide: (message, { reason }, { actor, now }) => {
    if (stateOf(message) === 'cancelled') throw refuse('notice.message.decided');
    const mark: MessageMark = { kind: 'cancelled', staffId: actor.id, reason, recordedAt: now };
    return { message: { ...message, marks: [...message.marks, mark] }, mark };
  },
  save: async (tx, { message, mark }, { municipalityCode }) => {
    const row = { municipalityCode, messageId: message.id, ...mark };
    await insertRows(tx, 'notice.message_mark', [row]);
  },
  record: ({ message: { id } }) => ({
    events: [{ type: 'NoticeCancelled', subject: `notice:${id}`, payload: { id } }],
    subjects: [],
  }),
  answer: ({ message }) => answerOf(message),
});
