/**
 * お知らせの承認 — with the last approval needed it is released: the first deliveries are written
 * in the same transaction, the rest by a job. A correction stops what is left of the wrong one.
 */
import { noticeRoutes } from '@yakuba/contract/notice';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

import { FAN_OUT, type MessageMark, type StoredMessage } from '../model.ts';
import { lockMessage } from '../queries/load-message.ts';
import { answerOf, type MessageAnswer } from '../queries/message-answer.ts';
import { decideApproval, stateOf } from '../rules/decide-approval.ts';
import { fanOut } from '../store/fan-out.ts';

const { params, body } = noticeRoutes.approveMessage;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Loaded {
  readonly message: StoredMessage;
  /** 訂正するお知らせ */
  readonly wrong: StoredMessage | null;
}

interface Decision {
  /** With the new marks. */
  readonly message: StoredMessage;
  readonly added: readonly (MessageMark & { readonly messageId: string })[];
  readonly isReleased: boolean;
}

/** 一度目の件数 — few, so that the first letter leaves at once. */
const FIRST = 500;
const REPLACED = '訂正版の送信';

export const approveMessage = defineAct<Input, Loaded, Decision, MessageAnswer>({
  name: 'notice:approve_message',
  title: 'お知らせの承認',
  legalBasis: '災害対策基本法第56条（警報の伝達等）、地方自治法第2条第2項',
  permission: 'notice:approve_message',
  input,
  idempotency: 'required',
  load: async (tx, { id }, { municipalityCode }) => {
    const message = await lockMessage(tx, municipalityCode, id);
    const { correctsId } = message;
    const wrong = correctsId === null ? null : await lockMessage(tx, municipalityCode, correctsId);
    return { message, wrong };
  },
  decide: ({ message, wrong }, { reason }, { actor, now }) => {
    const isReleased = decideApproval(message, { staffId: actor.id, reason });
    const by = { staffId: actor.id, recordedAt: now };
    const own: MessageMark[] = [{ kind: 'approved', reason, ...by }];
    if (isReleased) own.push({ kind: 'released', reason, ...by });
    const added = own.map((mark) => ({ messageId: message.id, ...mark }));
    if (isReleased && wrong && stateOf(wrong) === 'released') {
      added.push({ messageId: wrong.id, kind: 'cancelled', reason: REPLACED, ...by });
    }
    return { message: { ...message, marks: [...message.marks, ...own] }, added, isReleased };
  },
  save: async (tx, { message, added, isReleased }, { municipalityCode, now }) => {
    const rows = added.map((mark) => ({ municipalityCode, ...mark }));
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
