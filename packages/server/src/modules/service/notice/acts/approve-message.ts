/**
 * お知らせの承認 — with the last approval needed it is released: the first deliveries are written
 * in the same transaction, the rest by a job.
 */
import { noticeRoutes } from '@yakuba/contract/notice';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

import { FAN_OUT, type MessageMark, type StoredMessage } from '../model.ts';
import { loadMessage, lockMessage } from '../queries/load-message.ts';
import { answerOf, type MessageAnswer } from '../queries/message-answer.ts';
import { refuse } from '../refusals.ts';
import { decideApproval } from '../rules/decide-approval.ts';
import { fanOut } from '../store/fan-out.ts';

const { params, body } = noticeRoutes.approveMessage;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Decision {
  /** With the new marks. */
  readonly message: StoredMessage;
  readonly added: readonly MessageMark[];
  readonly isReleased: boolean;
}

/** 一度目の件数 — few, so that the first letter leaves at once. */
const FIRST = 500;

export const approveMessage = defineAct<Input, StoredMessage, Decision, MessageAnswer>({
  name: 'notice:approve_message',
  title: 'お知らせの承認',
  legalBasis: '災害対策基本法第56条（警報の伝達等）、地方自治法第2条第2項',
  permission: 'notice:approve_message',
  input,
  idempotency: 'required',
  load: async (tx, { id }, { municipalityCode }) => {
    await lockMessage(tx, municipalityCode, id);
    const message = await loadMessage(tx, municipalityCode, id);
    if (!message) throw refuse('notice.message.not_found');
    return message;
  },
  decide: (message, { reason }, { actor, now }) => {
    const isReleased = decideApproval(message, { staffId: actor.id, reason });
    const by = { staffId: actor.id, reason, recordedAt: now };
    const added: MessageMark[] = [{ kind: 'approved', ...by }];
    if (isReleased) added.push({ kind: 'released', ...by });
    return { message: { ...message, marks: [...message.marks, ...added] }, added, isReleased };
  },
  save: async (tx, { message, added, isReleased }, { municipalityCode, now }) => {
    const rows = added.map((mark) => ({ municipalityCode, messageId: message.id, ...mark }));
    await insertRows(tx, 'notice.message_mark', rows);
    if (!isReleased || message.audience !== null) return;
    await fanOut(tx, { municipalityCode, message, after: null, now, most: FIRST });
  },
  record: ({ message: { id, urgency }, isReleased }) => {
    const subject = `notice:${id}`;
    const type = isReleased ? 'NoticeReleased' : 'NoticeApproved';
    return {
      events: [{ type, subject, payload: { id, urgency } }],
      subjects: [],
      jobs: isReleased ? [{ kind: FAN_OUT, subject, payload: { messageId: id, after: null } }] : [],
    };
  },
  answer: ({ message }) => answerOf(message),
});
