/**
 * 世帯間の移動 — members of one household enter another, or a new one, at the same address.
 *
 * @spec juki 4.1.4.1
 */
import type { PlacementInput, UncertainDateInput } from '@yakuba/contract/resident';

import type {
  Alert,
  DecisionContext,
  Household,
  RegisterState,
  ResidentRecord,
  RowChange,
} from '../model.ts';
import { refuse } from '../refusals.ts';
import { checkHousehold, HEAD, headOf } from './check-household.ts';
import { checkNamedOnce, living } from './find-person.ts';
import { leaveHousehold } from './leave-household.ts';
import { type ChangeHeader, nextRow } from './next-row.ts';
import { placeInOrder } from './place-in-order.ts';
import { readRelationship } from './read-relationship.ts';
import { renewHeadName } from './renew-head-name.ts';

export interface Moving {
  readonly members: readonly PlacementInput[];
  readonly remaining: readonly PlacementInput[];
  readonly header: ChangeHeader;
  readonly householdNumber: string;
  /** 異動先世帯 as it stands; null for a household that is new. */
  readonly destination: Household | null;
}

export interface Moved {
  readonly rows: readonly RowChange[];
  readonly alerts: readonly Alert[];
}

/** 異動者とその世帯 — movers must belong to one household. */
export interface Origin {
  readonly household: Household;
  readonly movers: readonly ResidentRecord[];
}

export function originOf(state: RegisterState, members: readonly PlacementInput[]): Origin {
  const numbers = members.map((member) => member.addresseeNumber);
  checkNamedOnce(numbers, 'members');
  const movers = numbers.map((number, index) => living(state, number, `members.${index}`));
  const household = state.households.get(movers[0]?.householdNumber ?? '');
  if (!household || movers.some((one) => one.householdNumber !== household.householdNumber)) {
    throw refuse('resident.household.not_one', {}, 'members');
  }
  return { household, movers };
}

export function moveMembers(origin: Origin, moving: Moving, context: DecisionContext): Moved {
  const { destination, header } = moving;
  const present = destination?.members ?? [];
  const arrivals = arrive(origin.movers, moving, context);
  checkAddress(origin.movers, present);
  checkSingleHead(present, arrivals);
  checkResidence(origin.movers, header.effectiveOn);
  const all = [...present, ...arrivals.map((row) => row.after)];
  const alerts = checkHousehold(all, 'members');
  const headOfHouseholdName = headOf(all)?.fullName ?? null;
  const named = arrivals.map((row) => ({ ...row, after: { ...row.after, headOfHouseholdName } }));
  const rest = leaveHousehold(
    {
      household: origin.household,
      leavers: new Set(origin.movers.map((mover) => mover.addresseeNumber)),
      given: moving.remaining,
      header,
    },
    context,
  );
  const renewed = renewHeadName(
    present,
    headOfHouseholdName,
    { ...header, reason: 'head_change' },
    context,
  );
  return {
    rows: [...placeInOrder(named, present), ...renewed, ...rest.rows],
    alerts: [...alerts, ...rest.alerts],
  };
}

function arrive(
  movers: readonly ResidentRecord[],
  { members, header, householdNumber }: Moving,
  context: DecisionContext,
): RowChange[] {
  return movers.map((mover, index) => {
    const given = members[index]?.relationship ?? '';
    const relationship = readRelationship(given, `members.${index}.relationship`);
    return nextRow(mover, { householdNumber, relationship }, header, context);
  });
}

/** 世帯変更等と同時に住所は変えない — a different 方書 is no hindrance (4.1.4.1). */
function checkAddress(
  movers: readonly ResidentRecord[],
  present: readonly ResidentRecord[],
): void {
  const [first] = present;
  if (!first) return;
  const index = movers.findIndex(
    (mover) =>
      mover.addressMachiAza !== first.addressMachiAza ||
      mover.addressLotNumber !== first.addressLotNumber,
  );
  if (index >= 0) throw refuse('resident.household.other_address', {}, `members.${index}`);
}

function checkSingleHead(
  present: readonly ResidentRecord[],
  arrivals: readonly RowChange[],
): void {
  const index = arrivals.findIndex((row) => row.after.relationship === HEAD);
  if (index < 0 || !headOf(present)) return;
  throw refuse('resident.household.has_head', {}, `members.${index}.relationship`);
}

/** A household can't be changed before its people became residents. */
export function checkResidence(
  people: readonly ResidentRecord[],
  effectiveOn: UncertainDateInput,
): void {
  if (effectiveOn.notation !== null) return;
  const early = people.find(
    (person) =>
      person.becameResidentOnNotation === null &&
      person.becameResidentOn !== null &&
      effectiveOn.on < person.becameResidentOn,
  );
  if (!early) return;
  const number = early.addresseeNumber;
  throw refuse('resident.date.before_residence', { number }, 'effectiveOn');
}
