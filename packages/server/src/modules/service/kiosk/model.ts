/**
 * コンビニ交付の用語 — read this first: a request of the centre, the issues it is bound to, and
 * what became of it.
 *
 * The centre names each request. The issues are made by the very acts of the certificate room that
 * the counter uses; this room only says who may ask, and hands over what was made for the request.
 */
import type { KioskScope, KioskStatus } from '@yakuba/contract/kiosk';

import { systemActor } from '#platform/authorisation';

/** 請求 — as stored, with its issues in the order of copies and what has become of it. */
export interface StoredRequest {
  readonly id: string;
  readonly actId: string;
  readonly terminal: string;
  readonly cardSerialNumber: string;
  readonly holderNumber: string;
  readonly addresseeNumbers: readonly string[];
  readonly kind: string;
  readonly copies: number;
  readonly feeYen: number;
  readonly requestedAt: Date;
  readonly issueIds: readonly string[];
  readonly status: KioskStatus;
}

/** 取り扱う証明書 — a kind that machines may print on a day. */
export interface Offering {
  readonly kind: string;
  readonly scope: KioskScope;
  readonly items: readonly string[];
  readonly copiesMax: number;
  readonly validFrom: string;
}

/** 停止 — `resumesAt` null until further notice. */
export interface Stop {
  readonly id: string;
  readonly stopsAt: Date;
  readonly resumesAt: Date | null;
  readonly reason: string;
}

/** 取扱時間 — `HH:MM` in Japan; from `validFrom` on. */
export interface ServiceHours {
  readonly validFrom: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

/** 世帯員 — of the holder's household, living here today; the holder among them. */
export interface Member {
  readonly addresseeNumber: string;
  readonly fullName: string;
}

/** カードの本人 — whom the card stands for, and everybody of the same household. */
export interface Holder extends Member {
  readonly dateOfBirth: string;
  readonly members: readonly Member[];
}

/** 請求の有効時間 — after this nobody stands before the machine any more. Milliseconds. */
export const REQUEST_LIFE = 15 * 60_000;

/** 取消し後の処分の仕事 */
export const DISCARD_JOB = 'kiosk:discard-cancelled';

/** 証明書交付センターの権限 — what issuing by card may print, and nothing else. */
const PERMISSIONS = [
  'kiosk:serve_centre',
  'certificate:issue_certificate',
  'resident:view_registered_domicile',
  'resident:view_individual_number',
];

/** 証明書交付センターの操作者 — one machine in one town; issues are released to it alone. */
export function kioskActor(municipalityCode: string, terminal: string) {
  const actor = systemActor(municipalityCode, 'kiosk-centre', PERMISSIONS);
  return { ...actor, place: 'コンビニ交付', terminal };
}
