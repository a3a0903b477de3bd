/**
 * 送信の一巡 — claim some letters of one lane and town, send them, write down what became of each
 * as soon as it is known: after a crash, only what was under way at that moment is in doubt.
 */
import { todayInJapan } from '@yakuba/kernel/calendar';

import { findProfile } from '#modules/organisation/municipality';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';

import type { ChannelPort, Lane, Letter, Outcome } from '../model.ts';
import { nextAttemptAt } from '../rules/next-attempt.ts';
import { type ClaimedDelivery, claimDeliveries, materialsOf } from '../store/claim-deliveries.ts';
import { type DeliveryMark, markDeliveries } from '../store/mark-deliveries.ts';
import { noticeKeys } from './notice-keys.ts';
import { type Opened, openLetter } from './open-letters.ts';

export interface RoundOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly channels: readonly ChannelPort[];
  readonly lane: Lane;
  readonly sender: string;
  readonly publicUrl: string;
  readonly leaseMilliseconds: number;
}

/** Letters under way at once: few, so that few are in doubt when the sender dies. */
const BATCH = { 0: 40, 1: 20, 2: 40 } as const;
const MARK_MILLISECONDS = 15;
/** While every relay rests. */
const REST_MILLISECONDS = 5_000;

/** How many deliveries were taken up. */
export async function sendRound(options: RoundOptions, municipalityCode: string): Promise<number> {
  const begun = performance.now();
  const opened = await open(options, municipalityCode);
  const book = openBook(options, municipalityCode);
  try {
    await Promise.all(
      opened.map(async (one) => {
        if ('mark' in one) return book.write(one.mark);
        const isLate = performance.now() - begun > options.leaseMilliseconds / 2;
        book.write(isLate ? untried(one.delivery, options) : await dispatched(one, options));
      }),
    );
  } finally {
    await book.close();
  }
  return opened.length;
}

async function open(options: RoundOptions, municipalityCode: string): Promise<Opened[]> {
  const { database, clock, lane, sender, publicUrl, leaseMilliseconds } = options;
  const now = clock.now();
  const claim = { municipalityCode, lane, sender, most: BATCH[lane], now, leaseMilliseconds };
  const held = await database.write(municipalityCode, async (tx) => {
    const claimed = await claimDeliveries(tx, claim);
    if (claimed.length === 0) return null;
    const [profile, materials] = await Promise.all([
      findProfile(tx, municipalityCode, todayInJapan(now)),
      materialsOf(tx, municipalityCode, claimed),
    ]);
    return { claimed, materials, profile };
  });
  if (held === null) return [];
  const { claimed, materials, profile } = held;
  const keys = await noticeKeys();
  const office = { municipalityCode, keys, sender: profile?.name ?? '', publicUrl, now };
  return claimed.map((delivery) => openLetter(delivery, { ...office, ...materials }));
}

async function dispatched(
  { letter, delivery }: { letter: Letter; delivery: ClaimedDelivery },
  options: RoundOptions,
): Promise<DeliveryMark | null> {
  const port = options.channels.find(({ channel }) => channel === letter.channel);
  const outcome: Outcome = port
    ? await port.send(letter).catch(() => ({ kind: 'doubtful', problem: 'threw' }))
    : { kind: 'retry', problem: 'not-connected' };
  return markOf(outcome, delivery, options.clock.now());
}

/** Null where nobody knows: the delivery stays under way until it is settled. */
function markOf(outcome: Outcome, delivery: ClaimedDelivery, now: Date): DeliveryMark | null {
  const { id, contactId, lane, attempts } = delivery;
  const none = { relay: null, notBefore: null, isUntried: false, isAddressDead: false };
  const base = { id, contactId, problem: null, ...none };
  switch (outcome.kind) {
    case 'handed':
      return { ...base, state: 'handed', relay: outcome.relay };
    case 'doubtful':
      return null;
    case 'refused': {
      const { problem, isAddressDead } = outcome;
      return { ...base, state: isAddressDead ? 'bounced' : 'failed', problem, isAddressDead };
    }
    case 'retry': {
      if (outcome.isUntried) {
        const notBefore = new Date(now.getTime() + REST_MILLISECONDS).toISOString();
        return { ...base, state: 'waiting', problem: outcome.problem, notBefore, isUntried: true };
      }
      const next = nextAttemptAt(lane, attempts, now);
      if (next === null) return { ...base, state: 'failed', problem: outcome.problem };
      const notBefore = next.toISOString();
      return { ...base, state: 'waiting', problem: outcome.problem, notBefore };
    }
  }
}

function untried({ id, contactId }: ClaimedDelivery, { clock }: RoundOptions): DeliveryMark {
  const notBefore = clock.now().toISOString();
  const none = { relay: null, isAddressDead: false };
  return { id, contactId, state: 'waiting', problem: 'late', notBefore, isUntried: true, ...none };
}

/** 記録の束 — written every few milliseconds, in the order they came. */
function openBook(options: RoundOptions, municipalityCode: string) {
  const { database, clock, sender } = options;
  let marks: DeliveryMark[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  let failure: unknown;
  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const due = marks;
    marks = [];
    if (due.length === 0) return;
    writing = writing
      .then(() =>
        database.write(municipalityCode, (tx) =>
          markDeliveries(tx, { municipalityCode, sender, now: clock.now() }, due),
        ),
      )
      .catch((error: unknown) => {
        failure = error;
      });
  }
  return {
    write: (mark: DeliveryMark | null): void => {
      if (mark === null) return;
      marks.push(mark);
      timer ??= setTimeout(flush, MARK_MILLISECONDS);
    },
    close: async (): Promise<void> => {
      flush();
      await writing;
      if (failure !== undefined) throw failure;
    },
  };
}
