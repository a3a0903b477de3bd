/**
 * 世帯主氏名の更新 — members whose record names another head get a further row that names this one.
 *
 * @spec juki 4.2.3.1
 */
import type { DecisionContext, RegisterState, ResidentRecord, RowChange } from '../model.ts';
import { headOf } from './check-household.ts';
import { type ChangeHeader, nextRow } from './next-row.ts';

export function renewHeadName(
  members: readonly ResidentRecord[],
  headOfHouseholdName: string | null,
  header: ChangeHeader,
  context: DecisionContext,
): RowChange[] {
  return members
    .filter((member) => member.headOfHouseholdName !== headOfHouseholdName)
    .map((member) => nextRow(member, { headOfHouseholdName }, header, context));
}

/** 世帯主の氏名の修正 — rows for those who live with a head whose name the rows alter. */
export function renewAround(
  state: RegisterState,
  rows: readonly RowChange[],
  header: ChangeHeader,
  context: DecisionContext,
): RowChange[] {
  const after = new Map(rows.map((row) => [row.after.addresseeNumber, row.after]));
  const named = rows.map((row) => {
    const head = headOf(membersAfter(state, row.after.householdNumber, after));
    if (row.after.isClosed || !head) return row;
    return { ...row, after: { ...row.after, headOfHouseholdName: head.fullName } };
  });
  const households = new Set(rows.map((row) => row.after.householdNumber));
  const others = [...households].flatMap((number) => {
    const members = membersAfter(state, number, after);
    const untouched = members.filter((member) => !after.has(member.addresseeNumber));
    const head = headOf(members);
    return head ? renewHeadName(untouched, head.fullName, header, context) : [];
  });
  return [...named, ...others];
}

/** The members of a household once the rows stand. */
export function membersAfter(
  state: RegisterState,
  householdNumber: string,
  after: ReadonlyMap<string, ResidentRecord>,
): ResidentRecord[] {
  const stood = state.households.get(householdNumber)?.members ?? [];
  const stay = stood.filter((member) => !after.has(member.addresseeNumber));
  const come = [...after.values()].filter(
    (record) => record.householdNumber === householdNumber && !record.isClosed,
  );
  return [...stay, ...come];
}
