/**
 * 転出予定日の到来 — whose records close now that the planned day has come.
 *
 * @spec juki 1.1.5
 */
import type { ChangeOutcome, RegisterState, RowContext } from '../model.ts';
import { headOf } from './check-household.ts';
import { closeMovers } from './close-movers.ts';
import type { DueMovingOut } from './moving-out-job.ts';

/** Bears repeating: those already closed, or planned for another day, are left out. */
export function closeDue(
  state: RegisterState,
  due: DueMovingOut,
  context: RowContext,
): ChangeOutcome {
  const departures = due.addresseeNumbers.flatMap((number) => {
    const record = state.residents.get(number);
    const isDue = record && !record.isClosed && record.movingOutPlannedOn === due.plannedOn;
    return isDue ? [{ record, on: due.plannedOn, items: {} }] : [];
  });
  if (departures.length === 0) return { rows: [], alerts: [], events: [] };
  const gone = new Set(departures.map(({ record }) => record.addresseeNumber));
  const movingOut = {
    departures,
    remaining: remainingNow(state, due, gone),
    reason: due.reason,
    header: { notifiedOn: departures[0]?.record.movingOutNotifiedOn ?? null, entryKind: '届出' },
  } as const;
  return closeMovers(state, movingOut, context);
}

/**
 * Relationships were given when the notification came. Where a household is another by now — a
 * member came or went, or another head stands — they are not used and the clerk settles it.
 */
function remainingNow(
  state: RegisterState,
  { remaining }: DueMovingOut,
  gone: ReadonlySet<string>,
): DueMovingOut['remaining'] {
  const usable = new Set<string>();
  for (const { members } of state.households.values()) {
    const staying = members.filter((member) => !gone.has(member.addresseeNumber));
    const numbers = staying.map((member) => member.addresseeNumber);
    const given = remaining.filter((one) => numbers.includes(one.addresseeNumber));
    if (given.length !== staying.length || headOf(staying)) continue;
    for (const number of numbers) usable.add(number);
  }
  return remaining.filter((one) => usable.has(one.addresseeNumber));
}
