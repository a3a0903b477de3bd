/**
 * 仕事の出来事 — what a job did, and the reactions that follow it, in the job's own transaction.
 *
 * An act leaves its events through the frame; a job has only this. Without it nothing would follow
 * what happens because a day has come.
 */
import type { NewEvent } from '#platform/act';
import type { Actor } from '#platform/authorisation';
import type { Transaction } from '#platform/database';
import { appendEvents } from '#platform/event-log';

import { enqueue } from './enqueue.ts';
import { type JobContext, reactionJobs } from './job.ts';

export function leaveEvents(
  tx: Transaction,
  events: readonly NewEvent[],
  context: JobContext & { readonly actor: Actor; readonly actId: string },
): Promise<unknown> {
  return Promise.all([
    appendEvents(tx, events, context),
    enqueue(tx, reactionJobs(context.reactions, events, context), context),
  ]);
}
