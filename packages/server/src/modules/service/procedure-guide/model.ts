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
 *
 * A case is what follows: the procedures of one visit, each a part with its desk. It is held by one
 * member of staff at a time; what was answered and read aloud goes with it.
 */
import type {
  CaseMove,
  CaseState,
  GuideInput,
  LifeEvent,
  PersonAnswers,
  Reading,
} from '@yakuba/contract/procedure-guide';
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
  /** 前の住所 — of someone who moved in. */
  readonly formerAddress: AddressAnswer | null;
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
  /** 聞く年齢 — younger people are not asked. */
  readonly leastAge?: number;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/** 案件 — as stored. */
export interface StoredCase {
  readonly id: string;
  readonly caseNumber: string;
  readonly event: LifeEvent;
  readonly state: CaseState;
  readonly happenedOn: string | null;
  readonly householdNumber: string | null;
  readonly addresseeNumbers: readonly string[];
  readonly applicantNumber: string | null;
  readonly applicantName: string | null;
  /** 案内の途中の答え — until everything is sent in. */
  readonly guide: GuideInput | null;
  readonly reading: Reading | null;
  readonly changeId: string | null;
  /** 今の窓口 */
  readonly desk: string | null;
  readonly holderId: string | null;
  readonly version: number;
  readonly openedAt: Date;
  readonly submittedAt: Date | null;
  readonly movedAt: Date;
  readonly endedAt: Date | null;
}

/** 案件の手続 — as stored; its state follows from the case's. */
export interface StoredPart {
  readonly ordinal: number;
  readonly procedureCode: string;
  readonly title: string;
  readonly desk: string;
  readonly names: readonly string[];
  readonly changeKind: string | null;
  readonly changeId: string | null;
  readonly applicationId: string | null;
  readonly receiptNumber: string | null;
  readonly missingPapers: readonly string[];
  readonly feeYen: number;
  readonly doneAt: Date | null;
}

/** 案件の経過 */
export interface StoredStep {
  readonly ordinal: number;
  readonly move: CaseMove;
  readonly desk: string | null;
  readonly note: string | null;
  readonly staffId: string;
  readonly recordedAt: Date;
}

/** 案件の全体 */
export interface WholeCase {
  readonly held: StoredCase;
  readonly parts: readonly StoredPart[];
  readonly steps: readonly StoredStep[];
}
