/**
 * お知らせの登録 — a mail address is only asked whether it agrees (double opt-in): it takes nothing
 * but a code until somebody who reads it has sent the code back. A browser's push endpoint exists
 * only because its user agreed, so it is active at once.
 *
 * Whether an address is known already is not told by the answer.
 */
import { randomInt } from 'node:crypto';
import { noticeRoutes } from '@yakuba/contract/notice';
import type { z } from 'zod';

import { ownAddresseeNumber } from '#modules/service/identity-proof';
import { defineAct } from '#platform/act';

import { noticeSettings, requireConnected } from '../exchange/channels.ts';
import { noticeKeys } from '../exchange/notice-keys.ts';
import { findTopics } from '../queries/find-topics.ts';
import { loadStanding, type Standing } from '../queries/load-standing.ts';
import { refuse } from '../refusals.ts';
import { checkMailAddress, checkPushEndpoint } from '../rules/check-address.ts';
import { confirmationWords } from '../rules/confirmation-words.ts';
import { mayAskAgain } from '../rules/may-ask-again.ts';
import { activateContact } from '../store/activate-contact.ts';
import { type AskedConfirmation, saveAsked } from '../store/save-asked.ts';

const input = noticeRoutes.subscribe.body;
type Input = z.output<typeof input>;

interface Loaded extends Standing {
  readonly offered: readonly string[];
  readonly address: string;
  readonly code: string;
}

interface Decision extends AskedConfirmation {
  readonly isPush: boolean;
  /** False: asked a moment ago, or too often today; nothing is sent. */
  readonly isAsking: boolean;
}

interface Answer {
  readonly confirmationId: string | null;
  readonly expiresAt: string | null;
}

const VALID_MILLISECONDS = 30 * 60_000;

export const subscribe = defineAct<Input, Loaded, Decision, Answer>({
  name: 'notice:subscribe',
  title: 'お知らせの登録',
  legalBasis: '特定電子メールの送信の適正化等に関する法律第3条（同意）の考え方による',
  permission: 'notice:subscribe',
  input,
  idempotency: 'optional',
  load: async (tx, given, { municipalityCode, today, now }) => {
    requireConnected(given.channel);
    const address = addressOf(given);
    const { digestOf } = await noticeKeys();
    const digest = digestOf(`${municipalityCode}/${address}`);
    const standing = await loadStanding(tx, {
      municipalityCode,
      channel: given.channel,
      digest,
      now,
    });
    const topics = await findTopics(tx, municipalityCode, today);
    const offered = topics.filter(({ isOffered }) => isOffered).map(({ code }) => code);
    const code = String(randomInt(10 ** 8)).padStart(8, '0');
    return { ...standing, offered, address, code };
  },
  decide: (loaded, given, { newId, now, actor }) => {
    if (given.topics.some((code) => !loaded.offered.includes(code))) {
      throw refuse('notice.topic.not_offered', {}, 'topics');
    }
    const { channel, topics, language, quietFrom, quietUntil } = given;
    const isPush = channel === 'push';
    const isAsking = !isPush && mayAskAgain(loaded.asked, now);
    const fresh = { id: newId(), expiresAt: new Date(now.getTime() + VALID_MILLISECONDS) };
    const confirmation = isAsking ? fresh : (loaded.asked[0] ?? fresh);
    return {
      isPush,
      isAsking,
      confirmation,
      contactId: loaded.contactId ?? newId(),
      isNew: loaded.contactId === null,
      channel,
      address: loaded.address,
      digest: loaded.digest,
      code: loaded.code,
      topics,
      wish: { language, quietFrom, quietUntil },
      addresseeNumber: ownAddresseeNumber(actor),
    };
  },
  save: async (tx, decision, { municipalityCode, now }) => {
    const { isPush, isAsking, ...asked } = decision;
    const { code, wish, confirmation } = asked;
    const link = confirmLink(municipalityCode, confirmation.id, code);
    const words = confirmationWords({ code, language: wish.language, link });
    await saveAsked(tx, { municipalityCode, now, words, isAsking }, asked);
    if (isPush) await activateContact(tx, { municipalityCode, now }, asked);
  },
  record: ({ contactId, isPush, topics }) => ({
    events: isPush
      ? [{ type: 'NoticeSubscribed', subject: `contact:${contactId}`, payload: { topics } }]
      : [],
    subjects: [`contact:${contactId}`],
  }),
  answer: ({ isPush, confirmation }) =>
    isPush
      ? { confirmationId: null, expiresAt: null }
      : { confirmationId: confirmation.id, expiresAt: confirmation.expiresAt.toISOString() },
});

/** The part after `#` is sent to no server and stands in no log. */
function confirmLink(municipalityCode: string, id: string, code: string): string | null {
  const { mail } = noticeSettings();
  return mail && `${mail.publicUrl}/t/${municipalityCode}/notices/confirm#${id}.${code}`;
}

function addressOf({ channel, address, push }: Input): string {
  if (channel === 'push') {
    if (!push) throw refuse('notice.address.missing', {}, 'push');
    checkPushEndpoint(push.endpoint);
    return JSON.stringify({ endpoint: push.endpoint, keys: push.keys });
  }
  if (!address) throw refuse('notice.address.missing', {}, 'address');
  return channel === 'mail' ? checkMailAddress(address) : address;
}
