/**
 * 住民記録の語彙 — read this first: records, households, and what a change makes of them.
 *
 * A person is a row of history a change (住民票（原票）の履歴); the newest row is the present. A
 * household is its number and the people whose newest row bears it.
 *
 * @spec juki 1.1.3
 * @spec juki 1.2.1
 */
import type { ChangeKindName, ResidentRecord } from '@yakuba/contract/resident';
import type { z } from 'zod';

import type { TownAddress } from '#modules/organisation/municipality';
import type { NewEvent, NewJob } from '#platform/act';

export type { ResidentRecord } from '@yakuba/contract/resident';
export type { TownAddress } from '#modules/organisation/municipality';

/** 世帯 — people of one household now; `head` is null where none is set (世帯主未設定, 1.1.10). */
export interface Household {
  readonly householdNumber: string;
  readonly members: readonly ResidentRecord[];
}

/** What a change concerns: people and households to lock and load, and people to look for. */
export interface Concerns {
  readonly addresseeNumbers: readonly string[];
  readonly householdNumbers: readonly string[];
  /** 再転入の照合 — people who may have lived here before (4.1.1.2). */
  readonly likenesses: readonly Likeness[];
  /** 取消し — changes registered before whose people and rows are wanted; `[]` for rows alone. */
  readonly changeIds?: readonly string[];
}

export interface Likeness {
  readonly fullName: string;
  readonly sex: string;
  readonly dateOfBirth: string;
  readonly individualNumber: string | null;
  readonly residentRecordCode: string | null;
  readonly residenceCardNumber: string | null;
}

/** The register as far as a change concerns it. */
export interface RegisterState {
  /** Newest rows by 宛名番号: those named, and every member of the households concerned. */
  readonly residents: ReadonlyMap<string, ResidentRecord>;
  readonly households: ReadonlyMap<string, Household>;
  /** Newest rows that resemble one of the likenesses. */
  readonly resembling: readonly ResidentRecord[];
  /** Earlier rows, oldest first, of the people named: for cancelling a change. */
  readonly histories: ReadonlyMap<string, readonly ResidentRecord[]>;
  /** Which change made which row; present where the change asked for it by `changeIds`. */
  readonly registeredRows?: readonly RegisteredRow[];
  /** 並び順の任意設定 — by household, the numbers in the order set by hand (5.2). */
  readonly manualOrders?: ReadonlyMap<string, readonly string[]>;
}

/** 異動と履歴の対応 — a row of history and the change that made it. */
export interface RegisteredRow {
  readonly changeId: string;
  readonly kind: ChangeKindName;
  readonly heading: string;
  readonly addresseeNumber: string;
  readonly historyNumber: number;
}

/** Everything a rule may know besides the register and the input. */
export interface DecisionContext {
  /** 処理日 */
  readonly today: string;
  /** 操作日時, ISO. */
  readonly now: string;
  readonly operatorId: string;
  readonly place: string | null;
  readonly terminal: string | null;
  readonly town: TownAddress;
  readonly numbers: NewNumbers;
}

/** What of it a history row records of who made it, when and where. */
export type RowContext = Pick<
  DecisionContext,
  'today' | 'now' | 'operatorId' | 'place' | 'terminal'
>;

export interface NumberNeed {
  readonly addressee: number;
  readonly household: number;
  readonly recordCode: number;
}

/** Numbers taken for the change; in a preview they stand for numbers not yet taken. */
export interface NewNumbers {
  readonly addressee: readonly string[];
  readonly household: readonly string[];
  readonly recordCode: readonly string[];
}

/** One person before and after; null before for someone new to the register. */
export interface RowChange {
  readonly before: ResidentRecord | null;
  readonly after: ResidentRecord;
}

export interface Alert {
  readonly code: string;
  readonly message: string;
}

/** What follows from a change: new history rows, what happened, what the clerk should look at. */
export interface ChangeOutcome {
  readonly rows: readonly RowChange[];
  readonly events: readonly NewEvent[];
  readonly alerts: readonly Alert[];
  /** What is to be done later, such as closing a record on the planned day. */
  readonly jobs?: readonly NewJob[];
}

/** 手続 — one kind of change: all that the flow of 仮登録 and 決裁 needs to know about it. */
export interface ChangeKind<Input = never> {
  readonly name: ChangeKindName;
  readonly title: string;
  readonly legalBasis: string;
  readonly input: z.ZodType<Input>;
  concerns(input: Input): Concerns;
  numbersNeeded(input: Input): NumberNeed;
  /** Pure; refuses by throwing a Refusal. */
  decide(state: RegisterState, input: Input, context: DecisionContext): ChangeOutcome;
  /** 見出し — for lists, e.g. the first person's name. */
  heading(input: Input, state: RegisterState): string;
  dates(input: Input): { readonly effectiveOn: string | null; readonly notifiedOn: string | null };
}
