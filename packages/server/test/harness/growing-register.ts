/**
 * 積み上がる台帳 — a register in memory on which changes are registered one after another, so that
 * cancelling them can be tried without a database.
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { parseInput } from '#platform/act';

import { changeKindOf } from '../../src/modules/registry/resident/acts/change-kinds.ts';
import type {
  ChangeOutcome,
  NewNumbers,
  NumberNeed,
  RegisteredRow,
  RegisterState,
} from '../../src/modules/registry/resident/model.ts';
import { restoredItems } from '../../src/modules/registry/resident/rules/undo-change.ts';

import { decisionContext, population } from './register-state.ts';

type KindName = Parameters<typeof changeKindOf>[0];

export interface Registered {
  readonly changeId: string;
  readonly outcome: ChangeOutcome;
  /** 本登録された者 */
  readonly numbers: readonly string[];
}

export interface GrowingRegister {
  register(kind: KindName, input: unknown): Registered;
  /** What is to be equal after a cancellation: the items of all who are residents or were. */
  picture(): Record<string, Record<string, unknown>>;
  newest(number: string): ResidentRecord;
  history(number: string): readonly ResidentRecord[];
  rowCount(): number;
  /** Numbers of households that have people now. */
  householdNumbers(): string[];
  members(householdNumber: string): readonly ResidentRecord[];
  numbers(): string[];
}

export function growingRegister(records = population()): GrowingRegister {
  const histories = new Map(records.map((record) => [record.addresseeNumber, [record]]));
  const made: RegisteredRow[] = [];
  let taken = 0;
  let changes = 0;

  const newestRows = () => [...histories.values()].map((rows) => rows.at(-1) as ResidentRecord);
  const living = (number: string) =>
    newestRows().filter((row) => row.householdNumber === number && !row.isClosed);

  return {
    register: (name, given) => {
      const kind = changeKindOf(name);
      const input = parseInput(kind.input, given);
      const numbers = numbersFor(kind.numbersNeeded(input), taken);
      taken += 10;
      const outcome = kind.decide(stateOf(histories, made), input, decisionContext({ numbers }));
      changes += 1;
      const changeId = `00000000-0000-7000-8000-${String(changes).padStart(12, '0')}`;
      for (const { after } of outcome.rows) {
        const rows = histories.get(after.addresseeNumber) ?? [];
        histories.set(after.addresseeNumber, [...rows, after]);
        const { addresseeNumber, historyNumber } = after;
        made.push({ changeId, kind: name, heading: '', addresseeNumber, historyNumber });
      }
      const registered = outcome.rows.map((row) => row.after.addresseeNumber);
      return { changeId, outcome, numbers: [...new Set(registered)] };
    },
    picture: () => Object.fromEntries(newestRows().map((row) => [row.addresseeNumber, items(row)])),
    newest: (number) => histories.get(number)?.at(-1) as ResidentRecord,
    history: (number) => histories.get(number) ?? [],
    rowCount: () => [...histories.values()].reduce((sum, rows) => sum + rows.length, 0),
    householdNumbers: () => [
      ...new Set(newestRows().flatMap((row) => (row.isClosed ? [] : [row.householdNumber]))),
    ],
    members: living,
    numbers: () => [...histories.keys()],
  };
}

function items(row: ResidentRecord): Record<string, unknown> {
  const held: Record<string, unknown> = { ...row };
  return Object.fromEntries(restoredItems.map((name) => [name, held[name]]));
}

function numbersFor(need: NumberNeed, taken: number): NewNumbers {
  const several = (count: number, first: number) =>
    Array.from({ length: count }, (_, index) => String(first + taken + index));
  return {
    addressee: several(need.addressee, 7000),
    household: several(need.household, 5700),
    recordCode: several(need.recordCode, 99_900_008_000),
  };
}

function stateOf(
  histories: ReadonlyMap<string, readonly ResidentRecord[]>,
  registeredRows: readonly RegisteredRow[],
): RegisterState {
  const rows = [...histories.values()].map((history) => history.at(-1) as ResidentRecord);
  const past = [...histories.values()].flatMap((history) =>
    history.map((row) => row.householdNumber),
  );
  const order = (row: ResidentRecord) => row.householdOrder ?? 999;
  const households = [...new Set(past)].map((householdNumber) => {
    const members = rows
      .filter((row) => row.householdNumber === householdNumber && !row.isClosed)
      .sort((one, other) => order(one) - order(other));
    return [householdNumber, { householdNumber, members }] as const;
  });
  return {
    residents: new Map(rows.map((row) => [row.addresseeNumber, row])),
    households: new Map(households),
    resembling: [],
    histories,
    registeredRows,
  };
}
