/**
 * 台帳としての確認 — what the rows of a file must be to one another and to the register.
 *
 * Rows of one person come together, oldest first. Keeps a few facts a person, never rows.
 *
 * @spec juki 1.2.1
 * @spec juki 1.1.10
 */
import { HEAD } from '../rules/check-household.ts';
import { detachedText } from './detached-text.ts';
import { type HeldPerson, type HeldRegister, rowDigest } from './held-register.ts';
import type { ImportRule, ProblemLog } from './problem.ts';
import type { Reading } from './reading.ts';

export interface RegisterCheck {
  /** A row that is right in itself. */
  take(reading: Reading): void;
  /** A row of this person is wrong in itself: with it, all of the person's are left out. */
  refusePerson(addresseeNumber: string): void;
  finish(): void;
  isRefused(addresseeNumber: string): boolean;
  /** Whether the line itself was found wrong here. */
  hasProblem(line: number): boolean;
  /** Whether the row is registered already, word for word. */
  isHeld(addresseeNumber: string, historyNumber: number): boolean;
}

interface Person {
  readonly number: string;
  line: number;
  history: number;
  household: string;
  isClosed: boolean;
  isHead: boolean;
  recordCode: string | null;
}

interface Book {
  readonly held: HeldRegister;
  readonly problems: ProblemLog;
  readonly remarks: ProblemLog;
  readonly people: Map<string, Person>;
  readonly refused: Set<string>;
  readonly lines: Set<number>;
  last: Person | null;
  isLastNewest: boolean;
}

export function openRegisterCheck(
  held: HeldRegister,
  logs: { readonly problems: ProblemLog; readonly remarks: ProblemLog },
): RegisterCheck {
  const book: Book = {
    held,
    ...logs,
    people: new Map(),
    refused: new Set(),
    lines: new Set(),
    last: null,
    isLastNewest: true,
  };
  return {
    take: (reading) => takeRow(book, reading),
    refusePerson: (number) => book.refused.add(number),
    finish: () => {
      closePerson(book);
      checkHouseholds(book);
      checkRecordCodes(book);
      remarkHeadless(book);
    },
    isRefused: (number) => book.refused.has(number),
    hasProblem: (line) => book.lines.has(line),
    isHeld: (number, history) => held.get(number)?.digests.has(history) ?? false,
  };
}

function takeRow(book: Book, reading: Reading): void {
  const { record, line } = reading;
  const number = record.addresseeNumber;
  if (book.last?.number !== number) closePerson(book);
  const earlier = book.people.get(number);
  const rule = sequenceProblem(book, earlier, record.historyNumber);
  if (rule !== null) {
    refuseRow(book, reading, rule, { line: String(earlier?.line ?? 0) });
    return;
  }
  if (earlier && book.isLastNewest) refuseLine(book, earlier, '最新フラグ', 'register.newest_flag');
  checkHeld(book, reading);
  const isClosed = record.isClosed;
  const { residentRecordCode } = record;
  const person: Person = earlier ?? { ...nobody, number: detachedText(number) };
  person.line = line;
  person.history = record.historyNumber;
  person.household = detachedText(record.householdNumber);
  person.isClosed = isClosed;
  person.isHead = !isClosed && record.relationship === HEAD;
  person.recordCode = isClosed || !residentRecordCode ? null : detachedText(residentRecordCode);
  if (!earlier) book.people.set(person.number, person);
  book.last = person;
  book.isLastNewest = reading.isNewest;
}

const nobody: Person = {
  number: '',
  line: 0,
  history: 0,
  household: '',
  isClosed: false,
  isHead: false,
  recordCode: null,
};

function sequenceProblem(
  book: Book,
  earlier: Person | undefined,
  history: number,
): ImportRule | null {
  if (!earlier) return null;
  if (earlier.history === history) return 'register.duplicate';
  if (book.last !== earlier) return 'register.scattered';
  return history < earlier.history ? 'register.out_of_order' : null;
}

/** The newest row of a person, and only it, bears the flag. */
function closePerson(book: Book): void {
  const { last } = book;
  if (last && !book.isLastNewest && !book.refused.has(last.number)) {
    refuseLine(book, last, '最新フラグ', 'register.newest_flag');
  }
  book.last = null;
  book.isLastNewest = false;
}

/** 履歴は増えるだけ — a registered row must come as it stands; a new one comes after the newest. */
function checkHeld(book: Book, reading: Reading): void {
  const { record } = reading;
  const held = book.held.get(record.addresseeNumber);
  if (!held) return;
  const digest = held.digests.get(record.historyNumber);
  if (digest === undefined && record.historyNumber < held.newest.history) {
    refuseRow(book, reading, 'register.past');
  } else if (digest !== undefined && digest !== rowDigest(record)) {
    refuseRow(book, reading, 'register.changed');
  }
}

function refuseRow(
  book: Book,
  reading: Reading,
  rule: ImportRule,
  values?: Readonly<Record<string, string>>,
): void {
  reading.refuseAt('個人履歴番号', rule, values);
  book.refused.add(reading.record.addresseeNumber);
  book.lines.add(reading.line);
}

function refuseLine(
  book: Book,
  person: Person,
  column: string,
  rule: ImportRule,
  values?: Readonly<Record<string, string>>,
): void {
  book.problems.add(person.line, column, rule, values);
  book.lines.add(person.line);
  book.refused.add(person.number);
}

interface Standing {
  readonly household: string;
  readonly isClosed: boolean;
  readonly isHead: boolean;
  readonly recordCode: string | null;
  /** Null for someone whom the file says nothing newer of. */
  readonly person: Person | null;
}

/** Everyone as they will stand: those of the file, and those registered whom it does not change. */
function* standings(book: Book): Generator<Standing> {
  for (const person of book.people.values()) {
    const held = book.held.get(person.number);
    const isNewer = !held || person.history >= held.newest.history;
    if (isNewer && !book.refused.has(person.number)) yield { ...person, person };
  }
  for (const [number, held] of book.held) {
    if (!isOvertaken(book, number, held)) yield { ...held.newest, person: null };
  }
}

function isOvertaken(book: Book, number: string, held: HeldPerson): boolean {
  const person = book.people.get(number);
  return person !== undefined && person.history >= held.newest.history && !book.refused.has(number);
}

function checkHouseholds(book: Book): void {
  const heads = new Map<string, Person | null>();
  for (const { household, isHead, person } of standings(book)) {
    if (!isHead) continue;
    const other = heads.get(household);
    if (other === undefined) heads.set(household, person);
    else refuseBoth(book, person, other, '続柄表記', 'register.two_heads');
  }
}

function checkRecordCodes(book: Book): void {
  const bearers = new Map<string, Person | null>();
  for (const { recordCode, person } of standings(book)) {
    if (recordCode === null) continue;
    const other = bearers.get(recordCode);
    if (other === undefined) bearers.set(recordCode, person);
    else refuseBoth(book, person, other, '住民票コード', 'register.same_record_code');
  }
}

function refuseBoth(
  book: Book,
  one: Person | null,
  other: Person | null,
  column: string,
  rule: 'register.two_heads' | 'register.same_record_code',
): void {
  const pairs = [
    [one, other],
    [other, one],
  ] as const;
  for (const [person, opposite] of pairs) {
    if (!person) continue;
    const isRegistered = opposite === null;
    const held = rule === 'register.two_heads' ? rule : 'register.held_record_code';
    refuseLine(book, person, column, isRegistered ? held : rule, {
      line: String(opposite?.line ?? ''),
      other: isRegistered ? '登録済みの住民' : `${opposite.line}行目`,
    });
  }
}

function remarkHeadless(book: Book): void {
  const seen = new Map<string, { hasHead: boolean; line: number }>();
  for (const { household, isClosed, isHead, person } of standings(book)) {
    if (isClosed) continue;
    const state = seen.get(household) ?? { hasHead: false, line: person?.line ?? 0 };
    state.hasHead ||= isHead;
    state.line ||= person?.line ?? 0;
    seen.set(household, state);
  }
  for (const { hasHead, line } of seen.values()) {
    if (!hasHead && line > 0) book.remarks.add(line, '世帯番号', 'remark.no_head');
  }
}
