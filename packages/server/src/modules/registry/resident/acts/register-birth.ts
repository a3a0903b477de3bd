/**
 * 出生 — enters a child born, from the notification under the Family Register Act (住基法第8条).
 *
 * The child enters a parent's household or one of its own, gets a record code from the town's pool
 * and, until the network gives one, no individual number. Notified together with a moving in, the
 * reason and the day of becoming a resident are those of the moving in (4.1.0.1).
 *
 * @spec juki 1.1.8
 * @spec juki 4.1.0.1
 * @spec juki 4.2.0.3
 * @spec juki 4.2.0.4
 * @spec juki 4.2.1.2
 */
import { type BirthInput, birthInput } from '@yakuba/contract/resident';

import type { ChangeKind, RegisterState } from '../model.ts';
import { refuse } from '../refusals.ts';
import { alikeInTown, buildChild, childName } from '../rules/build-child.ts';
import { checkCalendar, checkDates, isBefore } from '../rules/check-dates.ts';
import { joinable } from '../rules/check-household.ts';
import { likenessOf } from '../rules/check-reentry.ts';
import { enterHousehold } from '../rules/enter-household.ts';
import { type ChangeHeader, firstRow } from '../rules/next-row.ts';

export const registerBirth: ChangeKind<BirthInput> = {
  name: 'register-birth',
  title: '出生',
  legalBasis: '住民基本台帳法第8条、戸籍法第49条',
  input: birthInput,
  concerns: (input) => ({
    addresseeNumbers: [],
    householdNumbers:
      input.destination.kind === 'existing' ? [input.destination.householdNumber] : [],
    likenesses: [
      likenessOf({
        fullName: childName(input),
        sex: input.sex,
        dateOfBirth: input.effectiveOn.on,
      }),
    ],
  }),
  numbersNeeded: (input) => ({
    addressee: 1,
    household: input.destination.kind === 'new' ? 1 : 0,
    recordCode: 1,
  }),
  heading: (input) => childName(input),
  dates: (input) => ({ effectiveOn: effectiveOf(input).on, notifiedOn: input.notifiedOn }),
  decide: (state, input, context) => {
    const alerts = checkDates(input, context.today, { mayBeOffCalendar: true });
    checkMovingIn(input, context.today);
    const joined = joinedBy(state, input);
    const householdNumber = joined?.householdNumber ?? context.numbers.household[0] ?? '';
    const present = joined?.members ?? [];
    const header = headerOf(input);
    const items = buildChild(input, present, context.town);
    const [addresseeNumber = ''] = context.numbers.addressee;
    const [residentRecordCode = ''] = context.numbers.recordCode;
    const entry = { ...items, addresseeNumber, residentRecordCode, householdNumber };
    const residence = residenceFrom(effectiveOf(input));
    const child = firstRow({ ...entry, ...residence, entryReason: header.reason }, header, context);
    const alike = alikeInTown(child.after, state.resembling);
    const entering = { householdNumber, present, arrivals: [child], header };
    const entered = enterHousehold({ ...entering, pathOf: () => 'relationship' }, context);
    const event = {
      type: 'BirthRegistered',
      subject: `household:${householdNumber}`,
      effectiveOn: input.effectiveOn.on,
      notifiedOn: input.notifiedOn,
      payload: { householdNumber, addresseeNumbers: [addresseeNumber], reason: header.reason },
    };
    return {
      rows: entered.rows,
      alerts: [...alerts, ...alike, ...entered.alerts],
      events: [event, ...entered.events],
    };
  },
};

function effectiveOf(input: BirthInput) {
  return input.movingIn?.effectiveOn ?? input.effectiveOn;
}

const movingInReasons = { domestic: 'moving_in_domestic', abroad: 'moving_in_abroad' } as const;

function headerOf(input: BirthInput): ChangeHeader {
  const { movingIn, notifiedOn, note } = input;
  return {
    reason: movingIn ? movingInReasons[movingIn.origin] : 'birth',
    effectiveOn: effectiveOf(input),
    notifiedOn,
    entryKind: movingIn ? '届出' : '職権',
    note,
  };
}

function checkMovingIn({ movingIn, effectiveOn, notifiedOn }: BirthInput, today: string): void {
  if (!movingIn) return;
  checkCalendar(movingIn.effectiveOn, 'movingIn.effectiveOn');
  checkDates({ effectiveOn: movingIn.effectiveOn, notifiedOn }, today);
  if (isBefore(movingIn.effectiveOn, effectiveOn)) {
    throw refuse('resident.birth.after_move', {}, 'movingIn.effectiveOn');
  }
}

function joinedBy(state: RegisterState, { destination }: BirthInput) {
  if (destination.kind === 'new') return null;
  return joinable(state.households, destination.householdNumber);
}

/** 住民となった日 and 住所を定めた日 — of birth, or of moving in where both come at once. */
function residenceFrom({ on, notation }: { on: string; notation: string | null }) {
  return {
    becameResidentOn: on,
    becameResidentOnNotation: notation,
    addressSettledOn: on,
    addressSettledOnNotation: notation,
    entryEffectiveOn: on,
    entryEffectiveOnNotation: notation,
  };
}
