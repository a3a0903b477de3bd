/**
 * 従前の世帯への復帰 — people who come back stand in the household they left; where it has
 * moved on, in a new one at the address they left.
 *
 * @spec juki 4.6.0.1
 */
import type { RegisterState, ResidentRecord, RowChange } from '../model.ts';
import { refuse } from './authority-refusals.ts';
import { HEAD, headOf } from './check-household.ts';
import { refuse as refuseHousehold } from './household-refusals.ts';
import { placeInOrder } from './place-in-order.ts';

export function returnHome(
  state: RegisterState,
  rows: readonly RowChange[],
  newNumber: string | null,
): readonly RowChange[] {
  const isBack = (row: RowChange) => isReturning(row.before, row.after);
  const back = rows.filter(isBack);
  const restored = new Set(rows.map((row) => row.after.addresseeNumber));
  const left = [...new Set(back.map((row) => row.after.householdNumber))];
  for (const number of left) {
    const present = (state.households.get(number)?.members ?? []).filter(
      (member) => !restored.has(member.addresseeNumber),
    );
    const isAway = present.some((member) => back.some((row) => livesApart(row.after, member)));
    if (isAway && newNumber === null) {
      throw refuse('resident.cancel.household_moved', { number }, 'isNewHousehold');
    }
    if (present.length > 0 && !isAway && newNumber !== null) {
      throw refuse('resident.cancel.household_stands', {}, 'isNewHousehold');
    }
  }
  if (newNumber === null) return rows;
  if (back.length === 0) throw refuse('resident.cancel.nobody_returns', {}, 'isNewHousehold');
  if (left.length > 1) throw refuseHousehold('resident.household.not_one', {}, 'addresseeNumbers');
  return [...rows.filter((row) => !isBack(row)), ...asNewHousehold(back, newNumber)];
}

/** Someone who was gone, or lived elsewhere or in another household. */
function isReturning(now: ResidentRecord | null, then: ResidentRecord): boolean {
  if (then.isClosed || now === null) return false;
  return now.isClosed || now.householdNumber !== then.householdNumber || livesApart(now, then);
}

function livesApart(one: ResidentRecord, other: ResidentRecord): boolean {
  return (
    one.addressMachiAza !== other.addressMachiAza || one.addressLotNumber !== other.addressLotNumber
  );
}

function asNewHousehold(back: readonly RowChange[], householdNumber: string): RowChange[] {
  const [only, another] = back;
  const people =
    only && !another ? [{ ...only, after: { ...only.after, relationship: HEAD } }] : back;
  const head = headOf(people.map((row) => row.after));
  const headOfHouseholdName = head?.fullName ?? null;
  const placed = people.map((row) => ({
    ...row,
    after: { ...row.after, householdNumber, headOfHouseholdName },
  }));
  return placeInOrder(placed, []);
}
