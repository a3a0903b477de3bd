/**
 * 職権消除 — records are closed without a notification; what is closed becomes 除票.
 *
 * @spec juki 4.2.0.1
 * @spec juki 4.2.2.2
 * @spec juki 4.5.6 (partly: 通知のうち取込みの済まない者の一覧)
 */
import { type DeleteByAuthorityInput, deleteByAuthorityInput } from '@yakuba/contract/resident';

import type { ChangeKind, ResidentRecord } from '../model.ts';
import { authorityHeader, checkAuthorityDates } from '../rules/authority-dates.ts';
import { refuse } from '../rules/authority-refusals.ts';
import { isBefore } from '../rules/check-dates.ts';
import { checkHeadAbsence } from '../rules/check-head-absence.ts';
import { closedItems } from '../rules/closed-items.ts';
import { headingOf } from '../rules/heading-of.ts';
import { nextRow } from '../rules/next-row.ts';
import { requirePresent } from '../rules/require-present.ts';

export const deleteByAuthority: ChangeKind<DeleteByAuthorityInput> = {
  name: 'delete-by-authority',
  title: '職権消除',
  legalBasis: '住民基本台帳法第8条、住民基本台帳法施行令第12条',
  input: deleteByAuthorityInput,
  concerns: (input) => ({
    addresseeNumbers: input.addresseeNumbers,
    householdNumbers: [],
    likenesses: [],
  }),
  numbersNeeded: () => ({ addressee: 0, household: 0, recordCode: 0 }),
  heading: (input, state) => headingOf(input.addresseeNumbers, state),
  dates: (input) => ({ effectiveOn: input.effectiveOn.on, notifiedOn: input.noticeOn }),
  decide: (state, input, context) => {
    checkAuthorityDates(input, context.today);
    const pathOf = (index: number) => `addresseeNumbers.${index}`;
    const leavers = requirePresent(state, input.addresseeNumbers, pathOf);
    leavers.forEach((record, index) => {
      checkDeletable(record, input, pathOf(index));
    });
    const header = authorityHeader(input, input.reason);
    const closed = leavers.map((record) => nextRow(record, closedItems(header), header, context));
    const leaving = { leavers, remaining: input.remaining, header };
    const rest = checkHeadAbsence(state, leaving, context);
    const households = new Set(leavers.map((record) => record.householdNumber));
    return {
      rows: [...closed, ...rest.rows],
      alerts: rest.alerts,
      events: [
        ...[...households].map((householdNumber) => ({
          type: 'DeletedByAuthority',
          subject: `household:${householdNumber}`,
          effectiveOn: input.effectiveOn.on,
          notifiedOn: null,
          payload: {
            householdNumber,
            reason: input.reason,
            addresseeNumbers: leavers
              .filter((record) => record.householdNumber === householdNumber)
              .map((record) => record.addresseeNumber),
          },
        })),
        ...rest.events,
      ],
    };
  },
};

function checkDeletable(record: ResidentRecord, input: DeleteByAuthorityInput, path: string): void {
  const number = record.addresseeNumber;
  if (input.reason === 'deletion_naturalisation' && record.residentKind !== '2') {
    throw refuse('resident.authority.foreign_only', { number }, path);
  }
  if (input.reason === 'deletion_nationality_loss' && record.residentKind !== '1') {
    throw refuse('resident.authority.japanese_only', { number }, path);
  }
  const entry = { on: record.entryEffectiveOn, notation: record.entryEffectiveOnNotation };
  if (isBefore(input.effectiveOn, entry)) {
    throw refuse('resident.deletion.before_entry', { number }, 'effectiveOn');
  }
}
