/** 照会の実行 — runs one question read-only, and records who saw whom before answering. */
import { todayInJapan } from '@yakuba/kernel/calendar';
import { Refusal } from '@yakuba/kernel/refusal';
import type { z } from 'zod';

import { type AccessLog, auditEntry } from '#platform/audit';
import { may } from '#platform/authorisation';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';

import type { QueryDeclaration } from './act.ts';
import { parseInput } from './parse-input.ts';
import { refuse } from './refusals.ts';
import type { ActCall } from './run-act.ts';

export type QueryCall = Omit<ActCall, 'idempotencyKey'>;

export interface QueryRunner {
  run<I, A>(query: QueryDeclaration<I, A>, call: QueryCall): Promise<A>;
}

export function openQueryRunner(
  database: Database,
  accessLog: AccessLog,
  clock: Clock,
): QueryRunner {
  return {
    run: async (query, call) => {
      const now = clock.now();
      const { actor, requestId } = call;
      const about = { actor, now, requestId, operation: query.name, title: query.title };
      try {
        if (!may(actor, query.permission)) throw refuse('platform.act.forbidden');
        const input = parseInput(query.input as z.ZodType, call.input) as never;
        const context = {
          municipalityCode: actor.municipalityCode,
          actor,
          now,
          today: todayInJapan(now),
        };
        const answer = await database.read(actor.municipalityCode, (reader) =>
          query.run(reader, input, context),
        );
        const access = query.access(answer, input);
        if (access) await accessLog.write(auditEntry({ ...about, ...access, outcome: 'read' }));
        return answer;
      } catch (error) {
        if (error instanceof Refusal) {
          await accessLog.write(
            auditEntry({ ...about, outcome: 'refused', refusalCode: error.code }),
          );
        }
        throw error;
      }
    },
  };
}
