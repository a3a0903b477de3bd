/**
 * 世帯主変更 — another member becomes head; every relationship is given anew (住基法第25条).
 *
 * @spec juki 4.1.4.1
 * @spec juki 4.1.4.2
 */
import { type ChangeHeadInput, changeHeadInput } from '@yakuba/contract/resident';
import {
  formatRelationship,
  changeHead as suggestRelationships,
} from '@yakuba/kernel/relationship';

import type { Alert, ChangeKind, Household, RegisterState } from '../model.ts';
import { refuse as refuseHousehold } from '../refusals.ts';
import { checkDates } from '../rules/check-dates.ts';
import { checkHousehold, HEAD, headOf } from '../rules/check-household.ts';
import { headingOf } from '../rules/heading-of.ts';
import { refuse } from '../rules/household-refusals.ts';
import { memberOf } from '../rules/place-in-order.ts';
import { readForAll, rearrange } from '../rules/rearrange-household.ts';
import { requireSinceResident } from '../rules/require-since-resident.ts';

export const changeHead: ChangeKind<ChangeHeadInput> = {
  name: 'change-head',
  title: '世帯主変更',
  legalBasis: '住民基本台帳法第25条',
  input: changeHeadInput,
  concerns: (input) => ({
    addresseeNumbers: input.members.map((member) => member.addresseeNumber),
    householdNumbers: [input.householdNumber],
    likenesses: [],
  }),
  numbersNeeded: () => ({ addressee: 0, household: 0, recordCode: 0 }),
  heading: (input, state) =>
    headingOf(
      input.members.map((member) => member.addresseeNumber),
      state,
    ),
  dates: (input) => ({ effectiveOn: input.effectiveOn.on, notifiedOn: input.notifiedOn }),
  decide: (state, input, context) => {
    const { effectiveOn, notifiedOn, note } = input;
    const late = checkDates(input, context.today);
    const household = householdOf(state, input.householdNumber);
    const relationships = readForAll(household.members, input.members, 'members');
    requireSinceResident(household.members, effectiveOn, 'effectiveOn');
    const header = { reason: 'head_change', effectiveOn, notifiedOn, note } as const;
    const rows = rearrange(household.members, relationships, header, context);
    const people = rows.map((row) => row.after);
    const alerts = checkHousehold(people, 'members');
    const former = headOf(household.members)?.addresseeNumber ?? null;
    const head = headOf(people)?.addresseeNumber ?? '';
    if (head === former) throw refuse('resident.household.same_head', {}, 'members');
    return {
      rows,
      alerts: [...late, ...alerts, ...doubtful(household, head, relationships)],
      events: [
        {
          type: 'HeadChanged',
          subject: `household:${household.householdNumber}`,
          effectiveOn: effectiveOn.on,
          notifiedOn,
          payload: {
            householdNumber: household.householdNumber,
            headNumber: head,
            formerHeadNumber: former,
            isByAuthority: false,
          },
        },
      ],
    };
  },
};

function householdOf(state: RegisterState, number: string): Household {
  const household = state.households.get(number);
  if (!household)
    throw refuseHousehold('resident.household.not_found', { number }, 'householdNumber');
  if (household.members.length === 0) {
    throw refuseHousehold('resident.household.no_members', { number }, 'householdNumber');
  }
  return household;
}

/** 続柄の案との違い — what follows for certain from the record, and the clerk gave otherwise. */
function doubtful(
  household: Household,
  head: string,
  relationships: ReadonlyMap<string, string>,
): Alert[] {
  const members = household.members.map(memberOf);
  const suggested = suggestRelationships(members, head);
  if (!suggested.ok || !household.members.some((member) => member.relationship === HEAD)) return [];
  return suggested.value.suggestions.flatMap(({ addresseeNumber, to, doubt }) => {
    const given = relationships.get(addresseeNumber);
    if (to === null || doubt !== null || given === formatRelationship(to)) return [];
    const expected = formatRelationship(to);
    const message = `宛名番号 ${addresseeNumber} の方の続柄は「${expected}」と考えられますが、「${given}」と入力されています。確かめてください。`;
    return [{ code: 'resident.household.relationship_differs', message }];
  });
}
