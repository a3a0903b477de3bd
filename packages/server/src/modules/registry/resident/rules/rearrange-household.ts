/**
 * 続柄の一新 — every member of a household gets a relationship to another head.
 *
 * @spec juki 4.1.4.2
 */
import type { PlacementInput } from '@yakuba/contract/resident';

import type { ResidentRecord, RowChange, RowContext } from '../model.ts';
import { HEAD } from './check-household.ts';
import { refuse } from './household-refusals.ts';
import { type ChangeHeader, nextRow } from './next-row.ts';
import { placeInOrder } from './place-in-order.ts';
import { relationshipText } from './relationship-text.ts';

/** 全員の続柄 — refuses unless every member, and nobody else, is given one and one is head. */
export function readForAll(
  members: readonly ResidentRecord[],
  given: readonly PlacementInput[],
  path: string,
): ReadonlyMap<string, string> {
  const relationships = new Map(
    given.map((one, index) => [
      one.addresseeNumber,
      relationshipText(one.relationship, `${path}.${index}.relationship`),
    ]),
  );
  const isComplete =
    relationships.size === members.length &&
    given.length === members.length &&
    members.every((member) => relationships.has(member.addresseeNumber));
  if (!isComplete) throw refuse('resident.household.members_differ', {}, path);
  if (![...relationships.values()].includes(HEAD)) {
    throw refuse('resident.household.new_head_missing', {}, path);
  }
  return relationships;
}

/** New relationships for all; the order follows the rule (5.2). */
export function rearrange(
  members: readonly ResidentRecord[],
  relationships: ReadonlyMap<string, string>,
  header: ChangeHeader,
  context: RowContext,
): RowChange[] {
  const isHead = (member: ResidentRecord) => relationships.get(member.addresseeNumber) === HEAD;
  const headOfHouseholdName = members.find(isHead)?.fullName ?? null;
  const rows = members.map((member) => {
    const relationship = relationships.get(member.addresseeNumber) ?? null;
    return nextRow(member, { relationship, headOfHouseholdName }, header, context);
  });
  return placeInOrder(rows, []);
}
