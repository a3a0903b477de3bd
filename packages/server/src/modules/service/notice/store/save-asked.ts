/** 確認の求め — the contact as it waits, the digest of its code, and the letter with the code. */
import type { NoticeChannel, NoticeWords } from '@yakuba/contract/notice';

import { insertRows, type Transaction } from '#platform/database';

import { noticeKeys } from '../exchange/notice-keys.ts';
import type { Wish } from '../model.ts';
import { sendNotice } from './send-notice.ts';

export interface AskedConfirmation {
  readonly confirmation: { readonly id: string; readonly expiresAt: Date };
  readonly contactId: string;
  readonly isNew: boolean;
  readonly channel: NoticeChannel;
  readonly address: string;
  readonly digest: string;
  readonly code: string;
  readonly topics: readonly string[];
  readonly wish: Wish;
  readonly addresseeNumber: string | null;
}

export interface Asking {
  readonly municipalityCode: string;
  readonly now: Date;
  readonly words: NoticeWords;
  readonly isAsking: boolean;
}

export async function saveAsked(
  tx: Transaction,
  { municipalityCode, now, words, isAsking }: Asking,
  asked: AskedConfirmation,
): Promise<void> {
  const { seal, digestOf } = await noticeKeys();
  const { confirmation, contactId, wish, address } = asked;
  if (asked.isNew) {
    const row = {
      municipalityCode,
      id: contactId,
      channel: asked.channel,
      addressSealed: seal.close(address, `${municipalityCode}/${contactId}`),
      addressDigest: asked.digest,
      state: 'pending',
      ...wish,
      registeredAt: now.toISOString(),
    };
    await insertRows(tx, 'notice.contact', [row]);
  }
  if (!isAsking) return;
  const row = {
    municipalityCode,
    id: confirmation.id,
    contactId,
    codeDigest: digestOf(`${confirmation.id}/${asked.code}`),
    topics: asked.topics,
    wish,
    addresseeNumber: asked.addresseeNumber,
    requestedAt: now.toISOString(),
    expiresAt: confirmation.expiresAt.toISOString(),
    attempts: 0,
  };
  await insertRows(tx, 'notice.confirmation', [row]);
  const to = { mail: address };
  await sendNotice(tx, { municipalityCode, urgency: 'timely', to, words, now });
}
