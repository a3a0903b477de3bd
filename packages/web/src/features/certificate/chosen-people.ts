/** 選んだ人 — who is chosen, as the draft of the request holds it. */
import type { HouseholdMember, HouseholdView } from '@yakuba/contract/resident';

import { type Draft, valueAt } from '../../form/path.ts';

/** 宛名番号 of the people chosen; everybody living where the whole household is. */
export function chosenNumbers(form: { values: Draft }, household: HouseholdView): string[] {
  const kind = valueAt(form.values, 'selection.kind');
  if (kind === 'household') {
    return household.members
      .filter((member) => !member.isClosed)
      .map((member) => member.addresseeNumber);
  }
  const numbers = valueAt(form.values, 'selection.addresseeNumbers');
  return Array.isArray(numbers) ? numbers.map(String) : [];
}

export function chosenMembers(
  form: { values: Draft },
  household: HouseholdView | undefined,
): HouseholdMember[] {
  if (!household) return [];
  const numbers = chosenNumbers(form, household);
  return household.members.filter((member) => numbers.includes(member.addresseeNumber));
}

/** A list of texts in the draft: items, ways of identification. */
export function listAt(form: { values: Draft }, path: string): string[] {
  const held = valueAt(form.values, path);
  return Array.isArray(held) ? held.map(String) : [];
}

/** The list with one entry put in or taken out. */
export function withToggled(list: readonly string[], entry: string): string[] {
  return list.includes(entry) ? list.filter((one) => one !== entry) : [...list, entry];
}
