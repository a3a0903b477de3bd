/**
 * 誤記修正 — a slip of the pen is put right by a further row; the faulty one stays in the history.
 *
 * @spec juki 4.2.3.3
 */
import {
  type CorrectClericalErrorInput,
  correctClericalErrorInput,
} from '@yakuba/contract/resident';

import type { ChangeKind } from '../model.ts';
import { amended, checkNumbersFree, likenessesOf, readPatch } from '../rules/amend-record.ts';
import { authorityHeader, checkAuthorityDates } from '../rules/authority-dates.ts';
import { checkHousehold } from '../rules/check-household.ts';
import { distinctNumbers } from '../rules/distinct-numbers.ts';
import { headingOf } from '../rules/heading-of.ts';
import { nextRow } from '../rules/next-row.ts';
import { membersAfter, renewHeadName } from '../rules/renew-head-name.ts';
import { requireKnown } from '../rules/require-present.ts';

export const correctClericalError: ChangeKind<CorrectClericalErrorInput> = {
  name: 'correct-clerical-error',
  title: '誤記修正',
  legalBasis: '住民基本台帳法第8条、住民基本台帳法施行令第12条第3項',
  input: correctClericalErrorInput,
  concerns: (input) => ({
    addresseeNumbers: numbersOf(input),
    householdNumbers: [],
    likenesses: likenessesOf(input.people),
  }),
  numbersNeeded: () => ({ addressee: 0, household: 0, recordCode: 0 }),
  heading: (input, state) => headingOf(numbersOf(input), state),
  dates: (input) => ({ effectiveOn: input.effectiveOn.on, notifiedOn: input.requestedOn }),
  decide: (state, input, context) => {
    checkAuthorityDates(input, context.today);
    const header = authorityHeader(input, 'clerical_correction');
    const records = requireKnown(state, numbersOf(input), (index) => `people.${index}`);
    const corrected = records.map((record, index) => {
      const path = `people.${index}`;
      const person = input.people[index] ?? { addresseeNumber: '', corrections: [] };
      const patch = readPatch(person, 'clerical_correction', path);
      checkNumbersFree(state, record.addresseeNumber, patch, path);
      return nextRow(record, amended(record, patch, context.today, path), header, context);
    });
    distinctNumbers(corrected, 'people');
    const rows = renewHeadName(state, corrected, header, context);
    const after = new Map(rows.map((row) => [row.after.addresseeNumber, row.after]));
    const households = new Set(corrected.map((row) => row.after.householdNumber));
    return {
      rows,
      alerts: [...households].flatMap((number) =>
        checkHousehold(membersAfter(state, number, after), 'people'),
      ),
      events: [...households].map((householdNumber) => ({
        type: 'ClericalErrorCorrected',
        subject: `household:${householdNumber}`,
        effectiveOn: input.effectiveOn.on,
        notifiedOn: null,
        payload: {
          householdNumber,
          addresseeNumbers: corrected
            .filter((row) => row.after.householdNumber === householdNumber)
            .map((row) => row.after.addresseeNumber),
        },
      })),
    };
  },
};

function numbersOf(input: CorrectClericalErrorInput): string[] {
  return input.people.map((person) => person.addresseeNumber);
}
