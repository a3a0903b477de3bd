/**
 * 異動者の選択 — people of a household named in an input, in the shapes that inputs have.
 *
 * @spec juki 4.0.1
 */
import type { HouseholdMember, HouseholdView } from '@yakuba/contract/resident';

import { type Draft, valueAt } from '../../form/path.ts';

export interface PeopleChoice {
  /** Path of the list, or of the number itself when only one can be chosen. */
  readonly path: string;
  /** `numbers`: a list of numbers; `rows`: a list of rows that carry a number; `one`: a number. */
  readonly shape: 'numbers' | 'rows' | 'one';
  /** `all`: a whole household only. */
  readonly extent?: 'any' | 'all';
  /** 除票 — whether closed records may be chosen too. */
  readonly admitsClosed?: boolean;
  /** 「転居する方」 */
  readonly label: string;
  /** Where the number of their household stands, if it is sent. */
  readonly householdPath?: string;
}

/** 異動前の世帯の位置 — for the screen alone unless the input names the household. */
export function householdPathOf(choice: PeopleChoice | undefined): string {
  return choice?.householdPath ?? 'ui.householdNumber';
}

/** Numbers of the people chosen, in the order of the input. */
export function chosenNumbers(values: Draft, { path, shape }: PeopleChoice): readonly string[] {
  const held = valueAt(values, path);
  if (shape === 'one') return typeof held === 'string' && held !== '' ? [held] : [];
  if (!Array.isArray(held)) return [];
  return held.map((row) => (shape === 'rows' ? String(valueAt(row, 'addresseeNumber')) : row));
}

/** What stands at the path once these people are chosen; rows already filled in are kept. */
export function withChosen(
  values: Draft,
  choice: PeopleChoice,
  numbers: readonly string[],
): unknown {
  const { path, shape } = choice;
  if (shape === 'one') return numbers[0] ?? '';
  if (shape === 'numbers') return [...numbers];
  const held = valueAt(values, path);
  const rows: readonly unknown[] = Array.isArray(held) ? held : [];
  return numbers.map(
    (addresseeNumber) =>
      rows.find((row) => valueAt(row, 'addresseeNumber') === addresseeNumber) ?? {
        addresseeNumber,
      },
  );
}

/** 選べる世帯員 — members who can be chosen for this kind of change. */
export function choosable(
  household: HouseholdView,
  { admitsClosed = false }: PeopleChoice,
): readonly HouseholdMember[] {
  return household.members.filter((member) => admitsClosed || !member.isClosed);
}

/** 残る世帯員 — who stays when those with these numbers leave. */
export function stayingMembers(
  household: HouseholdView,
  leaving: readonly string[],
): readonly HouseholdMember[] {
  return household.members.filter(
    ({ isClosed, addresseeNumber }) => !isClosed && !leaving.includes(addresseeNumber),
  );
}

/** 世帯主不在 — the head leaves, and several stay for whom another head is needed (4.0.4). */
export function losesHead(household: HouseholdView | null, leaving: readonly string[]): boolean {
  if (!household) return false;
  const head = household.members.find(({ isHead, isClosed }) => isHead && !isClosed);
  const isHeadLeaving = head !== undefined && leaving.includes(head.addresseeNumber);
  return isHeadLeaving && stayingMembers(household, leaving).length > 1;
}
