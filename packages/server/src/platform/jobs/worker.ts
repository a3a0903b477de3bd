/**
 * 処理係 — takes due jobs of every town and runs them.
 *
 * A job is held by a row lock of the transaction that does it. When a worker dies, PostgreSQL lets
 * the lock go at once and another worker takes the job over.
 */
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { Clock } from '#platform/clock';
import type { Database, Transaction } from '#platform/database';
import { newId } from '#platform/module';

import type { Job, JobContext, Reaction } from './job.ts';
import { listenForJobs } from './wake.ts';

export interface WorkerOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly jobs: readonly Job[];
  readonly reactions: readonly Reaction[];
  /** Jobs under way at once. */
  readonly width: number;
  /** Told of failures by kind and error name alone. */
  readonly onFailure: (kind: string, error: unknown) => void;
}

export interface Worker {
  /** Runs until nothing is due; returns how many jobs were done. */
  drain(): Promise<number>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface DueJob {
  readonly municipalityCode: string;
  readonly id: string;
}

interface ClaimedJob {
  readonly kind: string;
  readonly payload: never;
}

type Handler = (tx: Transaction, payload: never, context: JobContext) => Promise<void>;

const POLL_MILLISECONDS = 500;
/** Asked for at once, so that lanes seldom wait for the slowest of a round. */
const JOBS_A_LANE = 24;
const BACKOFF_SECONDS_MAX = 300;

export function openWorker(options: WorkerOptions): Worker {
  const handlers = handlersOf(options);
  let running: Promise<void> | undefined;
  let isStopping = false;
  let wake: () => void = () => undefined;

  async function round(): Promise<number> {
    const due = await options.database.untenanted<DueJob[]>`
      select municipality_code, id from platform.due_jobs(
        ${options.width * JOBS_A_LANE}, ${options.clock.now().toISOString()})`;
    const queue = [...due];
    let done = 0;
    async function lane(): Promise<void> {
      for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
        if (await runJob(options, handlers, job)) done += 1;
      }
    }
    await Promise.all(Array.from({ length: options.width }, lane));
    return done;
  }

  async function drain(): Promise<number> {
    let total = 0;
    for (;;) {
      const done = await round();
      total += done;
      if (done === 0) return total;
    }
  }

  async function loop(): Promise<void> {
    while (!isStopping) {
      const done = await round().catch((error: unknown) => {
        options.onFailure('worker', error);
        return 0;
      });
      if (done === 0 && !isStopping)
        await pause((ring) => {
          wake = ring;
        });
    }
  }

  let stopListening: () => Promise<void> = () => Promise.resolve();
  return {
    drain,
    start: async () => {
      stopListening = await listenForJobs(options.database, () => wake());
      running = loop();
    },
    stop: async () => {
      isStopping = true;
      wake();
      await running;
      await stopListening();
    },
  };
}

/** Until the bell rings, or a while. */
function pause(onBell: (ring: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, POLL_MILLISECONDS);
    onBell(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function handlersOf(options: WorkerOptions): Map<string, Handler> {
  const handlers = new Map<string, Handler>();
  for (const job of options.jobs) handlers.set(job.kind, job.run.bind(job) as Handler);
  for (const reaction of options.reactions) {
    handlers.set(`reaction:${reaction.name}`, reaction.run.bind(reaction) as Handler);
  }
  return handlers;
}

async function runJob(
  options: WorkerOptions,
  handlers: Map<string, Handler>,
  due: DueJob,
): Promise<boolean> {
  const { municipalityCode, id } = due;
  let kind = 'unknown';
  try {
    return await options.database.write(municipalityCode, async (tx) => {
      // Gone with the commit, there again when the transaction fails or the worker dies.
      const [job] = await tx<ClaimedJob[]>`
        with held as materialized (
          select id from platform.job
          where municipality_code = ${municipalityCode} and id = ${id}
          for update skip locked)
        delete from platform.job job using held
        where job.municipality_code = ${municipalityCode} and job.id = held.id
        returning job.kind, job.payload`;
      if (!job) return false;
      kind = job.kind;
      const handler = handlers.get(kind);
      if (!handler) throw new Error(`no handler for ${kind}`);
      const now = options.clock.now();
      await handler(tx, job.payload, {
        municipalityCode,
        jobId: id,
        now,
        today: todayInJapan(now),
        reactions: options.reactions,
        newId: () => newId(now),
      });
      return true;
    });
  } catch (error) {
    options.onFailure(kind, error);
    await postpone(options, due, error).catch((second: unknown) => options.onFailure(kind, second));
    return false;
  }
}

async function postpone(options: WorkerOptions, due: DueJob, error: unknown): Promise<void> {
  const problem = error instanceof Error ? error.name : 'unknown';
  const now = options.clock.now().toISOString();
  await options.database.write(due.municipalityCode, async (tx) => {
    await tx`
      update platform.job set attempts = attempts + 1, problem = ${problem},
        run_at = ${now}::timestamptz + least(${BACKOFF_SECONDS_MAX}, 2 ^ least(attempts, 10))
          * interval '1 second'
      where municipality_code = ${due.municipalityCode} and id = ${due.id}`;
  });
}
