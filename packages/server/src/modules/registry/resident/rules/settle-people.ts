/**
 * 住所の設定 — people who should be in the register are entered without a notification.
 *
 * @spec juki 4.2.1.1
 */
import type { ResidentRecord, SettledInput } from '@yakuba/contract/resident';

import type { ChangeOutcome, DecisionContext, RegisterState, RowChange } from '../model.ts';
import { refuse } from '../refusals.ts';
import { authorityHeader } from './authority-dates.ts';
import { addressItems, buildPerson, previousAddressItems } from './build-person.ts';
import { joinable } from './check-household.ts';
import { checkReentry } from './check-reentry.ts';
import { openItems } from './closed-items.ts';
import { distinctNumbers } from './distinct-numbers.ts';
import { enterHousehold } from './enter-household.ts';
import { firstRow, nextRow } from './next-row.ts';

export function settlePeople(
  state: RegisterState,
  input: SettledInput,
  context: DecisionContext,
): ChangeOutcome {
  const joined =
    input.destination.kind === 'existing'
      ? joinable(state.households, input.destination.householdNumber)
      : null;
  const householdNumber = joined?.householdNumber ?? context.numbers.household[0] ?? '';
  const arrivals = enter(state, input, householdNumber, context);
  distinctNumbers(arrivals, 'members');
  const entered = enterHousehold(
    {
      householdNumber,
      present: joined?.members ?? [],
      arrivals,
      header: authorityHeader(input, 'entry_by_authority'),
      pathOf: (index) => `members.${index}.relationship`,
    },
    context,
  );
  return entered;
}

function enter(
  state: RegisterState,
  input: SettledInput,
  householdNumber: string,
  context: DecisionContext,
): RowChange[] {
  const addressees = [...context.numbers.addressee];
  const codes = [...context.numbers.recordCode];
  const header = authorityHeader(input, 'entry_by_authority');
  return input.members.map((member, index) => {
    const path = `members.${index}`;
    const items = buildPerson(member, path);
    const former = checkReentry(items, member, state.resembling, input.isReentryChecked, path);
    const taken = member.residentRecordCode === null ? codes.shift() : undefined;
    const residentRecordCode = items.residentRecordCode ?? former?.residentRecordCode ?? taken;
    if (!residentRecordCode) {
      throw refuse('resident.person.record_code_missing', {}, `${path}.residentRecordCode`);
    }
    const entry = {
      ...items,
      ...residence(input, context),
      residentRecordCode,
      householdNumber,
      entryReason: header.reason,
    };
    if (former) return nextRow(former, { ...openItems, ...entry }, header, context);
    return firstRow({ ...entry, addresseeNumber: addressees.shift() ?? '' }, header, context);
  });
}

function residence(input: SettledInput, context: DecisionContext): Partial<ResidentRecord> {
  const { on, notation } = input.effectiveOn;
  const previous = input.previousAddress ? previousAddressItems(input.previousAddress) : {};
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
