/**
 * かんたん窓口の用語 — read this first: a situation, the rules over it, and what they come to.
 *
 * A rule is data: for which life events, of whom, under which condition, which procedure.
 * Conditions are written in the expressions of forms (`@yakuba/kernel/form`) over three kinds of facts:
 *
 * - `person.…` — `isConcerned`, `isHead`, `isForeign`, `age` (満年齢), `legalAge` (法律上の年齢, one
 *   day earlier), `schoolAge` (age on the 31 March before the fiscal year began: 6–11 小学生,
 *   12–14 中学生, under 18 the years of 児童手当), and what was answered of the person.
 * - `household.…` — `headLeaves`, `remainingCount`, `remainingOver15`, `remainingChildren`, `adults`.
 * - `answers.…` and `case.isAfterEnrolmentDay` (1 October to 31 March).
 */
import type { LifeEvent, PersonAnswers } from '@yakuba/contract/procedure-guide';
import type { AddressAnswer, Expression } from '@yakuba/kernel/form';

/** 世帯の一人 — from the register, or someone it does not have. */
export interface Person extends PersonAnswers {
  /** 宛名番号 or `n1`. */
  readonly key: string;
  readonly fullName: string;
  readonly fullNameKana: string | null;
  /** `YYYY-MM-DD`; may be 不詳 and then has no age. */
  readonly dateOfBirth: string;
  readonly sex: string;
  readonly relationship: string | null;
  readonly nationality: string | null;
  readonly basicPensionNumber: string | null;
  readonly address: AddressAnswer | null;
  readonly isHead: boolean;
  readonly isForeign: boolean;
  /** 異動する人 */
  readonly isConcerned: boolean;
}

/** 世帯の状況 */
export interface Situation {
  readonly event: LifeEvent;
  readonly happenedOn: string;
  readonly people: readonly Person[];
  readonly answers: Readonly<Record<string, boolean>>;
}

/** 判定規則 */
export interface GuideRule {
  readonly procedure: string;
  readonly events: readonly LifeEvent[];
  /** Of whom the condition is asked; `household` asks once and concerns all who move. */
  readonly who: 'household' | 'concerned' | 'remaining' | 'all';
  readonly when?: Expression;
  readonly reason: string;
}

/** 要る手続 — with the people concerned and why. */
export interface NeededProcedure {
  readonly procedureCode: string;
  readonly subjects: readonly string[];
  readonly reasons: readonly string[];
}

/** 質問 — about the household or about each person concerned. */
export interface GuideQuestion {
  readonly name: string;
  readonly title: string;
  readonly events: readonly LifeEvent[];
  readonly kind?: 'yes-no' | 'choice';
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}
