/**
 * 転居届 — Notification of moving within the town (住基法第23条).
 *
 * @spec juki 4.0.1
 * @spec juki 4.0.2
 * @spec juki 4.1.0.1
 * @spec juki 4.1.2.1
 */
import {
  type RelocationInput,
  type ResidentRecord,
  relocationInput,
} from '@yakuba/contract/resident';

import type { ChangeKind, DecisionContext, Household, RegisterState, RowChange } from '../model.ts';
import { refuse } from '../refusals.ts';
import { addressItems } from '../rules/build-person.ts';
import { checkDates } from '../rules/check-dates.ts';
import { checkHeadAbsence } from '../rules/check-head-absence.ts';
import { joinable } from '../rules/check-household.ts';
import { enterHousehold } from '../rules/enter-household.ts';
import { headingOf } from '../rules/heading-of.ts';
import { type ChangeHeader, nextRow } from '../rules/next-row.ts';
import { relationshipText } from '../rules/relationship-text.ts';
import { relocationAlerts } from '../rules/relocation-alerts.ts';
import { requirePresent } from '../rules/require-present.ts';
import { requireSinceResident } from '../rules/require-since-resident.ts';

export const acceptRelocation: ChangeKind<RelocationInput> = {
  name: 'accept-relocation',
  title: '転居',
  legalBasis: '住民基本台帳法第23条',
  input: relocationInput,
  concerns: (input) => ({
    addresseeNumbers: numbersOf(input),
    householdNumbers:
      input.destination.kind === 'existing' ? [input.destination.householdNumber] : [],
    likenesses: [],
  }),
  numbersNeeded: (input) => ({
    addressee: 0,
    household: input.destination.kind === 'new' ? 1 : 0,
    recordCode: 0,
  }),
  heading: (input, state) => headingOf(numbersOf(input), state),
  dates: (input) => ({ effectiveOn: input.effectiveOn.on, notifiedOn: input.notifiedOn }),
  decide: (state, input, context) => {
    const alerts = checkDates(input, context.today);
    const movers = requirePresent(state, numbersOf(input), pathOf);
    requireSinceResident(movers, input.effectiveOn, 'effectiveOn');
    const { householdNumber, members } = destinationOf(state, input, context, movers);
    const arrivals = relocate(movers, input, context, householdNumber);
    const header = headerOf(input);
    const entered = enterHousehold(
      {
        householdNumber,
        present: members,
        arrivals,
        header,
        pathOf: (index) => `movers.${index}.relationship`,
      },
      context,
    );
    const leavers = input.destination.kind === 'keep' ? [] : movers;
    const left = checkHeadAbsence(state, { leavers, remaining: input.remaining, header }, context);
    const formerHouseholdNumbers = [...new Set(movers.map((mover) => mover.householdNumber))];
    const event = {
      type: 'RelocationAccepted',
      subject: `household:${householdNumber}`,
      effectiveOn: input.effectiveOn.on,
      notifiedOn: input.notifiedOn,
      payload: { householdNumber, formerHouseholdNumbers, addresseeNumbers: numbersOf(input) },
    };
    return {
      rows: [...entered.rows, ...left.rows],
      alerts: [
        ...alerts,
        ...relocationAlerts(movers, members, arrivals),
        ...entered.alerts,
        ...left.alerts,
      ],
      events: [event, ...entered.events, ...left.events],
    };
  },
};

function numbersOf(input: RelocationInput): string[] {
  return input.movers.map((mover) => mover.addresseeNumber);
}

function pathOf(index: number): string {
  return `movers.${index}.addresseeNumber`;
}

function headerOf(input: RelocationInput): ChangeHeader {
  return {
    reason: 'relocation',
    effectiveOn: input.effectiveOn,
    notifiedOn: input.notifiedOn,
    entryKind: '届出',
    note: input.note,
  };
}

/** The household moved into, with those who live there and stay. */
function destinationOf(
  state: RegisterState,
  { destination }: RelocationInput,
  context: DecisionContext,
  movers: readonly ResidentRecord[],
): Household {
  if (destination.kind === 'new') {
    return { householdNumber: context.numbers.household[0] ?? '', members: [] };
  }
  if (destination.kind === 'keep') return keptHousehold(state, movers);
  const household = joinable(state.households, destination.householdNumber);
  const index = movers.findIndex((mover) => mover.householdNumber === household.householdNumber);
  const mover = movers[index];
  if (!mover) return household;
  const values = { number: mover.addresseeNumber };
  throw refuse('resident.relocation.already_member', values, pathOf(index));
}

/** 世帯番号の引継ぎ — all of one household move, so nobody stays behind. */
function keptHousehold(state: RegisterState, movers: readonly ResidentRecord[]): Household {
  const [first] = movers;
  const household = state.households.get(first?.householdNumber ?? '');
  if (!household) throw refuse('resident.household.moved_meanwhile');
  const numbers = new Set(movers.map((mover) => mover.addresseeNumber));
  const isWhole =
    household.members.length === movers.length &&
    household.members.every((member) => numbers.has(member.addresseeNumber));
  if (!isWhole) throw refuse('resident.relocation.not_whole', {}, 'destination');
  return { householdNumber: household.householdNumber, members: [] };
}

function relocate(
  movers: readonly ResidentRecord[],
  input: RelocationInput,
  context: DecisionContext,
  householdNumber: string,
): RowChange[] {
  const { on, notation } = input.effectiveOn;
  const items = {
    ...addressItems(input.address, context.town),
    addressSettledOn: on,
    addressSettledOnNotation: notation,
    districtCode: null,
    householdNumber,
  };
  return movers.map((mover, index) => {
    const path = `movers.${index}.relationship`;
    const given = input.movers[index]?.relationship ?? null;
    const kept = input.destination.kind === 'keep' ? mover.relationship : null;
    const text = given ?? kept;
    if (text === null) {
      const values = { number: mover.addresseeNumber };
      throw refuse('resident.relocation.relationship_missing', values, path);
    }
    const relationship = relationshipText(text, path);
    return nextRow(mover, { ...items, relationship }, headerOf(input), context);
  });
}
