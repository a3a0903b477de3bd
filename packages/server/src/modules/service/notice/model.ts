/**
 * お知らせの用語 — read this first: contacts, messages, deliveries, and the ports that carry them.
 *
 * A contact is one address of one channel. A message is one text for one topic; a delivery is that
 * message on its way to one contact. Whatever leaves is a delivery first.
 */
import type {
  Audience,
  MessageMarkKind,
  NoticeChannel,
  NoticeLanguage,
  NoticeWords,
  Urgency,
  WordsByLanguage,
} from '@yakuba/contract/notice';

import type { Reader } from '#platform/database';

/** 車線 — emergency, timely, bulk; each has senders of its own. */
export type Lane = 0 | 1 | 2;
export const lanes: Readonly<Record<Urgency, Lane>> = { emergency: 0, timely: 1, bulk: 2 };

/** 送らない時間 — minutes after midnight in Japan; over midnight where `from` is later. */
export interface QuietHours {
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
}

export interface Wish extends QuietHours {
  readonly language: NoticeLanguage;
}

export interface StoredMessage {
  readonly id: string;
  readonly topicCode: string;
  readonly urgency: Urgency;
  readonly words: WordsByLanguage;
  readonly audience: Audience | null;
  /** 訂正するお知らせ — null where it corrects none. */
  readonly correctsId: string | null;
  readonly composedAt: Date;
  readonly staffId: string;
  readonly marks: readonly MessageMark[];
}

export interface MessageMark {
  readonly kind: MessageMarkKind;
  readonly staffId: string;
  readonly reason: string | null;
  readonly recordedAt: Date;
}

/** 配信する一通 — opened and rendered, for the time of sending alone. */
export interface Letter {
  /** 配信ID — Message-ID, envelope and push topic are made of it, so a repeat is known as one. */
  readonly deliveryId: string;
  readonly channel: NoticeChannel;
  readonly lane: Lane;
  readonly address: string;
  readonly words: NoticeWords;
  readonly language: NoticeLanguage;
  /** 差出人の名 — the town's. */
  readonly sender: string;
  /** 停止用のURL — null for a letter to one address, which nobody subscribed to. */
  readonly unsubscribeUrl: string | null;
}

/**
 * 送信の結果 — `handed` with the relay that took it; `retry` nothing was taken, nor even tried
 * where every relay rests (`isUntried`); `refused` never
 * again, and `isAddressDead` where the address itself is; `doubtful` nobody knows.
 */
export type Outcome =
  | { readonly kind: 'handed'; readonly relay: string }
  | { readonly kind: 'retry'; readonly problem: string; readonly isUntried?: boolean }
  | { readonly kind: 'refused'; readonly problem: string; readonly isAddressDead: boolean }
  | { readonly kind: 'doubtful'; readonly problem: string };

/** 経路の口 — what carries letters of one channel; a lane has connections of its own. */
export interface ChannelPort {
  readonly channel: NoticeChannel;
  send(letter: Letter): Promise<Outcome>;
  close(): Promise<void>;
}

/** 引渡しの控え — of the relay: which of these Message-IDs it has taken. Null: cannot be asked. */
export interface AcceptanceJournal {
  accepted(messageIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** 一人あての連絡 — what a room above sends in its own transaction. */
export interface DirectNotice {
  readonly municipalityCode: string;
  readonly urgency: Urgency;
  /** One address by mail, or every active contact of a person. */
  readonly to: { readonly mail: string } | { readonly addresseeNumber: string };
  readonly words: NoticeWords;
  readonly now: Date;
}

/** 申請の有無 — a room above tells who of these people has applied; see `registerApplicants`. */
export interface ApplicantSource {
  applicantsAmong(
    reader: Reader,
    question: {
      readonly municipalityCode: string;
      readonly procedureCode: string;
      readonly since: string;
      readonly addresseeNumbers: readonly string[];
    },
  ): Promise<ReadonlySet<string>>;
}

/** 仕事の種類 */
export const FAN_OUT = 'notice:fan-out';
/** 呼び鈴 — rung in the transaction that leaves deliveries. */
export const NOTICE_BELL = 'yakuba_notice';
