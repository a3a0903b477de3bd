/**
 * 世帯の年譜 — when the members came, moved and left, and who was the head from when.
 *
 * Histories begin on the day the town moved onto this register (`registerFrom`): what was before
 * shows in dates such as 住民となった年月日, not in rows. Nothing is dated after the reference day
 * but an announced moving-out.
 */
import { anniversaryOf, type Day, dayOf } from './day.ts';
import type { Family } from './family.ts';
import type { HouseholdShape, Member } from './model.ts';
import type { Random } from './random.ts';

/** 移行日 — the day of the first rows, after 個人番号 were given to all. */
export const registerFrom: Day = dayOf('2016-01-04');

/** 外国人住民制度の開始 — nobody became a foreign resident before. */
export const foreignRegisterFrom: Day = dayOf('2012-07-09');

/** 年譜の出来事 — one day on which rows are written. */
export type TimelineEvent =
  | { readonly on: Day; readonly kind: 'migration' }
  | { readonly on: Day; readonly kind: 'join'; readonly member: Member }
  | { readonly on: Day; readonly kind: 'relocation' }
  | { readonly on: Day; readonly kind: 'leave'; readonly member: Member }
  | { readonly on: Day; readonly kind: 'head-change' }
  | { readonly on: Day; readonly kind: 'personal'; readonly member: Member }
  | { readonly on: Day; readonly kind: 'moving-out-planned'; readonly until: Day };

/** 年譜 — events in order, and the heads of the household. */
export interface Timeline {
  readonly events: readonly TimelineEvent[];
  /** Heads from the first day on; empty when none is set (世帯主未設定). */
  readonly heads: readonly { readonly from: Day; readonly head: Member }[];
}

/** 年譜を引く — settles every member's coming, then draws what else happened. */
export function drawTimeline(family: Family, shape: HouseholdShape): Timeline {
  settle(family, shape);
  forgetEarlyDepartures(family);
  const heads = drawHeads(family);
  const start = Math.max(registerFrom, Math.min(...family.members.map(({ joined }) => joined)));
  const events: TimelineEvent[] = [];
  if (start === registerFrom) events.push({ on: start, kind: 'migration' });
  for (const member of family.members) {
    const isLater = start > registerFrom || member.joined >= registerFrom;
    if (isLater) events.push({ on: member.joined, kind: 'join', member });
    if (member.left) events.push({ on: member.left.on, kind: 'leave', member });
  }
  for (const { from } of heads.slice(1)) events.push({ on: from, kind: 'head-change' });
  events.push(...drawLaterEvents(family, start));
  return { events: inOrder(events, family), heads };
}

const ranks: Record<TimelineEvent['kind'], number> = {
  migration: 0,
  join: 1,
  relocation: 2,
  personal: 3,
  leave: 4,
  'head-change': 5,
  'moving-out-planned': 6,
};

function inOrder(events: TimelineEvent[], family: Family): TimelineEvent[] {
  const place = (event: TimelineEvent): number =>
    'member' in event ? family.members.indexOf(event.member) : -1;
  return events.sort((a, b) => a.on - b.on || ranks[a.kind] - ranks[b.kind] || place(a) - place(b));
}

function settle(family: Family, shape: HouseholdShape): void {
  const { random, members, asOn } = family;
  const [head] = members;
  if (!head) return;
  const isForeignHome = head.nationality !== null;
  const isNative =
    !isForeignHome &&
    anniversaryOf(head.born, 20) < registerFrom &&
    random.chance(shape === 'working-single' ? 0.5 : 0.78);
  const settled = drawSettledDay(family, head, isForeignHome ? staySpan(head) : 25);
  for (const member of members) {
    if (isNative) settleNative(family, member);
    else settleNewcomer(member, settled, random);
    const isUnrelated = member.tie !== 'kin' && !isForeignHome;
    if (isUnrelated) comeFromOutside(member, asOn - random.int(30, 3600), random);
  }
  comeTogether(members, head);
  keepParentsFirst(members, head);
}

/** Whoever would have left before the first rows, or on arriving, has no record here. */
function forgetEarlyDepartures({ members }: Family): void {
  for (const member of members.filter(({ left }) => left !== null)) {
    const first = Math.max(member.joined, registerFrom);
    if (member.left && member.left.on > first + 60) continue;
    members.splice(members.indexOf(member), 1);
  }
}

function settleNative(family: Family, member: Member): void {
  const { random } = family;
  const isHead = member === family.members[0];
  const hasMarriedIn = member.birthLine !== member.line || member.nationality !== null;
  if (isHead || !(hasMarriedIn || member.isUnregistered)) {
    member.joined = member.born;
    member.joinReason = 'birth';
    return;
  }
  const { partner } = member;
  const own = member.children.filter((child) => partner && child.parents.includes(partner));
  const eldest = Math.min(family.asOn, ...own.map((child) => child.born));
  const grown = anniversaryOf(Math.max(member.born, member.partner?.born ?? 0), 19);
  const latest = Math.max(grown + 30, eldest - random.int(200, 900));
  const joined = Math.min(latest, grown + random.int(100, 3600), eldest - 1, family.asOn - 20);
  comeFromOutside(member, Math.max(joined, member.born + 1), random);
}

function settleNewcomer(member: Member, settled: Day, random: Random): void {
  if (member.born >= settled) {
    member.joined = member.born;
    member.joinReason = 'birth';
  } else {
    comeFromOutside(member, settled, random);
  }
}

function comeFromOutside(member: Member, on: Day, random: Random): void {
  member.joined = on;
  const isFromAbroad = random.chance(member.nationality === null ? 0.012 : 0.65);
  member.joinReason = isFromAbroad ? 'moving_in_abroad' : 'moving_in_domestic';
  if (random.chance(0.0015)) member.joinReason = 'entry_by_authority';
}

/** Those who move in on one day come from one place. */
function comeTogether(members: readonly Member[], head: Member): void {
  for (const member of members) {
    const isWithHead = member.joined === head.joined && member.joinReason !== 'birth';
    if (isWithHead && head.joinReason !== 'birth') member.joinReason = head.joinReason;
  }
}

/** Children come no earlier than a parent living here, nor than the head. */
function keepParentsFirst(members: readonly Member[], head: Member): void {
  for (const member of members) {
    const parents = member.parents.filter((parent) => members.includes(parent));
    const first = Math.min(...parents.map((parent) => parent.joined));
    if (parents.length > 0 && member.joined < first) {
      member.joined = first;
      member.joinReason = 'moving_in_domestic';
    }
    const isEarly = member.joined < head.joined && member.born > anniversaryOf(head.born, 16);
    if (!isEarly) continue;
    member.joined = head.joined;
    member.joinReason = head.joinReason === 'birth' ? 'moving_in_domestic' : head.joinReason;
  }
}

function drawSettledDay(family: Family, head: Member, years: number): Day {
  const earliest = anniversaryOf(head.born, 18) + 20;
  const latest = family.asOn - 12;
  const from = Math.max(earliest, family.asOn - Math.floor(years * 365.25));
  return from >= latest ? latest : family.random.int(from, latest);
}

/** Years for which people of this standing have been here at most. */
function staySpan(head: Member): number {
  switch (head.stay) {
    case 'trainee':
      return 2.8;
    case 'skilled':
    case 'teacher':
    case 'dependent':
      return 4.5;
    default:
      return 40;
  }
}

function drawHeads(family: Family): Timeline['heads'] {
  const { members, random } = family;
  const [head] = members;
  if (!head || (members.length > 1 && random.chance(0.0016))) return [];
  const dead = members.find(
    (one) =>
      one.left?.reason === 'death' &&
      (head.parents.includes(one) || (one === head.partner && one.sex === '1')),
  );
  const former = dead ?? retiredHead(family, head);
  const since = former?.left?.on ?? family.asOn - random.int(60, 2500);
  const hasLed =
    former && former.joined <= Math.max(registerFrom, head.joined) && since > head.joined;
  if (!hasLed || since <= registerFrom + 30) return [{ from: 0, head }];
  return [
    { from: 0, head: former },
    { from: since, head },
  ];
}

/** 世帯主だった父母 — a living parent who handed over, in some of the homes that have one. */
function retiredHead(family: Family, head: Member): Member | null {
  const parent = head.parents.find((one) => family.members.includes(one) && !one.left);
  return parent && family.random.chance(0.16) ? parent : null;
}

function drawLaterEvents(family: Family, start: Day): TimelineEvent[] {
  const { random, asOn, members } = family;
  const events: TimelineEvent[] = [];
  const from = start + 200;
  const hasRoom = from < asOn - 60;
  if (hasRoom && random.chance(0.13)) {
    events.push({ on: random.int(from, asOn - 30), kind: 'relocation' });
  }
  for (const member of members) {
    const earliest = Math.max(start, member.joined) + 120;
    const latest = (member.left?.on ?? asOn) - 30;
    if (earliest >= latest || !random.chance(0.085)) continue;
    events.push({ on: random.int(earliest, latest), kind: 'personal', member });
  }
  const isLeaving = random.chance(0.0035) && members.every(({ left }) => left === null);
  if (isLeaving && start < asOn - 60) {
    events.push({
      on: asOn - random.int(1, 9),
      kind: 'moving-out-planned',
      until: asOn + random.int(1, 24),
    });
  }
  return events;
}
