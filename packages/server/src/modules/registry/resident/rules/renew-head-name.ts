/**
 * 世帯主氏名の更新 — members whose record names another head get a further row that names this one.
 *
 * @spec juki 4.2.3.1
 */
import type { RegisterState, ResidentRecord, RowChange, RowContext } from '../model.ts';
import { headOf } from './check-household.ts';
import { type ChangeHeader, nextRow } from './next-row.ts';

type After = ReadonlyMap<string, ResidentRecord>;

/** The rows, and one more for each who lives with a head whose name the rows alter. */
export function renewHeadName(
  state: RegisterState,
  rows: readonly RowChange[],
  header: ChangeHeader,
  context: RowContext,
): RowChange[] {
  const after = new Map(rows.map((row) => [row.after.addresseeNumber, row.after]));
  const named = rows.map((row) => {
    const head = headOf(membersAfter(state, row.after.householdNumber, after));
    if (row.after.isClosed || !head) return row;
    return { ...row, after: { ...row.after, headOfHouseholdName: head.fullName } };
  });
  return [...named, ...renewOthers(state, after, header, context)];
}

/** Rows for those without one of their own, where the head of their household is altered. */
export function renewOthers(
  state: RegisterState,
  after: After,
  header: ChangeHeader,
  context: RowContext,
): RowChange[] {
  const households = new Set([...after.values()].map((record) => record.householdNumber));
  return [...households].flatMap((number) => {
    const members = membersAfter(state, number, after);
    const head = headOf(members);
    const former = headOf(state.households.get(number)?.members ?? []);
    if (!head || former?.fullName === head.fullName) return [];
    const patch = { headOfHouseholdName: head.fullName };
    return members
      .filter((member) => !after.has(member.addresseeNumber))
      .filter((member) => member.headOfHouseholdName !== head.fullName)
      .map((member) => nextRow(member, patch, header, context));
  });
}

/** The members of a household once the rows stand. */
export function membersAfter(
  state: RegisterState,
  householdNumber: string,
  after: After,
): ResidentRecord[] {
  const stood = state.households.get(householdNumber)?.members ?? [];
  const stay = stood.filter((member) => !after.has(member.addresseeNumber));
  const come = [...after.values()].filter(
    (record) => record.householdNumber === householdNumber && !record.isClosed,
  );
  return [...stay, ...come];
}
