/**
 * 既存世帯への編入 — what 世帯合併 and 世帯変更 have in their rules alike.
 *
 * @spec juki 4.1.4.1
 */
import type { ChangeReason, PlacementInput } from '@yakuba/contract/resident';

import type { ChangeOutcome, DecisionContext, Household, RegisterState } from '../model.ts';
import { refuse as refuseHousehold } from '../refusals.ts';
import { checkDates, type NotificationDates } from './check-dates.ts';
import { refuse } from './household-refusals.ts';
import { moveMembers, type Origin, originOf } from './move-members.ts';

export interface JoinInput extends NotificationDates {
  readonly householdNumber: string;
  readonly members: readonly PlacementInput[];
  readonly remaining: readonly PlacementInput[];
  readonly note: string | null;
}

export interface Joining {
  readonly reason: ChangeReason;
  readonly eventType: string;
  /** 全員 for a merger, 一部 for a change of household. */
  readonly isWhole: boolean;
}

export function joinHousehold(
  state: RegisterState,
  input: JoinInput,
  joining: Joining,
  context: DecisionContext,
): ChangeOutcome {
  const late = checkDates(input, context.today);
  const origin = originOf(state, input.members);
  const destination = destinationOf(state, input.householdNumber, origin);
  checkWholeness(origin, joining.isWhole);
  const { householdNumber, effectiveOn, notifiedOn, note } = input;
  const header = { reason: joining.reason, effectiveOn, notifiedOn, note };
  const { members, remaining } = input;
  const moving = { members, remaining, header, householdNumber, destination };
  const moved = moveMembers(state, origin, moving, context);
  const event = {
    type: joining.eventType,
    subject: `household:${householdNumber}`,
    effectiveOn: effectiveOn.on,
    notifiedOn,
    payload: {
      householdNumber,
      formerHouseholdNumber: origin.household.householdNumber,
      addresseeNumbers: members.map((member) => member.addresseeNumber),
    },
  };
  return { rows: moved.rows, alerts: [...late, ...moved.alerts], events: [...moved.events, event] };
}

function destinationOf(state: RegisterState, number: string, origin: Origin): Household {
  const path = 'householdNumber';
  const household = state.households.get(number);
  if (!household) throw refuseHousehold('resident.household.not_found', { number }, path);
  if (household.members.length === 0) {
    throw refuseHousehold('resident.household.no_members', { number }, path);
  }
  if (number === origin.household.householdNumber) {
    throw refuse('resident.household.same_household', {}, path);
  }
  return household;
}

function checkWholeness(origin: Origin, isWhole: boolean): void {
  const isEverybody = origin.movers.length === origin.household.members.length;
  if (isWhole && !isEverybody) throw refuse('resident.household.not_everybody', {}, 'members');
  if (!isWhole && isEverybody) throw refuse('resident.household.everybody', {}, 'members');
}
