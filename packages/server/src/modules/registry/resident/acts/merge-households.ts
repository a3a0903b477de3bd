/** 世帯合併 — all of one household enter another (住基法第25条). @spec juki 4.1.4.1 */
import { type MergeHouseholdsInput, mergeHouseholdsInput } from '@yakuba/contract/resident';

import type { ChangeKind } from '../model.ts';
import { headingOf } from '../rules/heading-of.ts';
import { joinHousehold } from '../rules/join-household.ts';

export const mergeHouseholds: ChangeKind<MergeHouseholdsInput> = {
  name: 'merge-households',
  title: '世帯合併',
  legalBasis: '住民基本台帳法第25条',
  input: mergeHouseholdsInput,
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
      { ...input, remaining: [] },
      { reason: 'household_merger', eventType: 'HouseholdsMerged', isWhole: true },
      context,
    ),
};
