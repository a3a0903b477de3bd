/**
 * 転入通知の受理 — a notice that people who moved out have moved in elsewhere (住基法第9条第1項).
 *
 * What was planned is kept beside what is confirmed. Who is not closed yet is closed on the earlier
 * of the planned day and the day in the notice.
 *
 * @spec juki 1.1.5
 * @spec juki 4.1.3.1.1
 * @spec juki 4.1.3.1.3
 */
import {
  type MovingInNoticeInput,
  movingInNoticeInput,
  type ResidentRecord,
} from '@yakuba/contract/resident';

import type { Alert, ChangeKind, ChangeOutcome, RegisterState, RowContext } from '../model.ts';
import { refuse } from '../refusals.ts';
import { closeMovers } from '../rules/close-movers.ts';
import { headingOf } from '../rules/heading-of.ts';
import { nextRow } from '../rules/next-row.ts';
import { confirmedItems } from '../rules/planned-items.ts';
import { requireKnown } from '../rules/require-present.ts';
import { requireSinceResident } from '../rules/require-since-resident.ts';

export const receiveMovingInNotice: ChangeKind<MovingInNoticeInput> = {
  name: 'receive-moving-in-notice',
  title: '転入通知の受理',
  legalBasis: '住民基本台帳法第9条第1項',
  input: movingInNoticeInput,
  concerns: (input) => ({
    addresseeNumbers: input.movers,
    householdNumbers: [],
    likenesses: [],
  }),
  numbersNeeded: () => ({ addressee: 0, household: 0, recordCode: 0 }),
  heading: (input, state) => headingOf(input.movers, state),
  dates: (input) => ({ effectiveOn: input.movedInOn, notifiedOn: null }),
  decide: (state, input, context) => {
    checkDays(input, context.today);
    const people = requireKnown(state, input.movers, (index) => `movers.${index}`);
    people.forEach(requireMovedOut);
    requireSinceResident(people, { on: input.movedInOn, notation: null }, 'movedInOn');
    const closed = people.filter((record) => record.isClosed);
    const confirmed = closed.map((record) => {
      const header = { reason: 'moving_in_notice', ...headerOf(input) } as const;
      return nextRow(record, itemsOf(input), header, context);
    });
    const outcome = closeOthers(state, input, people, context);
    return {
      rows: [...confirmed, ...outcome.rows],
      alerts: [...alertsOf(people), ...outcome.alerts],
      events: [...received(input, people), ...outcome.events],
    };
  },
};

function checkDays({ noticeOn, movedInOn }: MovingInNoticeInput, today: string): void {
  if (noticeOn > today) throw refuse('resident.moving_in_notice.in_future', {}, 'noticeOn');
  if (movedInOn > noticeOn) {
    throw refuse('resident.moving_in_notice.before_move', {}, 'movedInOn');
  }
}

/** 転出者, 職権で消除した者, or a resident whose moving out is planned. */
function requireMovedOut(record: ResidentRecord, index: number): void {
  const number = record.addresseeNumber;
  const path = `movers.${index}`;
  if (!record.isClosed && record.movingOutPlannedOn === null) {
    throw refuse('resident.moving_in_notice.no_moving_out', { number }, path);
  }
  const isMovedOut = record.residentStatus === '2';
  const isByAuthority = record.closingReason === 'deletion_by_authority';
  if (record.isClosed && !isMovedOut && !isByAuthority) {
    throw refuse('resident.moving_in_notice.not_moved_out', { number }, path);
  }
}

function headerOf(input: MovingInNoticeInput) {
  return {
    effectiveOn: { on: input.movedInOn, notation: null },
    notifiedOn: null,
    noticeOn: input.noticeOn,
    entryKind: '通知',
    note: input.note,
  } as const;
}

function itemsOf(input: MovingInNoticeInput): Partial<ResidentRecord> {
  return {
    movingInNoticeOn: input.noticeOn,
    movedOutOn: input.movedInOn,
    ...confirmedItems(input.confirmed),
  };
}

function closeOthers(
  state: RegisterState,
  input: MovingInNoticeInput,
  people: readonly ResidentRecord[],
  context: RowContext,
): ChangeOutcome {
  const { notifiedOn, noticeOn, entryKind, note } = headerOf(input);
  const header = { notifiedOn, noticeOn, entryKind, note };
  const departures = people
    .filter((record) => !record.isClosed)
    .map((record) => {
      const planned = record.movingOutPlannedOn ?? input.movedInOn;
      const [on = planned] = [planned, input.movedInOn].sort();
      return { record, on, items: itemsOf(input) };
    });
  const { remaining } = input;
  const movingOut = { departures, remaining, reason: 'moving_out_domestic', header } as const;
  return closeMovers(state, movingOut, context);
}

function received(input: MovingInNoticeInput, people: readonly ResidentRecord[]) {
  const households = Map.groupBy(people, (record) => record.householdNumber);
  return [...households].map(([householdNumber, members]) => ({
    type: 'MovingInNoticeReceived',
    subject: `household:${householdNumber}`,
    effectiveOn: input.movedInOn,
    payload: {
      householdNumber,
      addresseeNumbers: members.map((member) => member.addresseeNumber),
      noticeOn: input.noticeOn,
      movedOutOn: input.movedInOn,
    },
  }));
}

function alertsOf(people: readonly ResidentRecord[]): Alert[] {
  return people.some((record) => record.movingInNoticeOn !== null) ? [repeated] : [];
}

const repeated: Alert = {
  code: 'resident.moving_in_notice.repeated',
  message:
    'すでに転入通知を受理した方が含まれます。再送された通知として、転出先（確定）を今回の内容に改めます。',
};
