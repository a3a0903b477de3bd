/**
 * 職権修正 — items of a record are put right, for one of the reasons of 1.2.2.
 *
 * @spec juki 1.1.4
 * @spec juki 1.1.7
 * @spec juki 4.2.0.1
 * @spec juki 4.2.3.1
 * @spec juki 4.2.3.2
 * @spec juki 4.3.2
 */
import { type CorrectByAuthorityInput, correctByAuthorityInput } from '@yakuba/contract/resident';

import type { ChangeKind, DecisionContext, RegisterState, RowChange } from '../model.ts';
import { amended, checkNumbersFree, likenessesOf, readPatch } from '../rules/amend-record.ts';
import { authorityHeader, checkAuthorityDates } from '../rules/authority-dates.ts';
import { refuse } from '../rules/authority-refusals.ts';
import { checkHousehold } from '../rules/check-household.ts';
import { distinctNumbers } from '../rules/distinct-numbers.ts';
import { followReason, requested } from '../rules/follow-reason.ts';
import { headingOf } from '../rules/heading-of.ts';
import { nextRow } from '../rules/next-row.ts';
import { membersAfter, renewHeadName } from '../rules/renew-head-name.ts';
import { requirePresent } from '../rules/require-present.ts';

export const correctByAuthority: ChangeKind<CorrectByAuthorityInput> = {
  name: 'correct-by-authority',
  title: '職権修正',
  legalBasis: '住民基本台帳法第8条、住民基本台帳法施行令第12条',
  input: correctByAuthorityInput,
  concerns: (input) => ({
    addresseeNumbers: numbersOf(input),
    householdNumbers: [],
    likenesses: likenessesOf(input.people),
  }),
  numbersNeeded: (input) => ({ addressee: 0, household: 0, recordCode: codesNeeded(input) }),
  heading: (input, state) => headingOf(numbersOf(input), state),
  dates: (input) => ({ effectiveOn: input.effectiveOn.on, notifiedOn: input.requestedOn }),
  decide: (state, input, context) => {
    checkAuthorityDates(input, context.today);
    if (requested.has(input.reason) && input.requestedOn === null) {
      throw refuse('resident.authority.request_date_missing', {}, 'requestedOn');
    }
    const corrected = correct(state, input, context);
    distinctNumbers(corrected, 'people');
    const header = authorityHeader(input, 'correction_by_authority');
    const rows = renewHeadName(state, corrected, header, context);
    const after = new Map(rows.map((row) => [row.after.addresseeNumber, row.after]));
    const households = new Set(corrected.map((row) => row.after.householdNumber));
    const alerts = [...households].flatMap((number) =>
      checkHousehold(membersAfter(state, number, after), 'people'),
    );
    return {
      rows,
      alerts,
      events: [...households].map((householdNumber) => ({
        type: 'CorrectedByAuthority',
        subject: `household:${householdNumber}`,
        effectiveOn: input.effectiveOn.on,
        notifiedOn: input.requestedOn,
        payload: {
          householdNumber,
          reason: input.reason,
          addresseeNumbers: corrected
            .filter((row) => row.after.householdNumber === householdNumber)
            .map((row) => row.after.addresseeNumber),
        },
      })),
    };
  },
};

function numbersOf(input: CorrectByAuthorityInput): string[] {
  return input.people.map((person) => person.addresseeNumber);
}

function codesNeeded({ reason, people }: CorrectByAuthorityInput): number {
  if (reason !== 'record_code_entry' && reason !== 'record_code_change') return 0;
  return people.filter((person) => person.corrections.length === 0).length;
}

function correct(
  state: RegisterState,
  input: CorrectByAuthorityInput,
  context: DecisionContext,
): RowChange[] {
  const records = requirePresent(state, numbersOf(input), (index) => `people.${index}`);
  const header = authorityHeader(input, input.reason);
  const codes = [...context.numbers.recordCode];
  return input.people.map((person, index) => {
    const path = `people.${index}`;
    const [record] = records.slice(index);
    if (!record) throw new TypeError('as many records as people');
    const patch = readPatch(person, input.reason, path);
    const newCode = person.corrections.length === 0 ? (codes.shift() ?? null) : null;
    const following = { reason: input.reason, dates: input, patch, newCode, path };
    const followed = followReason(record, following, context);
    checkNumbersFree(state, record.addresseeNumber, followed, path);
    return nextRow(record, amended(record, followed, context.today, path), header, context);
  });
}
