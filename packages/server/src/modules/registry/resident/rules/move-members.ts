/**
 * 世帯間の移動 — members of one household enter another, or a new one, at the same address.
 *
 * @spec juki 4.1.4.1
 */
import type { PlacementInput } from '@yakuba/contract/resident';

import type { NewEvent } from '#platform/act';

import type {
  Alert,
  DecisionContext,
  Household,
  RegisterState,
  ResidentRecord,
  RowChange,
} from '../model.ts';
import { checkHeadAbsence } from './check-head-absence.ts';
import { enterHousehold } from './enter-household.ts';
import { refuse } from './household-refusals.ts';
import { type ChangeHeader, nextRow } from './next-row.ts';
import { relationshipText } from './relationship-text.ts';
import { requirePresent } from './require-present.ts';
import { requireSinceResident } from './require-since-resident.ts';

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
  readonly events: readonly NewEvent[];
}

/** 異動者とその世帯 — movers must belong to one household. */
export interface Origin {
  readonly household: Household;
  readonly movers: readonly ResidentRecord[];
}

export function originOf(state: RegisterState, members: readonly PlacementInput[]): Origin {
  const movers = requirePresent(
    state,
    members.map((member) => member.addresseeNumber),
    (index) => `members.${index}`,
  );
  const household = state.households.get(movers[0]?.householdNumber ?? '');
  if (!household || movers.some((one) => one.householdNumber !== household.householdNumber)) {
    throw refuse('resident.household.not_one', {}, 'members');
  }
  return { household, movers };
}

export function moveMembers(
  state: RegisterState,
  origin: Origin,
  moving: Moving,
  context: DecisionContext,
): Moved {
  const { householdNumber, header } = moving;
  const present = moving.destination?.members ?? [];
  checkAddress(origin.movers, present);
  requireSinceResident(origin.movers, header.effectiveOn, 'effectiveOn');
  const arrivals = arrive(origin.movers, moving, context);
  const entered = enterHousehold(
    {
      householdNumber,
      present,
      arrivals,
      header,
      pathOf: (index) => `members.${index}.relationship`,
    },
    context,
  );
  const leaving = { leavers: origin.movers, remaining: moving.remaining, header };
  const left = checkHeadAbsence(state, leaving, context);
  return {
    rows: [...entered.rows, ...left.rows],
    alerts: [...entered.alerts, ...left.alerts],
    events: [...entered.events, ...left.events],
  };
}

function arrive(
  movers: readonly ResidentRecord[],
  { members, header, householdNumber }: Moving,
  context: DecisionContext,
): RowChange[] {
  return movers.map((mover, index) => {
    const given = members[index]?.relationship ?? '';
    const relationship = relationshipText(given, `members.${index}.relationship`);
    return nextRow(mover, { householdNumber, relationship }, header, context);
  });
}

/** 世帯変更等と同時に住所は変えない — a different 方書 is no hindrance (4.1.4.1). */
function checkAddress(movers: readonly ResidentRecord[], present: readonly ResidentRecord[]): void {
  const [first] = present;
  if (!first) return;
  const index = movers.findIndex(
    (mover) =>
      mover.addressMachiAza !== first.addressMachiAza ||
      mover.addressLotNumber !== first.addressLotNumber,
  );
  if (index >= 0) throw refuse('resident.household.other_address', {}, `members.${index}`);
}
