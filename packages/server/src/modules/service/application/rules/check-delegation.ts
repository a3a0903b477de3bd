/** 代理の検査 — scope and term, on the day of submission. */

import type { StoredDelegation } from '../model.ts';
import { refuse } from '../refusals.ts';

export interface DelegationQuestion {
  readonly procedureCode: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Of all between the two people one that holds; refuses with what is wrong of the nearest. */
export function requireDelegation(
  delegations: readonly StoredDelegation[],
  question: DelegationQuestion,
): StoredDelegation {
  const holding = delegations.find((one) => reasonAgainst(one, question) === null);
  if (holding) return holding;
  const reasons = delegations.flatMap((one) => reasonAgainst(one, question) ?? []);
  const worst = reasons.toSorted(
    (one, other) => order.indexOf(one.code) - order.indexOf(other.code),
  );
  const [nearest] = worst;
  if (!nearest) throw refuse('application.delegation.none');
  throw refuse(nearest.code, nearest.values);
}

type Against =
  | 'application.delegation.not_yet'
  | 'application.delegation.over'
  | 'application.delegation.ended'
  | 'application.delegation.scope';

/** The nearer to holding, the earlier. */
const order: readonly Against[] = [
  'application.delegation.not_yet',
  'application.delegation.over',
  'application.delegation.scope',
  'application.delegation.ended',
];

function reasonAgainst(
  delegation: StoredDelegation,
  { procedureCode, today }: DelegationQuestion,
): { readonly code: Against; readonly values: Record<string, string> } | null {
  const { endedAt, procedureCodes, validFrom, validUntil } = delegation;
  if (endedAt !== null) return { code: 'application.delegation.ended', values: {} };
  if (procedureCodes !== null && !procedureCodes.includes(procedureCode)) {
    return { code: 'application.delegation.scope', values: {} };
  }
  if (today < validFrom) {
    return { code: 'application.delegation.not_yet', values: { from: validFrom } };
  }
  if (validUntil !== null && today >= validUntil) {
    return { code: 'application.delegation.over', values: {} };
  }
  return null;
}
