/** 処理待ちの仕事 — what a worker does apart from the request that caused it. */
import type { NewEvent, NewJob } from '#platform/act';
import type { Transaction } from '#platform/database';
import type { RecordedEvent } from '#platform/event-log';

export interface JobContext {
  readonly municipalityCode: string;
  readonly jobId: string;
  readonly now: Date;
  readonly today: string;
  /** What follows the events that a job leaves; see `leaveEvents`. */
  readonly reactions: readonly Reaction[];
  newId(): string;
}

/**
 * Runs inside the transaction that deletes the job: either both happen or neither, so a worker
 * that dies loses nothing and does nothing twice. Effects outside the database must bear repeating.
 */
export interface Job<Payload = never> {
  readonly kind: string;
  readonly title: string;
  run(transaction: Transaction, payload: Payload, context: JobContext): Promise<void>;
}

/** 反応 — follows events of lower rooms, in order per subject; may fall behind and catch up. */
export interface Reaction {
  /** `<room>:<verb-noun>` */
  readonly name: string;
  readonly title: string;
  readonly on: readonly string[];
  run(transaction: Transaction, event: RecordedEvent<never>, context: JobContext): Promise<void>;
}

export function reactionJobs(
  reactions: readonly Reaction[],
  events: readonly NewEvent[],
  recorded: { municipalityCode: string; now: Date; actor: { id: string } },
): NewJob[] {
  return events.flatMap((event) =>
    reactions
      .filter((reaction) => reaction.on.includes(event.type))
      .map((reaction) => ({
        kind: `reaction:${reaction.name}`,
        subject: event.subject,
        payload: {
          municipalityCode: recorded.municipalityCode,
          type: event.type,
          subject: event.subject,
          effectiveOn: event.effectiveOn ?? null,
          notifiedOn: event.notifiedOn ?? null,
          recordedAt: recorded.now.toISOString(),
          actor: recorded.actor.id,
          payload: event.payload,
        },
      })),
  );
}
