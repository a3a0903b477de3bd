/**
 * 番号発券の用語 — read this first: a category that people wait for, a ticket, and what happens to
 * it. Nothing here knows who anybody is, and no other room is needed.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { TicketStatus } from '@yakuba/contract/queue';

import { systemActor } from '#platform/authorisation';

/** 番号 — as stored. */
export interface Ticket {
  readonly id: string;
  readonly day: string;
  readonly categoryCode: string;
  readonly label: string;
  readonly status: TicketStatus;
  readonly orderAt: Date;
  readonly issuedAt: Date;
  readonly callCount: number;
  readonly demotions: number;
  readonly firstCalledAt: Date | null;
  readonly calledAt: Date | null;
  readonly desk: string | null;
  readonly isBooked: boolean;
  readonly expectedMinutes: number | null;
  readonly errorMinutes: number | null;
}

/** 受付の区分 */
export interface Category {
  readonly code: string;
  readonly title: string;
  readonly titleEasy: string | null;
  readonly titleEn: string | null;
  readonly prefix: string;
  readonly callsMax: number;
  readonly position: number;
  readonly isOpen: boolean;
}

/** 知らせの仕事 */
export const PUSH_JOB = 'queue:push-notice';

/** もうすぐの知らせ — to the first so many of the line. */
export const NEAR = 3;

/** 機器の操作者 */
export function deviceActor(municipalityCode: string, title: string) {
  const actor = systemActor(municipalityCode, 'queue-device', ['queue:serve_device']);
  return { ...actor, terminal: title };
}

/** 番号を持つ人の操作者 — whoever has the code; nothing else is known of them. */
export function holderActor(municipalityCode: string) {
  return systemActor(municipalityCode, 'queue-visitor', ['queue:follow_ticket']);
}

/** 符号 — 128 random bits; the database keeps the hash alone. */
export function newSecret(): string {
  return randomBytes(16).toString('base64url');
}

/** 予約番号の候補 — six digits. */
export function newArrivalNumber(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
