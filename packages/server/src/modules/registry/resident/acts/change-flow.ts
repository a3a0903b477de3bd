/** 異動の流れの共通部 — from an input to what would follow, against the register as it is now. */
import type { ChangeKindName } from '@yakuba/contract/resident';
import { findTownAddress } from '#modules/organisation/municipality';
import { type ActContext, parseInput } from '#platform/act';
import type { Reader } from '#platform/database';
import type {
  ChangeKind,
  ChangeOutcome,
  DecisionContext,
  NewNumbers,
  NumberNeed,
  RegisterState,
} from '../model.ts';
import { findSuppressions, type SuppressionInForce } from '../queries/find-suppressions.ts';
import { loadRegister } from '../queries/load-register.ts';
import { checkSuppression } from '../rules/check-suppression.ts';
import { keepManualOrder } from '../rules/keep-manual-order.ts';
import { changeKindOf } from './change-kinds.ts';

export interface Prepared {
  readonly kind: ChangeKind<unknown>;
  readonly input: unknown;
  readonly state: RegisterState;
  readonly suppressions: readonly SuppressionInForce[];
  readonly decision: Omit<DecisionContext, 'numbers'>;
  readonly need: NumberNeed;
}

/** Reads — and with `isLocking` locks — what the change concerns. */
export async function prepareChange(
  tx: Reader,
  change: { kind: ChangeKindName; input: unknown },
  context: ActContext,
  isLocking: boolean,
): Promise<Prepared> {
  const kind = changeKindOf(change.kind);
  const input = parseInput(kind.input, change.input);
  const [state, town] = await Promise.all([
    loadRegister(tx, context.municipalityCode, kind.concerns(input), isLocking),
    findTownAddress(tx, context.municipalityCode, context.today),
  ]);
  const suppressions = await findSuppressions(
    tx,
    context.municipalityCode,
    [...state.residents.keys()],
    'change',
    context.now,
  );
  const decision = {
    today: context.today,
    now: context.now.toISOString(),
    operatorId: context.actor.id,
    place: context.actor.place,
    terminal: context.actor.terminal,
    town,
  };
  return { kind, input, state, suppressions, decision, need: kind.numbersNeeded(input) };
}

export function decideChange(prepared: Prepared, numbers: NewNumbers): ChangeOutcome {
  const { kind, state, input, suppressions, decision } = prepared;
  const outcome = kind.decide(state, input, { ...decision, numbers });
  const alerts = checkSuppression(suppressions, outcome.rows, decision.today);
  return {
    ...outcome,
    rows: keepManualOrder(outcome.rows, state.manualOrders),
    alerts: [...outcome.alerts, ...alerts],
  };
}

/** 決裁時に付番 — stand-ins shown before numbers are taken. */
export function provisionalNumbers(need: NumberNeed): NewNumbers {
  const several = (count: number, word: string) =>
    Array.from({ length: count }, (_, index) => `${word}${index + 1}`);
  return {
    addressee: several(need.addressee, '新'),
    household: several(need.household, '新世帯'),
    recordCode: several(need.recordCode, '新コード'),
  };
}
