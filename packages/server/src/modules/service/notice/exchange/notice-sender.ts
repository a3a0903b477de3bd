/**
 * 送信係 — sends what waits, lane by lane. Each lane has hands and connections of its own, so that
 * a hundred thousand bulk letters stand in nobody's way; several senders may run side by side.
 */
import { randomUUID } from 'node:crypto';

import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';

import { type Lane, NOTICE_BELL } from '../model.ts';
import { LEASE_MILLISECONDS } from '../store/claim-deliveries.ts';
import { type NoticeSettings, openChannels } from './channels.ts';
import { createRepeater } from './repeat.ts';
import { sendRound } from './send-round.ts';
import { settleTowns } from './settle-towns.ts';

export interface SenderOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly settings: NoticeSettings;
  /** Told of failures by lane and error name alone. */
  readonly onFailure: (kind: string, error: unknown) => void;
}

export interface NoticeSender {
  /** Sends until nothing is due; returns how many deliveries were taken up. */
  drain(): Promise<number>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const LANES: readonly Lane[] = [0, 1, 2];
/** 手 — rounds of a lane at once: while one waits for its last letter, another goes on. */
const HANDS = { 0: 2, 1: 1, 2: 2 } as const;
const POLL_MILLISECONDS = 500;
const SETTLE_MILLISECONDS = 3_000;

export function openNoticeSender(options: SenderOptions): NoticeSender {
  const { database, settings } = options;
  const round = roundsOf(options);
  const repeater = createRepeater(options.onFailure);
  let running: Promise<unknown> = Promise.resolve();
  let stopListening: () => Promise<void> = () => Promise.resolve();
  const channels = new Map(LANES.map((lane) => [lane, openChannels(settings, lane)]));
  const rounds = (lane: Lane): Promise<number> => round(lane, channels.get(lane) ?? []);

  return {
    drain: async () => {
      let total = 0;
      for (;;) {
        const taken = await Promise.all(LANES.map(rounds));
        const sum = taken.reduce((one, other) => one + other, 0);
        total += sum;
        if (sum === 0) return total;
      }
    },
    start: async () => {
      const ear = await database.listen(NOTICE_BELL, repeater.ring);
      stopListening = () => ear.unlisten();
      const hands = LANES.flatMap((lane) =>
        Array.from({ length: HANDS[lane] }, () =>
          repeater.repeat(`notice:lane-${lane}`, () => rounds(lane), POLL_MILLISECONDS),
        ),
      );
      const settle = () => settleTowns(options);
      hands.push(repeater.repeat('notice:settle', settle, SETTLE_MILLISECONDS));
      running = Promise.all(hands);
    },
    stop: async () => {
      repeater.stop();
      await running;
      await stopListening();
      await Promise.all([...channels.values()].flat().map((channel) => channel.close()));
    },
  };
}

/** 一巡 — of every town that has something due in the lane. */
function roundsOf({ database, clock, settings }: SenderOptions) {
  const sender = randomUUID();
  const publicUrl = settings.mail?.publicUrl ?? '';
  const own = { database, clock, sender, publicUrl, leaseMilliseconds: LEASE_MILLISECONDS };
  return async (lane: Lane, channels: ReturnType<typeof openChannels>): Promise<number> => {
    const towns = await database.untenanted<{ municipalityCode: string }[]>`
      select municipality_code from notice.due_towns(${lane}, ${clock.now().toISOString()})`;
    let taken = 0;
    for (const { municipalityCode } of towns) {
      taken += await sendRound({ ...own, lane, channels }, municipalityCode);
    }
    return taken;
  };
}
