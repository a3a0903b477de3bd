/** 検査用の手続の呼出し — acts called as by a browser that had no answer, and what refuses. */
import assert from 'node:assert/strict';

import { Refusal } from '@yakuba/kernel/refusal';

import type { Actor } from '#platform/authorisation';
import { type Centre, CentreRefused } from '#simulator/kiosk';

import { closingItems } from '../../src/modules/registry/resident/rules/closing-items.ts';
import { CLERK } from './certificate-town.ts';
import { actor } from './database.ts';
import type { KioskTown } from './kiosk-town.ts';
import { type Claimant, rowOf } from './outlet-people.ts';

/** 受け取った紙 — with the reference of the money that was paid for it. */
export interface Paper {
  readonly pdf: Buffer;
  readonly documentHash: string;
  readonly reference: string;
}

export interface FlowParts {
  readonly town: KioskTown;
  readonly centre: Centre;
  /** 受け取る直前 — called once for each claimant, between the request and the handing over. */
  readonly beforeHandingOver: (one: Claimant) => Promise<void>;
}

/** How often every message is sent. */
export const SENT = 3;

interface Acting {
  readonly act: unknown;
  readonly by: Actor;
  readonly input: object;
}

/** Sent thrice with one key: done once, answered alike. */
export async function thrice<A>({ town }: FlowParts, { act, by, input }: Acting): Promise<A> {
  const idempotencyKey = crypto.randomUUID();
  const call = { actor: by, input, idempotencyKey, requestId: null };
  const answers = await Promise.all(
    Array.from({ length: SENT }, () => town.app.acts.run(act as never, call)),
  );
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
  return answers[0] as A;
}

/** 窓口の職員 — one of seven desks of the claimant's town. */
export function clerkOf({ town, number }: Claimant): Actor {
  const may = [...CLERK, 'payment:take_counter_payment', 'application:review_application'];
  return { ...actor(may, town), terminal: `窓口${number % 7}` };
}

export async function untilSettled({ town }: FlowParts, issueId: string): Promise<void> {
  for (;;) {
    const rows = await town.owner`select 1 from certificate.step where issue_id = ${issueId}
      and kind in ('printed', 'refused')`;
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** Null for the dead where they are refused; anything else is a fault. */
export async function unlessRefused<T>(one: Claimant, work: Promise<T>): Promise<T | null> {
  return work.catch((error: unknown) => {
    const isTold = error instanceof Refusal || error instanceof CentreRefused;
    if (one.isDoomed && isTold) return null;
    throw error;
  });
}

/** 死亡の記載 — as an approved change leaves the register; no reaction has run. */
export function dies({ town }: Pick<FlowParts, 'town'>, one: Claimant): Promise<void> {
  const day = town.clock.now().toISOString().slice(0, 10);
  const effectiveOn = { on: day, notation: null };
  const items = closingItems({ reason: 'death', status: '3', effectiveOn, notifiedOn: day });
  return town.put([rowOf(one, { ...items, historyNumber: 2 })], one.town);
}
