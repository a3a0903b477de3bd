/**
 * 登録の確認 — the code that was sent comes back. A wrong one is answered, not refused: it has to
 * count, and what is refused leaves nothing behind.
 */
import { timingSafeEqual } from 'node:crypto';
import { noticeRoutes } from '@yakuba/contract/notice';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { noticeKeys } from '../exchange/notice-keys.ts';
import type { Wish } from '../model.ts';
import { refuse } from '../refusals.ts';
import { type Activation, activateContact } from '../store/activate-contact.ts';

const input = noticeRoutes.confirm.body;
type Input = z.output<typeof input>;

const ATTEMPTS_MAX = 5;

interface Confirmation {
  readonly id: string;
  readonly contactId: string;
  readonly codeDigest: string;
  readonly topics: readonly string[];
  readonly wish: Wish;
  readonly addresseeNumber: string | null;
  readonly expiresAt: Date;
  readonly attempts: number;
  readonly confirmedAt: Date | null;
}

interface Loaded {
  readonly confirmation: Confirmation | undefined;
  readonly givenDigest: string;
}

interface Decision extends Activation {
  readonly confirmationId: string;
  readonly isConfirmed: boolean;
  readonly attemptsLeft: number;
}

export const confirmSubscription = defineAct<
  Input,
  Loaded,
  Decision,
  Pick<Decision, 'isConfirmed' | 'attemptsLeft'>
>({
  name: 'notice:confirm_subscription',
  title: 'お知らせの登録の確認',
  legalBasis: '特定電子メールの送信の適正化等に関する法律第3条（同意）の考え方による',
  permission: 'notice:subscribe',
  input,
  idempotency: 'optional',
  load: async (tx, { confirmationId, code }, { municipalityCode }) => {
    const { digestOf } = await noticeKeys();
    const [confirmation] = await tx<Confirmation[]>`
      select id, contact_id, code_digest, topics, wish, addressee_number, expires_at, attempts,
        confirmed_at
      from notice.confirmation
      where municipality_code = ${municipalityCode} and id = ${confirmationId} for update`;
    return { confirmation, givenDigest: digestOf(`${confirmationId}/${code}`) };
  },
  decide: ({ confirmation, givenDigest }, _given, { now }) => {
    const isOpen =
      confirmation !== undefined &&
      confirmation.confirmedAt === null &&
      confirmation.attempts < ATTEMPTS_MAX &&
      confirmation.expiresAt > now;
    if (!isOpen) throw refuse('notice.confirmation.over');
    const { id, contactId, topics, wish, addresseeNumber, codeDigest, attempts } = confirmation;
    const isConfirmed = timingSafeEqual(Buffer.from(codeDigest), Buffer.from(givenDigest));
    const attemptsLeft = ATTEMPTS_MAX - attempts - 1;
    const activation = { contactId, topics, wish, addresseeNumber };
    return { confirmationId: id, isConfirmed, attemptsLeft, ...activation };
  },
  save: async (tx, { confirmationId, isConfirmed, ...activation }, { municipalityCode, now }) => {
    await tx`
      update notice.confirmation set attempts = attempts + 1,
        confirmed_at = ${isConfirmed ? now.toISOString() : null}
      where municipality_code = ${municipalityCode} and id = ${confirmationId}`;
    if (isConfirmed) await activateContact(tx, { municipalityCode, now }, activation);
  },
  record: ({ contactId, isConfirmed, topics }) => ({
    events: isConfirmed
      ? [{ type: 'NoticeSubscribed', subject: `contact:${contactId}`, payload: { topics } }]
      : [],
    subjects: [`contact:${contactId}`],
  }),
  answer: ({ isConfirmed, attemptsLeft }) => ({ isConfirmed, attemptsLeft }),
});
