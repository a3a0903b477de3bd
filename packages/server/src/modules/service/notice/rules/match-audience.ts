/** 対象の判定 — whether one person is meant by the conditions, from facts alone. */
import type { Audience, Condition } from '@yakuba/contract/notice';
import { legalAgeOn, type PlainDate } from '@yakuba/kernel/calendar';

/** 判定の材料 — the least that the conditions look at; never a name. */
export interface AudienceFacts {
  readonly addresseeNumber: string;
  /** Null where the date is not certain: then no condition of age holds. */
  readonly dateOfBirth: string | null;
  readonly machiAzaCode: string | null;
  /** Of everybody in the household, this person included. */
  readonly householdBirthDates: readonly (string | null)[];
  /** Conditions of 未申請 by their place, where the person has applied. */
  readonly appliedFor: ReadonlySet<Condition>;
}

export function matchesAudience(audience: Audience, facts: AudienceFacts): boolean {
  return audience.every((condition) => holds(condition, facts));
}

function holds(condition: Condition, facts: AudienceFacts): boolean {
  switch (condition.kind) {
    case 'age':
      return isAged(facts.dateOfBirth, condition);
    case 'household-with-child':
      return facts.householdBirthDates.some((born) => isAged(born, condition));
    case 'machi-aza':
      return facts.machiAzaCode !== null && condition.codes.includes(facts.machiAzaCode);
    case 'not-applied':
      return !facts.appliedFor.has(condition);
  }
}

interface Ages {
  readonly on: string;
  readonly from: number;
  readonly until: number;
}

function isAged(born: string | null, { on, from, until }: Ages): boolean {
  if (born === null || born > on) return false;
  const age = legalAgeOn(born as PlainDate, on as PlainDate);
  return age >= from && age <= until;
}
