/**
 * 世帯分離 — part of a household becomes a household of its own (住基法第25条).
 *
 * @spec juki 4.1.4.1
 */
import { type SeparateHouseholdInput, separateHouseholdInput } from '@yakuba/contract/resident';

import type { ChangeKind } from '../model.ts';
import { checkDates } from '../rules/check-dates.ts';
import { HEAD } from '../rules/check-household.ts';
import { headingOf } from '../rules/heading-of.ts';
import { refuse } from '../rules/household-refusals.ts';
import { moveMembers, originOf } from '../rules/move-members.ts';

export const separateHousehold: ChangeKind<SeparateHouseholdInput> = {
  name: 'separate-household',
  title: '世帯分離',
  legalBasis: '住民基本台帳法第25条',
  input: separateHouseholdInput,
  concerns: (input) => ({
    addresseeNumbers: input.members.map((member) => member.addresseeNumber),
    householdNumbers: [],
    likenesses: [],
  }),
  numbersNeeded: () => ({ addressee: 0, household: 1, recordCode: 0 }),
  heading: (input, state) =>
    headingOf(
      input.members.map((member) => member.addresseeNumber),
      state,
    ),
  dates: (input) => ({ effectiveOn: input.effectiveOn.on, notifiedOn: input.notifiedOn }),
  decide: (state, input, context) => {
    const late = checkDates(input, context.today);
    const origin = originOf(state, input.members);
    if (origin.movers.length === origin.household.members.length) {
      throw refuse('resident.household.nobody_remains', {}, 'members');
    }
    const householdNumber = context.numbers.household[0] ?? '';
    const header = {
      reason: 'household_separation',
      effectiveOn: input.effectiveOn,
      notifiedOn: input.notifiedOn,
      note: input.note,
    } as const;
    const moved = moveMembers(
      state,
      origin,
      {
        members: input.members,
        remaining: input.remaining,
        header,
        householdNumber,
        destination: null,
      },
      context,
    );
    const newcomers = moved.rows.filter((row) => row.after.householdNumber === householdNumber);
    if (!newcomers.some((row) => row.after.relationship === HEAD)) {
      throw refuse('resident.household.new_head_missing', {}, 'members');
    }
    return {
      rows: moved.rows,
      alerts: [...late, ...moved.alerts],
      events: [
        ...moved.events,
        {
          type: 'HouseholdSeparated',
          subject: `household:${origin.household.householdNumber}`,
          effectiveOn: input.effectiveOn.on,
          notifiedOn: input.notifiedOn,
          payload: {
            householdNumber: origin.household.householdNumber,
            newHouseholdNumber: householdNumber,
            addresseeNumbers: newcomers.map((row) => row.after.addresseeNumber),
          },
        },
      ],
    };
  },
};
