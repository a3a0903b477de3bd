/**
 * 死亡・失踪 — closes the record of someone who died or was adjudicated to have disappeared, from
 * the notification under the Family Register Act (住基法第8条).
 *
 * @spec juki 1.1.5
 * @spec juki 1.1.8
 * @spec juki 4.2.0.4
 * @spec juki 4.2.2.1
 * @spec juki 4.2.2.2
 */
import { type DeathInput, deathInput, type ResidentRecord } from '@yakuba/contract/resident';

import type { ChangeKind } from '../model.ts';
import { refuse } from '../refusals.ts';
import { checkDates, isBefore } from '../rules/check-dates.ts';
import { checkHeadAbsence } from '../rules/check-head-absence.ts';
import { type Closing, closingItems } from '../rules/closing-items.ts';
import { headingOf } from '../rules/heading-of.ts';
import { nextRow } from '../rules/next-row.ts';
import { requirePresent } from '../rules/require-present.ts';

export const registerDeath: ChangeKind<DeathInput> = {
  name: 'register-death',
  title: '死亡',
  legalBasis: '住民基本台帳法第8条、戸籍法第86条・第94条',
  input: deathInput,
  concerns: (input) => ({
    addresseeNumbers: [input.addresseeNumber],
    householdNumbers: [],
    likenesses: [],
  }),
  numbersNeeded: () => ({ addressee: 0, household: 0, recordCode: 0 }),
  heading: (input, state) => headingOf([input.addresseeNumber], state),
  dates: (input) => ({ effectiveOn: input.effectiveOn.on, notifiedOn: input.notifiedOn }),
  decide: (state, input, context) => {
    const options = { mayBeOffCalendar: true, hasTerm: false };
    const alerts = checkDates(input, context.today, options);
    const people = requirePresent(state, [input.addresseeNumber], () => 'addresseeNumber');
    const { effectiveOn, notifiedOn, remaining } = input;
    const closing = closingOf(input);
    const note = [input.isAdjudicatedDisappearance ? '失踪宣告' : null, input.note]
      .filter((part) => part !== null)
      .join('　');
    const header = {
      reason: closing.reason,
      effectiveOn,
      notifiedOn,
      entryKind: '職権',
      note: note === '' ? null : note,
    } as const;
    for (const record of people) requireBorn(record, input);
    const rows = people.map((record) => nextRow(record, closingItems(closing), header, context));
    const left = checkHeadAbsence(state, { leavers: people, remaining, header }, context);
    const events = people.map(({ householdNumber, addresseeNumber }) => ({
      type: 'DeathRegistered',
      subject: `household:${householdNumber}`,
      effectiveOn: effectiveOn.on,
      notifiedOn,
      payload: {
        householdNumber,
        addresseeNumbers: [addresseeNumber],
        isAdjudicatedDisappearance: input.isAdjudicatedDisappearance,
      },
    }));
    return {
      rows: [...rows, ...left.rows],
      alerts: [...alerts, ...left.alerts],
      events: [...events, ...left.events],
    };
  },
};

/** 失踪 is removed by authority (4.2.2.2), so the person is その他消除者. */
function closingOf({ isAdjudicatedDisappearance, effectiveOn, notifiedOn }: DeathInput): Closing {
  return isAdjudicatedDisappearance
    ? { reason: 'deletion_by_authority', status: '9', effectiveOn, notifiedOn }
    : { reason: 'death', status: '3', effectiveOn, notifiedOn };
}

function requireBorn(record: ResidentRecord, { effectiveOn }: DeathInput): void {
  const born = { on: record.dateOfBirth, notation: record.dateOfBirthNotation };
  if (isBefore(effectiveOn, born)) throw refuse('resident.death.before_birth', {}, 'effectiveOn');
}
