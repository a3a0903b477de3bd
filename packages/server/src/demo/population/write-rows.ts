/**
 * 履歴の記帳 — a household's timeline written as history rows, every item in every row.
 *
 * @spec juki 1.2.1
 * @spec juki 1.2.2
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { addressItems, plannedAddressItems, previousAddressItems } from './address-items.ts';
import { blankRecord } from './blank-record.ts';
import { changeItems, type Filing } from './change-items.ts';
import { closingItems } from './closing-items.ts';
import { type Day, dateOf } from './day.ts';
import { entitlementsLost, entitlementsOn } from './entitlements.ts';
import { addressOn, type Home, headOn, personOf } from './home.ts';
import { orderAround, relationItems } from './kinship.ts';
import type { Member } from './model.ts';
import { drawPersonalChange } from './personal-change.ts';
import { registerFrom, type TimelineEvent } from './timeline.ts';

interface Book {
  readonly home: Home;
  readonly histories: Map<Member, ResidentRecord[]>;
  readonly present: Member[];
  /** No row is processed before the one written earlier. */
  lastProcessed: Day;
}

/** 世帯の全履歴 — people in their order of coming, histories ascending. */
export function writeRows(home: Home): ResidentRecord[] {
  const histories = new Map<Member, ResidentRecord[]>();
  for (const member of home.family.members) histories.set(member, []);
  const book: Book = { home, histories, present: [], lastProcessed: 0 };
  for (const event of home.timeline.events) writeEvent(book, event);
  for (const member of book.present) bringUpToDate(book, member);
  return [...histories.values()].flat();
}

function writeEvent(book: Book, event: TimelineEvent): void {
  const { on, kind } = event;
  switch (kind) {
    case 'migration':
      writeMigration(book, on);
      break;
    case 'join':
      writeJoin(book, event.member, on);
      break;
    case 'leave':
      writeLeave(book, event.member, on);
      break;
    case 'relocation':
      writeRelocation(book, on);
      break;
    case 'head-change':
      writeHeadChange(book, on);
      break;
    case 'personal':
      writePersonal(book, event.member, on);
      break;
    case 'moving-out-planned':
      writePlan(book, on, event.until);
      break;
  }
}

function writeMigration(book: Book, on: Day): void {
  const { home } = book;
  book.present.push(...home.family.members.filter(({ joined }) => joined < registerFrom));
  const order = orderAround(home, headOn(home, on), book.present);
  for (const member of book.present) {
    const items = firstItems(book, member, on);
    append(book, member, {
      filing: { on, reason: 'imported' },
      items: { ...items, householdOrder: order.indexOf(member) + 1 },
    });
  }
}

function writeJoin(book: Book, member: Member, on: Day): void {
  const { home } = book;
  const isFirst = book.present.length === 0;
  book.present.push(member);
  const together = home.family.members.filter(({ joined }) => joined === on);
  const order = orderAround(home, headOn(home, on), together);
  const householdOrder = isFirst || together.length > 1 ? orderAfter(book, order, member) : 0;
  append(book, member, {
    filing: { on, reason: member.joinReason },
    items: {
      ...firstItems(book, member, on),
      householdOrder: householdOrder || highestOrder(book) + 1,
    },
  });
}

/** Those who come on one day stand in their order, behind those who were there. */
function orderAfter(book: Book, order: readonly Member[], member: Member): number {
  const before = book.present.filter((one) => !order.includes(one));
  const highest = Math.max(0, ...before.map((one) => latest(book, one)?.householdOrder ?? 0));
  return highest + order.indexOf(member) + 1;
}

function writeLeave(book: Book, member: Member, on: Day): void {
  const { home } = book;
  const last = latest(book, member);
  if (!last || !member.left) return;
  book.present.splice(book.present.indexOf(member), 1);
  const { destination } = personOf(home, member);
  const filing = { on, reason: member.left.reason };
  const row = append(book, member, { filing, items: entitlementsLost(on, last) });
  Object.assign(row, closingItems(home.random, { member, row, destination, asOn: home.asOn }));
}

function writeHeadChange(book: Book, on: Day): void {
  const { home } = book;
  const order = orderAround(home, headOn(home, on), book.present);
  writeForAll(book, { on, reason: 'head_change' }, (member) => ({
    ...relationItems(home, headOn(home, on), member),
    householdOrder: order.indexOf(member) + 1,
  }));
}

function writeRelocation(book: Book, on: Day): void {
  const items = addressItems(addressOn(book.home, on).address, on);
  writeForAll(book, { on, reason: 'relocation' }, () => items);
}

function writePersonal(book: Book, member: Member, on: Day): void {
  const row = latest(book, member);
  if (!row || !book.present.includes(member)) return;
  const { random, town } = book.home;
  const change = drawPersonalChange(random, { member, row, on, town });
  append(book, member, { filing: { on, reason: change.reason }, items: change.items });
}

function writePlan(book: Book, on: Day, until: Day): void {
  const [first] = book.present;
  if (!first) return;
  const { destination } = personOf(book.home, first);
  writeForAll(book, { on, reason: 'moving_out_planned' }, () => ({
    movingOutNotifiedOn: dateOf(on),
    movingOutPlannedOn: dateOf(until),
    ...plannedAddressItems(destination),
  }));
}

function writeForAll(
  book: Book,
  filing: Filing,
  itemsOf: (member: Member) => Partial<ResidentRecord>,
): void {
  for (const member of book.present) {
    append(book, member, { filing, items: itemsOf(member) });
  }
}

/** Everything a first row says: the person, the household, the address, where from. */
function firstItems(book: Book, member: Member, on: Day): Partial<ResidentRecord> {
  const { home } = book;
  const { address } = addressOn(home, on);
  const { items, origin, addresseeNumber } = personOf(home, member);
  const isBorn = member.joinReason === 'birth';
  return {
    addresseeNumber,
    householdNumber: home.householdNumber,
    residentStatus: '1',
    ...items,
    ...addressItems(address, member.joined),
    ...(!isBorn && previousAddressItems(origin, headBefore(home, member))),
    ...relationItems(home, headOn(home, on), member),
  };
}

/** 転入前の世帯主 — of those who came together the head, of others they themselves. */
function headBefore(home: Home, member: Member): string {
  const [head] = home.family.members;
  const former = head && head.joined === member.joined ? head : member;
  return personOf(home, former).items.fullName ?? '';
}

function append(
  book: Book,
  member: Member,
  change: { readonly filing: Filing; readonly items: Partial<ResidentRecord> },
): ResidentRecord {
  const { home, histories, present } = book;
  const history = histories.get(member) ?? [];
  const previous = history.at(-1) ?? blankRecord();
  const { on } = change.filing;
  const filed = changeItems(home.random, change.filing, {
    earliest: book.lastProcessed,
    asOn: home.asOn,
  });
  book.lastProcessed = filed.processed;
  const { insured } = personOf(home, member);
  const row: ResidentRecord = {
    ...previous,
    ...(present.includes(member) && entitlementsOn(on, member, { insured, present })),
    ...change.items,
    ...filed.items,
    historyNumber: history.length + 1,
    branchNumber: 1,
    recompilationNumber: 1,
  };
  history.push(row);
  return row;
}

/** The latest row of a living resident shows the entitlements of the reference date. */
function bringUpToDate(book: Book, member: Member): void {
  const { home, present } = book;
  const row = latest(book, member);
  const { insured } = personOf(home, member);
  if (row) Object.assign(row, entitlementsOn(home.asOn, member, { insured, present }));
}

function latest(book: Book, member: Member): ResidentRecord | undefined {
  return book.histories.get(member)?.at(-1);
}

function highestOrder(book: Book): number {
  return Math.max(0, ...book.present.map((one) => latest(book, one)?.householdOrder ?? 0));
}
