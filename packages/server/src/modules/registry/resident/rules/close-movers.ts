/**
 * 転出による消除 — closes the records of people who moved out, and settles who is head of those
 * who stay: when the day has come already, when it comes, when a notice tells of an earlier one.
 *
 * @spec juki 1.1.5 (partly: 除票用データベース)
 * @spec juki 4.0.4
 */
import type { PlacementInput, ResidentRecord } from '@yakuba/contract/resident';

import type { NewEvent } from '#platform/act';

import type { ChangeOutcome, RegisterState, RowContext } from '../model.ts';
import { checkHeadAbsence } from './check-head-absence.ts';
import { closingItems } from './closing-items.ts';
import { type ChangeHeader, nextRow } from './next-row.ts';

export type MovingOutReason = 'moving_out_domestic' | 'moving_out_abroad';

/** 消除される者 — the day of the earlier of plan and notice, and what else the row takes. */
export interface Departure {
  readonly record: ResidentRecord;
  readonly on: string;
  readonly items: Partial<ResidentRecord>;
}

export interface MovingOut {
  readonly departures: readonly Departure[];
  readonly remaining: readonly PlacementInput[];
  readonly reason: MovingOutReason;
  readonly header: Omit<ChangeHeader, 'reason' | 'effectiveOn'>;
}

export function closeMovers(
  state: RegisterState,
  movingOut: MovingOut,
  context: RowContext,
): ChangeOutcome {
  const { departures, reason, header, remaining } = movingOut;
  const rows = departures.map(({ record, on, items }) => {
    const effectiveOn = { on, notation: null };
    const notifiedOn = items.movingOutNotifiedOn ?? record.movingOutNotifiedOn;
    const closing = closingItems({ reason, status: '2', effectiveOn, notifiedOn });
    return nextRow(record, { ...items, ...closing }, { ...header, reason, effectiveOn }, context);
  });
  const leaving = {
    leavers: departures.map(({ record }) => record),
    remaining,
    header: {
      effectiveOn: { on: latest(departures), notation: null },
      notifiedOn: header.notifiedOn,
    },
  };
  const left = checkHeadAbsence(state, leaving, context);
  return {
    rows: [...rows, ...left.rows],
    alerts: left.alerts,
    events: [...movedOut(movingOut), ...left.events],
  };
}

function latest(departures: readonly Departure[]): string {
  const days = departures.map(({ on }) => on).sort();
  return days.at(-1) ?? '';
}

/** One event a household and day. */
function movedOut({ departures, reason, header }: MovingOut): NewEvent[] {
  const groups = Map.groupBy(
    departures,
    ({ record, on }) => `household:${record.householdNumber} ${on}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { householdNumber } = first.record;
    return {
      type: 'MovedOut',
      subject: `household:${householdNumber}`,
      effectiveOn: first.on,
      notifiedOn: header.notifiedOn,
      payload: {
        householdNumber,
        addresseeNumbers: group.map(({ record }) => record.addresseeNumber),
        reason,
      },
    };
  });
}
