/**
 * 転出届 — Notification of moving out (住基法第24条).
 *
 * Until the planned day the person stays a resident with a planned moving out; on that day, or the
 * earlier one of a notice, the record is closed. Notified more than fourteen days after the move it
 * is entered by authority.
 *
 * @spec juki 1.1.5
 * @spec juki 4.0.1
 * @spec juki 4.1.0.1
 * @spec juki 4.1.3.0.1
 * @spec juki 4.1.3.0.2
 */
import {
  type MovingOutInput,
  movingOutInput,
  type ResidentRecord,
} from '@yakuba/contract/resident';

import type { Alert, ChangeKind, ChangeOutcome, DecisionContext, RegisterState } from '../model.ts';
import { refuse } from '../refusals.ts';
import { checkDates, isLate } from '../rules/check-dates.ts';
import { checkHeadAbsence } from '../rules/check-head-absence.ts';
import { closeMovers, type MovingOutReason } from '../rules/close-movers.ts';
import { headingOf } from '../rules/heading-of.ts';
import { movingOutJob } from '../rules/moving-out-job.ts';
import { nextRow } from '../rules/next-row.ts';
import { plannedItems } from '../rules/planned-items.ts';
import { requirePresent } from '../rules/require-present.ts';
import { requireSinceResident } from '../rules/require-since-resident.ts';

export const acceptMovingOut: ChangeKind<MovingOutInput> = {
  name: 'accept-moving-out',
  title: '転出',
  legalBasis: '住民基本台帳法第24条',
  input: movingOutInput,
  concerns: (input) => ({
    addresseeNumbers: input.movers,
    householdNumbers: [],
    likenesses: [],
  }),
  numbersNeeded: () => ({ addressee: 0, household: 0, recordCode: 0 }),
  heading: (input, state) => headingOf(input.movers, state),
  dates: (input) => ({ effectiveOn: input.effectiveOn, notifiedOn: input.notifiedOn }),
  decide: (state, input, context) => {
    const effectiveOn = { on: input.effectiveOn, notation: null };
    const options = { mayBeFuture: true, mayNotifyBefore: true, hasTerm: false };
    checkDates({ effectiveOn, notifiedOn: input.notifiedOn }, context.today, options);
    const movers = requirePresent(state, input.movers, (index) => `movers.${index}`);
    requireSinceResident(movers, effectiveOn, 'effectiveOn');
    requireUnplanned(movers);
    const isAhead = input.effectiveOn > context.today;
    const outcome = isAhead
      ? plan(state, input, movers, context)
      : closeAtOnce(state, input, movers, context);
    return {
      ...outcome,
      alerts: [...alertsOf(input, isAhead), ...outcome.alerts],
      events: [...accepted(input, movers), ...outcome.events],
    };
  },
};

function requireUnplanned(movers: readonly ResidentRecord[]): void {
  const index = movers.findIndex((mover) => mover.movingOutPlannedOn !== null);
  const mover = movers[index];
  if (!mover) return;
  const values = { number: mover.addresseeNumber };
  throw refuse('resident.moving_out.already_planned', values, `movers.${index}`);
}

function reasonOf(input: MovingOutInput): MovingOutReason {
  return input.planned.kind === 'abroad' ? 'moving_out_abroad' : 'moving_out_domestic';
}

function isByAuthority(input: MovingOutInput): boolean {
  return isLate(input.effectiveOn, input.notifiedOn);
}

/** What a late notification tells is entered by authority, so its day is that of a request. */
function itemsOf(input: MovingOutInput): Partial<ResidentRecord> {
  return {
    ...plannedItems(input),
    movingOutNotifiedOn: isByAuthority(input) ? null : input.notifiedOn,
    movingOutPlannedOn: input.effectiveOn,
  };
}

function plan(
  state: RegisterState,
  input: MovingOutInput,
  movers: readonly ResidentRecord[],
  context: DecisionContext,
): ChangeOutcome {
  const { notifiedOn, remaining, note } = input;
  const effectiveOn = { on: input.effectiveOn, notation: null };
  const header = { reason: 'moving_out_planned', effectiveOn, notifiedOn, note } as const;
  // Nobody leaves yet: this only tells the clerk, and refuses relationships that could not be used.
  const { alerts } = checkHeadAbsence(state, { leavers: movers, remaining, header }, context);
  const job = movingOutJob({
    addresseeNumbers: input.movers,
    plannedOn: input.effectiveOn,
    reason: reasonOf(input),
    remaining,
  });
  return {
    rows: movers.map((mover) =>
      nextRow(mover, itemsOf(input), { ...header, entryKind: '届出' }, context),
    ),
    alerts,
    events: [],
    jobs: [job],
  };
}

function closeAtOnce(
  state: RegisterState,
  input: MovingOutInput,
  movers: readonly ResidentRecord[],
  context: DecisionContext,
): ChangeOutcome {
  const items = itemsOf(input);
  const { remaining } = input;
  const departures = movers.map((record) => ({ record, on: input.effectiveOn, items }));
  const movingOut = { departures, remaining, reason: reasonOf(input), header: headerOf(input) };
  return closeMovers(state, movingOut, context);
}

function headerOf(input: MovingOutInput) {
  if (!isByAuthority(input)) {
    return { notifiedOn: input.notifiedOn, entryKind: '届出', note: input.note } as const;
  }
  const note = [BY_AUTHORITY, input.note].filter((part) => part !== null).join('　');
  return { notifiedOn: null, requestedOn: input.notifiedOn, entryKind: '職権', note } as const;
}

const BY_AUTHORITY = '転出をした日から14日を経過した届出のため職権により記載';

/** 交付する証明書 — a certificate of moving out, or one like it; none for going abroad. */
function certificateOf(input: MovingOutInput): 'moving_out' | 'equivalent' | null {
  if (input.planned.kind === 'abroad') return null;
  return isByAuthority(input) ? 'equivalent' : 'moving_out';
}

function accepted(input: MovingOutInput, movers: readonly ResidentRecord[]) {
  const households = Map.groupBy(movers, (mover) => mover.householdNumber);
  return [...households].map(([householdNumber, members]) => ({
    type: 'MovingOutAccepted',
    subject: `household:${householdNumber}`,
    effectiveOn: input.effectiveOn,
    notifiedOn: input.notifiedOn,
    payload: {
      householdNumber,
      addresseeNumbers: members.map((member) => member.addresseeNumber),
      plannedOn: input.effectiveOn,
      reason: reasonOf(input),
      isByAuthority: isByAuthority(input),
      certificate: certificateOf(input),
    },
  }));
}

function alertsOf(input: MovingOutInput, isAhead: boolean): Alert[] {
  if (isByAuthority(input)) return [byAuthority];
  return isAhead ? [planned] : [];
}

const byAuthority: Alert = {
  code: 'resident.moving_out.by_authority',
  message:
    '転出をした日から14日を過ぎた届出のため、職権で記載します。転出証明書の代わりに、転出証明書に準ずる証明書か除票の写しを交付してください。',
};

const planned: Alert = {
  code: 'resident.moving_out.planned',
  message:
    '転出予定日が来るまでは住民のままです。予定日か転入通知の転入日の早い日に除票となります。',
};
