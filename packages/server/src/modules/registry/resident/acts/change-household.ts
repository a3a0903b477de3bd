/** 世帯変更 — part of a household enters another (住基法第25条). @spec juki 4.1.4.1 */
import { type ChangeHouseholdInput, changeHouseholdInput } from '@yakuba/contract/resident';

import type { ChangeKind } from '../model.ts';
import { headingOf } from '../rules/heading-of.ts';
import { joinHousehold } from '../rules/join-household.ts';

export const changeHousehold: ChangeKind<ChangeHouseholdInput> = {
  name: 'change-household',
  title: '世帯変更',
  legalBasis: '住民基本台帳法第25条',
  input: changeHouseholdInput,
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
  decide: (state, input, context) =>
    joinHousehold(
      state,
      input,
      { reason: 'household_change', eventType: 'HouseholdChanged', isWhole: false },
      context,
    ),
};
