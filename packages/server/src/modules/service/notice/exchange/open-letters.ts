/**
 * 手紙の用意 — turns what was claimed into letters: address unsealed, words in the contact's
 * language, the link that stops it. What may not go now is said at once.
 */
import type { NoticeLanguage, NoticeWords } from '@yakuba/contract/notice';

import type { Letter } from '../model.ts';
import { allowedAt } from '../rules/allowed-at.ts';
import type {
  ClaimedDelivery,
  ContactOfDelivery,
  MessageOfDelivery,
} from '../store/claim-deliveries.ts';
import type { DeliveryMark } from '../store/mark-deliveries.ts';
import type { NoticeKeys } from './notice-keys.ts';

export interface LetterOffice {
  readonly municipalityCode: string;
  readonly keys: NoticeKeys;
  /** 差出人の名 — the town's. */
  readonly sender: string;
  readonly publicUrl: string;
  readonly now: Date;
  readonly contacts: ReadonlyMap<string, ContactOfDelivery>;
  readonly messages: ReadonlyMap<string, MessageOfDelivery>;
}

export type Opened =
  | { readonly letter: Letter; readonly delivery: ClaimedDelivery }
  | { readonly mark: DeliveryMark };

export function openLetter(delivery: ClaimedDelivery, office: LetterOffice): Opened {
  const contact = delivery.contactId === null ? null : office.contacts.get(delivery.contactId);
  const message = delivery.messageId === null ? null : office.messages.get(delivery.messageId);
  if (contact === undefined || message === undefined) return { mark: unsent(delivery, 'missing') };
  if (contact?.isActive === false) return { mark: unsent(delivery, 'contact-stopped') };
  if (message?.isCancelled) return { mark: unsent(delivery, 'cancelled') };
  const later = contact && allowedAt(office.now, contact, delivery.lane);
  if (later && later > office.now) {
    const mark = unsent(delivery, 'quiet-hours');
    return { mark: { ...mark, state: 'waiting', notBefore: later.toISOString() } };
  }
  const address = addressOf(delivery, contact, office);
  const words = wordsOf(delivery, { contact, message }, office);
  if (address === null || words === null) return { mark: unsent(delivery, 'sealed-otherwise') };
  const letter: Letter = {
    deliveryId: delivery.id,
    channel: contact?.channel ?? 'mail',
    lane: delivery.lane,
    address,
    words,
    language: contact?.language ?? 'ja',
    sender: office.sender,
    unsubscribeUrl:
      contact && message ? unsubscribeUrl(contact.id, message.topicCode, office) : null,
  };
  return { letter, delivery };
}

function unsent(delivery: ClaimedDelivery, problem: string): DeliveryMark {
  const isFailure = problem === 'missing' || problem === 'sealed-otherwise';
  return {
    id: delivery.id,
    contactId: delivery.contactId,
    state: isFailure ? 'failed' : 'stopped',
    problem,
    relay: null,
    notBefore: null,
    isUntried: true,
    isAddressDead: false,
  };
}

function addressOf(
  { id, addressSealed }: ClaimedDelivery,
  contact: ContactOfDelivery | null,
  { municipalityCode, keys }: LetterOffice,
): string | null {
  if (contact) return keys.seal.open(contact.addressSealed, `${municipalityCode}/${contact.id}`);
  return addressSealed === null ? null : keys.seal.open(addressSealed, `${municipalityCode}/${id}`);
}

function wordsOf(
  { id, contentSealed }: ClaimedDelivery,
  given: { contact: ContactOfDelivery | null; message: MessageOfDelivery | null },
  { municipalityCode, keys }: LetterOffice,
): NoticeWords | null {
  const { contact, message } = given;
  const language: NoticeLanguage = contact?.language ?? 'ja';
  if (message) return message.words[language] ?? message.words.ja;
  if (contentSealed === null) return null;
  const opened = keys.seal.open(contentSealed, `${municipalityCode}/${id}`);
  return opened === null ? null : (JSON.parse(opened) as NoticeWords);
}

function unsubscribeUrl(
  contactId: string,
  topicCode: string,
  { municipalityCode, keys, publicUrl }: LetterOffice,
): string {
  const code = keys.unsubscribeCodeOf(municipalityCode, contactId, topicCode);
  return `${publicUrl}/api/notice/unsubscribe/${code}`;
}
