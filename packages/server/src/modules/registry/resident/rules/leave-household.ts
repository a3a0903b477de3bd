/**
 * 世帯主不在となる場合の処理 — what the rest of a household becomes when members leave it.
 *
 * One who remains alone becomes head by authority; several get the relationships given, or stand
 * without a head and the clerk is told.
 *
 * @spec juki 4.0.4
 */
import type { PlacementInput } from '@yakuba/contract/resident';

import type { Alert, DecisionContext, Household, ResidentRecord, RowChange } from '../model.ts';
import { refuse } from '../refusals.ts';
import { checkHousehold, HEAD, headOf } from './check-household.ts';
import { type ChangeHeader, nextRow } from './next-row.ts';
import { codesOf, placeInOrder } from './place-in-order.ts';
import { readRelationship } from './read-relationship.ts';

export interface Leaving {
  readonly household: Household;
  readonly leavers: ReadonlySet<string>;
  /** 残る世帯員の続柄 */
  readonly given: readonly PlacementInput[];
  readonly header: ChangeHeader;
}

export interface Remainder {
  readonly rows: readonly RowChange[];
  readonly alerts: readonly Alert[];
}

export function leaveHousehold(leaving: Leaving, context: DecisionContext): Remainder {
  const { household, leavers, given } = leaving;
  const remaining = household.members.filter((member) => !leavers.has(member.addresseeNumber));
  const head = headOf(household.members);
  if (remaining.length === 0 || !head || !leavers.has(head.addresseeNumber)) {
    if (given.length > 0) throw refuse('resident.household.remaining_not_needed', {}, 'remaining');
    return { rows: [], alerts: [] };
  }
  const header = { ...leaving.header, reason: 'head_change' } as const;
  const relationships = relationshipsOf(remaining, given);
  if (relationships === null) {
    const patch = { headOfHouseholdName: null };
    const rows = remaining.map((member) => nextRow(member, patch, header, context));
    return { rows, alerts: [headAbsent] };
  }
  const rows = rearranged(household, remaining, relationships, header, context);
  const alerts = checkHousehold(
    rows.map((row) => row.after),
    'remaining',
  );
  return { rows, alerts };
}

const headAbsent: Alert = {
  code: 'resident.household.head_absent',
  message:
    '世帯主がいなくなり、残る世帯員が2人以上います。先に世帯主変更を行うか、世帯主変更依頼通知書を送ってください。',
};

/** Null where several remain and nothing was said of them. */
function relationshipsOf(
  remaining: readonly ResidentRecord[],
  given: readonly PlacementInput[],
): ReadonlyMap<string, string> | null {
  const [only, another] = remaining;
  if (only && !another) return new Map([[only.addresseeNumber, HEAD]]);
  if (given.length === 0) return null;
  return readForAll(remaining, given, 'remaining');
}

/** 全員の続柄 — refuses unless every member, and nobody else, is given one and one is head. */
export function readForAll(
  members: readonly ResidentRecord[],
  given: readonly PlacementInput[],
  path: string,
): ReadonlyMap<string, string> {
  const relationships = new Map(
    given.map((one, index) => [
      one.addresseeNumber,
      readRelationship(one.relationship, `${path}.${index}.relationship`),
    ]),
  );
  const isComplete =
    relationships.size === members.length &&
    given.length === members.length &&
    members.every((member) => relationships.has(member.addresseeNumber));
  if (!isComplete) throw refuse('resident.household.members_differ', {}, path);
  if (![...relationships.values()].includes(HEAD)) {
    throw refuse('resident.household.head_missing', {}, path);
  }
  return relationships;
}

/** 続柄の一新 — new relationships for all; the order follows unless it was set by hand (5.2). */
export function rearranged(
  household: Household,
  members: readonly ResidentRecord[],
  relationships: ReadonlyMap<string, string>,
  header: ChangeHeader,
  context: DecisionContext,
): RowChange[] {
  const isHead = (member: ResidentRecord) => relationships.get(member.addresseeNumber) === HEAD;
  const headOfHouseholdName = members.find(isHead)?.fullName ?? null;
  const rows = members.map((member) => {
    const relationship = relationships.get(member.addresseeNumber) ?? member.relationship;
    const relationshipCodes = codesOf(relationship);
    return nextRow(
      member,
      { relationship, relationshipCodes, headOfHouseholdName },
      header,
      context,
    );
  });
  return household.hasManualOrder === true ? rows : placeInOrder(rows, []);
}
