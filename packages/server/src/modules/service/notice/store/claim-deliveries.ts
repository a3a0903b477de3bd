/**
 * 配信の取得 — a sender takes the next letters of a lane for a short while: row by row, past what
 * others hold. The claim is committed before anything is sent, so that a crash leaves a trace.
 */
import type { NoticeChannel, NoticeLanguage, WordsByLanguage } from '@yakuba/contract/notice';

import type { Transaction } from '#platform/database';

import type { Lane, QuietHours } from '../model.ts';

/** 持ち時間 — a sender sends nothing in the second half of it, and is given up after it. */
export const LEASE_MILLISECONDS = 20_000;

export interface ClaimedDelivery {
  readonly id: string;
  readonly attempts: number;
  readonly lane: Lane;
  readonly messageId: string | null;
  readonly contactId: string | null;
  readonly addressSealed: string | null;
  readonly contentSealed: string | null;
}

export interface Claim {
  readonly municipalityCode: string;
  readonly lane: Lane;
  readonly sender: string;
  readonly most: number;
  readonly now: Date;
  readonly leaseMilliseconds: number;
}

export async function claimDeliveries(tx: Transaction, claim: Claim): Promise<ClaimedDelivery[]> {
  const { municipalityCode, now, leaseMilliseconds } = claim;
  const until = new Date(now.getTime() + leaseMilliseconds).toISOString();
  return tx<ClaimedDelivery[]>`
    with due as materialized (
      select id from notice.delivery
      where municipality_code = ${municipalityCode} and lane = ${claim.lane}
        and state = 'waiting' and not_before <= ${now.toISOString()}
      order by not_before, id limit ${claim.most} for update skip locked)
    update notice.delivery d set state = 'sending', attempts = d.attempts + 1,
      claimed_by = ${claim.sender}, claimed_until = ${until}
    from due where d.municipality_code = ${municipalityCode} and d.id = due.id
    returning d.id, d.attempts, d.lane, d.message_id, d.contact_id, d.address_sealed,
      d.content_sealed`;
}

export interface ContactOfDelivery extends QuietHours {
  readonly id: string;
  readonly channel: NoticeChannel;
  readonly addressSealed: string;
  readonly isActive: boolean;
  readonly language: NoticeLanguage;
}

export interface MessageOfDelivery {
  readonly id: string;
  readonly topicCode: string;
  readonly words: WordsByLanguage;
  readonly isCancelled: boolean;
}

/** 配信の材料 — contacts and messages of what was claimed. */
export async function materialsOf(
  tx: Transaction,
  municipalityCode: string,
  claimed: readonly ClaimedDelivery[],
) {
  const contactIds = claimed.flatMap(({ contactId }) => contactId ?? []);
  const messageIds = [...new Set(claimed.flatMap(({ messageId }) => messageId ?? []))];
  const [contacts, messages] = await Promise.all([
    tx<ContactOfDelivery[]>`
      select id, channel, address_sealed, state = 'active' as is_active, language, quiet_from,
        quiet_until
      from notice.contact
      where municipality_code = ${municipalityCode} and id = any(${contactIds}::uuid[])`,
    tx<MessageOfDelivery[]>`
      select m.id, m.topic_code, m.words, exists (
        select from notice.message_mark k where k.municipality_code = m.municipality_code
          and k.message_id = m.id and k.kind = 'cancelled') as is_cancelled
      from notice.message m
      where m.municipality_code = ${municipalityCode} and m.id = any(${messageIds}::uuid[])`,
  ]);
  return {
    contacts: new Map(contacts.map((contact) => [contact.id, contact])),
    messages: new Map(messages.map((message) => [message.id, message])),
  };
}
