/** 出来事の追加 — appends what an act did; 異動日, 届出日 and 処理日時 are kept apart. */
import type { ActContext, NewEvent } from '#platform/act';
import { type Insertion, insertionOf, insertTogether, type Transaction } from '#platform/database';

export interface RecordedEvent<P = unknown> {
  readonly municipalityCode: string;
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly effectiveOn: string | null;
  readonly notifiedOn: string | null;
  readonly recordedAt: string;
  readonly actor: string;
  readonly payload: P;
}

export function appendEvents(
  transaction: Transaction,
  events: readonly NewEvent[],
  context: ActContext,
): Promise<unknown> {
  return insertTogether(transaction, [eventsInsertion(events, context)]);
}

/** 出来事の追加 — as part of what is written together. */
export function eventsInsertion(
  events: readonly NewEvent[],
  context: ActContext,
): Insertion | null {
  const rows = events.map((event) => ({
    municipalityCode: context.municipalityCode,
    id: context.newId(),
    type: event.type,
    subject: event.subject,
    actId: context.actId,
    effectiveOn: event.effectiveOn ?? null,
    notifiedOn: event.notifiedOn ?? null,
    recordedAt: context.now.toISOString(),
    actor: context.actor.id,
    payload: event.payload,
  }));
  return insertionOf('platform.event', rows);
}
