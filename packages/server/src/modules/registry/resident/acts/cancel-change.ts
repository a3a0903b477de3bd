/**
 * 異動の取消し — people go back to what they were before a change. Rows are added, none is taken
 * away: the cancelled change and its cancellation both stay in the history.
 *
 * @spec juki 4.6.0.1
 * @spec juki 4.6.1.1
 */
import { type CancelChangeInput, cancelChangeInput } from '@yakuba/contract/resident';

import type { Alert, ChangeKind, DecisionContext, RegisterState, RowChange } from '../model.ts';
import { authorityHeader, checkAuthorityDates } from '../rules/authority-dates.ts';
import { refuse } from '../rules/authority-refusals.ts';
import { checkHousehold } from '../rules/check-household.ts';
import { closedItems } from '../rules/closed-items.ts';
import { headingOf } from '../rules/heading-of.ts';
import { nextRow } from '../rules/next-row.ts';
import { membersAfter, renewOthers } from '../rules/renew-head-name.ts';
import { requireKnown } from '../rules/require-present.ts';
import { returnHome } from '../rules/return-home.ts';
import { restored, type Undoing, undoingOf } from '../rules/undo-change.ts';

export const cancelChange: ChangeKind<CancelChangeInput> = {
  name: 'cancel-change',
  title: '異動の取消し',
  legalBasis: '住民基本台帳法第8条、標準仕様書4.6.0.1',
  input: cancelChangeInput,
  concerns: (input) => ({
    addresseeNumbers: input.addresseeNumbers,
    householdNumbers: [],
    likenesses: [],
    changeIds: input.changeId === null ? [] : [input.changeId],
  }),
  numbersNeeded: (input) => ({
    addressee: 0,
    household: input.isNewHousehold ? 1 : 0,
    recordCode: 0,
  }),
  heading: (input, state) => headingOf(input.addresseeNumbers, state),
  dates: (input) => ({ effectiveOn: input.effectiveOn.on, notifiedOn: input.requestedOn }),
  decide: (state, input, context) => {
    checkAuthorityDates(input, context.today);
    requireKnown(state, input.addresseeNumbers, (index) => `addresseeNumbers.${index}`);
    checkChange(state, input.changeId);
    const newNumber = input.isNewHousehold ? (context.numbers.household[0] ?? '') : null;
    const undone = returnHome(state, undo(state, input, context), newNumber);
    const header = authorityHeader(input, 'correction_by_authority');
    const after = new Map(undone.map((row) => [row.after.addresseeNumber, row.after]));
    const rows = [...undone, ...renewOthers(state, after, header, context)];
    const touched = rows.flatMap(({ before, after: row }) => [
      row.householdNumber,
      ...(before ? [before.householdNumber] : []),
    ]);
    const alerts = [...new Set(touched)].flatMap((number) =>
      checkHousehold(membersAfter(state, number, after), 'addresseeNumbers'),
    );
    return {
      rows,
      alerts: [...alerts, ...partly(state, input)],
      events: cancelled(undone, input),
    };
  },
};

function checkChange(state: RegisterState, changeId: string | null): void {
  if (changeId === null) return;
  const made = (state.registeredRows ?? []).find((row) => row.changeId === changeId);
  if (!made) throw refuse('resident.cancel.change_unknown', {}, 'changeId');
  if (made.kind === 'cancel-change') throw refuse('resident.cancel.cancellation', {}, 'changeId');
}

function undo(
  state: RegisterState,
  input: CancelChangeInput,
  context: DecisionContext,
): RowChange[] {
  return input.addresseeNumbers.map((number, index) => {
    const undoing = undoingOf(state, number, input.changeId, `addresseeNumbers.${index}`);
    const header = authorityHeader(input, reasonOf(undoing));
    const items = undoing.before ? restored(undoing.before) : closedItems(header);
    return nextRow(undoing.newest, items, header, context);
  });
}

/** 異動の取消し（増）・（減）・（修正） */
function reasonOf({ newest, before }: Undoing) {
  const wasThere = before !== null && !before.isClosed;
  if (newest.isClosed && wasThere) return 'cancelled_deletion';
  if (!newest.isClosed && !wasThere) return 'cancelled_entry';
  return 'cancelled_correction';
}

/** 一部の取消し — others of the same change stay as the change left them. */
function partly(state: RegisterState, input: CancelChangeInput): Alert[] {
  const made = (state.registeredRows ?? []).filter((row) => row.changeId === input.changeId);
  const others = made.filter((row) => !input.addresseeNumbers.includes(row.addresseeNumber));
  const count = new Set(others.map((row) => row.addresseeNumber)).size;
  if (count === 0) return [];
  return [
    {
      code: 'resident.cancel.partly',
      message: `この異動には、ほかに${count}人の対象者がいます。一部の方だけを取り消してよいか確かめてください。`,
    },
  ];
}

function cancelled(rows: readonly RowChange[], input: CancelChangeInput) {
  const households = new Set(rows.map((row) => row.after.householdNumber));
  return [...households].map((householdNumber) => {
    const people = rows.filter((row) => row.after.householdNumber === householdNumber);
    return {
      type: 'ChangeCancelled',
      subject: `household:${householdNumber}`,
      effectiveOn: input.effectiveOn.on,
      notifiedOn: input.requestedOn,
      payload: {
        householdNumber,
        cancelledChangeId: input.changeId,
        addresseeNumbers: people.map((row) => row.after.addresseeNumber),
        reasons: people.map((row) => row.after.changeReason),
      },
    };
  });
}
