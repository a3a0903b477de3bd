/** 手続の実行 — runs one act in one transaction; whatever refuses changes nothing. */

import { createHash } from 'node:crypto';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { Refusal } from '@yakuba/kernel/refusal';
import type { z } from 'zod';

import { auditEntry, auditInsertion, writeAudit } from '#platform/audit';
import { type Actor, may } from '#platform/authorisation';
import type { Clock } from '#platform/clock';
import {
  type Database,
  type Insertion,
  insertTogether,
  type Transaction,
} from '#platform/database';
import { eventsInsertion } from '#platform/event-log';
import { hasLeftWork, jobsInsertion, type Reaction, reactionJobs } from '#platform/jobs';
import { newId } from '#platform/module';

import type { ActContext, ActDeclaration, ActRecord, NewJob } from './act.ts';
import { parseInput } from './parse-input.ts';
import { refuse } from './refusals.ts';

export interface ActCall {
  readonly actor: Actor;
  readonly input: unknown;
  readonly idempotencyKey: string | null;
  readonly requestId: string | null;
}

export interface ActRunner {
  run<I, L, D, A>(act: ActDeclaration<I, L, D, A>, call: ActCall): Promise<A>;
}

export interface ActSurroundings {
  readonly database: Database;
  readonly clock: Clock;
  readonly reactions: readonly Reaction[];
  /** Rung after a commit that left work for the worker. */
  readonly ring: () => void;
}

/** 冪等キー — short enough to be kept, printable. */
const KEY = /^[\x21-\x7e]{1,200}$/;

export function openActRunner(surroundings: ActSurroundings): ActRunner {
  const { database, clock } = surroundings;
  async function guarded<T>(
    act: { name: string; title: string; permission: string },
    call: ActCall,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      if (!may(call.actor, act.permission)) throw refuse('platform.act.forbidden');
      return await work();
    } catch (error) {
      if (error instanceof Refusal) await recordRefusal(database, clock, act, call, error);
      throw error;
    }
  }

  return {
    run: (act, call) =>
      guarded(act, call, async () => {
        const input = parseInput(act.input as z.ZodType, call.input);
        if (act.idempotency === 'required' && call.idempotencyKey === null) {
          throw refuse('platform.act.key_missing');
        }
        if (call.idempotencyKey !== null && !KEY.test(call.idempotencyKey)) {
          throw refuse('platform.act.key_malformed');
        }
        const town = call.actor.municipalityCode;
        try {
          const done = await database.write(town, async (tx) => {
            const answer = await perform(tx, act, { ...call, input }, surroundings);
            return { answer, hasWork: hasLeftWork(tx) };
          });
          if (done.hasWork) surroundings.ring();
          return done.answer as never;
        } catch (error) {
          if (error instanceof Repeated) return error.answer as never;
          throw error;
        }
      }),
  };
}

async function perform<I, L, D, A>(
  tx: Transaction,
  act: ActDeclaration<I, L, D, A>,
  call: ActCall,
  surroundings: ActSurroundings,
): Promise<A> {
  const context = contextOf(call.actor, surroundings.clock);
  const input = call.input as I;
  const loaded = await loadUnlessGiven(tx, act, call, context);
  const decision = act.decide(loaded, input, context);
  const record = act.record(decision, input, context);
  const answer = act.answer(decision, input, context);
  const entry = auditEntry({
    actor: context.actor,
    now: context.now,
    requestId: call.requestId,
    operation: act.name,
    title: act.title,
    outcome: 'done',
    subjects: record.subjects,
    hasIndividualNumber: record.hasIndividualNumber ?? false,
    actId: context.actId,
  });
  // Everything below travels down the wire together; the transaction waits for all of it.
  await Promise.all([
    act.save(tx, decision, context),
    insertTogether(tx, [
      eventsInsertion(record.events, context),
      auditInsertion([entry]),
      jobsInsertion(tx, jobsOf(surroundings, record, context), context),
      keptAnswer(act.name, call, act.kept?.(answer) ?? answer, context),
    ]),
  ]);
  return answer;
}

/** 二度目の依頼 — thrown so that whatever loading took is given back; bears the first answer. */
class Repeated {
  readonly answer: unknown;
  constructor(answer: unknown) {
    this.answer = answer;
  }
}

/** The key is locked first; what the decision needs is asked for in the same breath. */
async function loadUnlessGiven<I, L, D, A>(
  tx: Transaction,
  act: ActDeclaration<I, L, D, A>,
  call: ActCall,
  context: ActContext,
): Promise<L> {
  const [given, loaded] = await Promise.allSettled([
    answerGiven<A>(tx, act.name, call),
    act.load(tx, call.input as I, context),
  ]);
  if (given.status === 'rejected') throw given.reason;
  if (given.value !== null) throw new Repeated(given.value.answer);
  if (loaded.status === 'rejected') throw loaded.reason;
  return loaded.value;
}

function jobsOf(surroundings: ActSurroundings, record: ActRecord, context: ActContext): NewJob[] {
  return [...reactionJobs(surroundings.reactions, record.events, context), ...(record.jobs ?? [])];
}

interface Given<A> {
  readonly answer: A;
}

async function answerGiven<A>(
  tx: Transaction,
  act: string,
  call: ActCall,
): Promise<Given<A> | null> {
  if (call.idempotencyKey === null) return null;
  const lockName = `${call.actor.municipalityCode}/${call.actor.id}/${call.idempotencyKey}`;
  const [, rows] = await Promise.all([
    // Sent at once, and so before anything that the loading asks for.
    tx`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`.execute(),
    tx<{ act: string; requestDigest: string; answer: A }[]>`
      select act, request_digest, answer from platform.idempotency_key
      where municipality_code = ${call.actor.municipalityCode}
        and actor = ${call.actor.id} and key = ${call.idempotencyKey}`.execute(),
  ]);
  const row = rows[0];
  if (!row) return null;
  if (row.act !== act || row.requestDigest !== digestOf(call.input)) {
    throw refuse('platform.act.key_reused');
  }
  return { answer: row.answer };
}

function keptAnswer(
  act: string,
  { actor, idempotencyKey: key, input }: ActCall,
  answer: unknown,
  { municipalityCode: town, now: at }: ActContext,
): Insertion | null {
  if (key === null) return null;
  // Taken out of the JSON by hand: an answer of null is kept as one.
  const text = (parameter: string) => `insert into platform.idempotency_key
    select k ->> 'town', k ->> 'actor', k ->> 'key', k ->> 'act', k ->> 'digest', k -> 'answer',
      (k ->> 'at')::timestamptz
    from (select ${parameter}::text::jsonb as k) given`;
  const row = { town, actor: actor.id, key, act, digest: digestOf(input), answer: answer ?? null };
  return { text, value: JSON.stringify({ ...row, at }) };
}

function digestOf(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('base64url');
}

function contextOf(actor: Actor, clock: Clock): ActContext {
  const now = clock.now();
  return {
    municipalityCode: actor.municipalityCode,
    actor,
    actId: newId(now),
    now,
    today: todayInJapan(now),
    newId: () => newId(now),
  };
}

async function recordRefusal(
  database: Database,
  clock: Clock,
  act: { name: string; title: string },
  call: ActCall,
  refusal: Refusal,
): Promise<void> {
  const entry = auditEntry({
    actor: call.actor,
    now: clock.now(),
    requestId: call.requestId,
    operation: act.name,
    title: act.title,
    outcome: 'refused',
    refusalCode: refusal.code,
  });
  await database.write(call.actor.municipalityCode, (tx) => writeAudit(tx, [entry]));
}
