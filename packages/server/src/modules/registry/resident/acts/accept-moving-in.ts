/**
 * 転入届 — Notification of moving in (住基法第22条).
 *
 * @spec juki 4.0.2
 * @spec juki 4.1.0.1
 * @spec juki 4.1.1.1
 * @spec juki 4.1.1.2
 * @spec juki 4.1.1.4
 * @spec juki 4.5.1
 * @spec juki 4.5.2
 */
import {
  type MovingInInput,
  movingInInput,
  type PersonInput,
  type ResidentRecord,
} from '@yakuba/contract/resident';

import type { ChangeKind, DecisionContext, RegisterState, RowChange } from '../model.ts';
import { refuse } from '../refusals.ts';
import { addressItems, buildPerson, previousAddressItems } from '../rules/build-person.ts';
import { checkDates } from '../rules/check-dates.ts';
import { joinable } from '../rules/check-household.ts';
import { checkReentry, likenessOf } from '../rules/check-reentry.ts';
import { openItems } from '../rules/closed-items.ts';
import { distinctNumbers } from '../rules/distinct-numbers.ts';
import { enterHousehold } from '../rules/enter-household.ts';
import { type ChangeHeader, firstRow, nextRow } from '../rules/next-row.ts';

export const acceptMovingIn: ChangeKind<MovingInInput> = {
  name: 'accept-moving-in',
  title: '転入',
  legalBasis: '住民基本台帳法第22条',
  input: movingInInput,
  concerns: (input) => ({
    addresseeNumbers: formerNumbers(input),
    householdNumbers:
      input.destination.kind === 'existing' ? [input.destination.householdNumber] : [],
    likenesses: input.members.map((member, index) =>
      likenessOf(buildPerson(member, `members.${index}`)),
    ),
  }),
  numbersNeeded: (input) => ({
    addressee: input.members.length - formerNumbers(input).length,
    household: input.destination.kind === 'new' ? 1 : 0,
    recordCode: input.members.filter((member) => needsRecordCode(member, input)).length,
  }),
  heading: (input) => {
    const [first] = input.members.map((member) => buildPerson(member, 'members.0').fullName ?? '');
    const others = input.members.length - 1;
    return others > 0 ? `${first} ほか${others}人` : `${first}`;
  },
  dates: (input) => ({ effectiveOn: input.effectiveOn.on, notifiedOn: input.notifiedOn }),
  decide: (state, input, context) => {
    const alerts = checkDates(input, context.today);
    const joined =
      input.destination.kind === 'existing'
        ? joinable(state.households, input.destination.householdNumber)
        : null;
    const householdNumber = joined?.householdNumber ?? context.numbers.household[0] ?? '';
    requireOnce(input);
    const people = enter(state, input, context, householdNumber);
    distinctNumbers(people, 'members');
    const entered = enterHousehold(
      {
        householdNumber,
        present: joined?.members ?? [],
        arrivals: people,
        header: headerOf(input),
        pathOf: (index) => `members.${index}.relationship`,
      },
      context,
    );
    return {
      rows: entered.rows,
      alerts: [...alerts, ...entered.alerts],
      events: [
        {
          type: 'MovingInAccepted',
          subject: `household:${householdNumber}`,
          effectiveOn: input.effectiveOn.on,
          notifiedOn: input.notifiedOn,
          payload: {
            householdNumber,
            addresseeNumbers: people.map((change) => change.after.addresseeNumber),
            origin: input.origin,
          },
        },
        ...entered.events,
      ],
    };
  },
};

function formerNumbers(input: MovingInInput): string[] {
  return input.members.flatMap((member) => member.formerAddresseeNumber ?? []);
}

function requireOnce(input: MovingInInput): void {
  const numbers = input.members.map((member) => member.formerAddresseeNumber);
  const index = numbers.findIndex((number, at) => number && numbers.indexOf(number) < at);
  if (index < 0) return;
  const values = { number: numbers[index] ?? '' };
  throw refuse('resident.person.twice', values, `members.${index}.formerAddresseeNumber`);
}

function headerOf(input: MovingInInput): ChangeHeader {
  return {
    reason: input.origin === 'domestic' ? 'moving_in_domestic' : 'moving_in_abroad',
    effectiveOn: input.effectiveOn,
    notifiedOn: input.notifiedOn,
    entryKind: '届出',
    note: input.note,
  };
}

/** From abroad there may be no code yet: one is taken from the town's pool (1.1.6). */
function needsRecordCode(member: PersonInput, input: MovingInInput): boolean {
  const isNew = member.residentRecordCode === null && member.formerAddresseeNumber === null;
  return isNew && input.origin === 'abroad';
}

function enter(
  state: RegisterState,
  input: MovingInInput,
  context: DecisionContext,
  householdNumber: string,
): RowChange[] {
  const addressees = [...context.numbers.addressee];
  const codes = [...context.numbers.recordCode];
  const header = headerOf(input);
  return input.members.map((member, index) => {
    const path = `members.${index}`;
    const items = buildPerson(member, path);
    const former = checkReentry(items, member, state.resembling, input.isReentryChecked, path);
    const code =
      items.residentRecordCode ??
      former?.residentRecordCode ??
      (input.origin === 'abroad' ? codes.shift() : undefined);
    if (!code)
      throw refuse('resident.person.record_code_missing', {}, `${path}.residentRecordCode`);
    const entry = {
      ...items,
      ...residence(input, context),
      residentRecordCode: code,
      ...foreignSince(items, input, path),
      householdNumber,
      entryReason: header.reason,
    };
    if (former) return nextRow(former, { ...openItems, ...entry }, header, context);
    return firstRow({ ...entry, addresseeNumber: addressees.shift() ?? '' }, header, context);
  });
}

/** 外国人住民となった年月日 — from abroad the day of moving in; else as the certificate says. */
function foreignSince(
  items: Partial<ResidentRecord>,
  input: MovingInInput,
  path: string,
): Partial<ResidentRecord> {
  if (items.residentKind !== '2' || items.becameForeignResidentOn) return {};
  if (input.origin === 'domestic') {
    const field = `${path}.foreign.becameForeignResidentOn`;
    throw refuse('resident.person.foreign_since_missing', {}, field);
  }
  const { on, notation } = input.effectiveOn;
  return { becameForeignResidentOn: on, becameForeignResidentOnNotation: notation };
}

/** 住民となった日 and 住所を定めた日 are the same day until the person moves within the town. */
function residence(input: MovingInInput, context: DecisionContext): Partial<ResidentRecord> {
  const { on, notation } = input.effectiveOn;
  const previous = previousAddressItems(input.previousAddress);
  const lot = previous.previousLotNumber ?? '';
  return {
    residentStatus: '1',
    ...addressItems(input.address, context.town),
    ...previous,
    ...(input.isPreviousUnnotified ? { previousLotNumber: `${lot}（未届）` } : {}),
    previousHeadOfHouseholdName: input.previousHeadOfHouseholdName,
    lastRegisteredAddress: input.lastRegisteredAddress,
    becameResidentOn: on,
    becameResidentOnNotation: notation,
    addressSettledOn: on,
    addressSettledOnNotation: notation,
    entryEffectiveOn: on,
    entryEffectiveOnNotation: notation,
  };
}
