/**
 * 除票になる人 — people who died or left in the last five years, beside those who stayed.
 *
 * Records closed for longer would have moved to the database of closed records.
 */
import { anniversaryOf, type Day } from './day.ts';
import {
  addChild,
  addParent,
  addPartner,
  addPerson,
  ageOf,
  type Family,
  newLine,
} from './family.ts';
import type { Departure, HouseholdShape, Member } from './model.ts';
import { motherOf } from './shapes-small.ts';

const fiveYears = 1790;

/** 消除された世帯員 — adds at most one departed member to a household that goes on. */
export function addDeparted(family: Family, shape: HouseholdShape): void {
  const [head] = family.members;
  if (!head || head.nationality !== null || shape === 'institution') return;
  const age = ageOf(family, head);
  if (shape === 'elderly-single') addDeadPartner(family, head);
  else if (age >= 42 && age <= 74) addGoneChildOrDeadParent(family, head);
  if (shape === 'lodgers' || shape === 'affinity') addVanishedLodger(family);
}

/** 全員が消除された世帯 — everyone leaves on one day, or the last one dies. */
export function departTogether(family: Family): void {
  const { random, members, asOn } = family;
  const [head] = members;
  if (!head) return;
  const isForeign = head.nationality !== null;
  const isOld = ageOf(family, head) >= 70 && members.length === 1;
  const reason = random.weighted<Departure>([
    ['moving_out_domestic', isForeign ? 30 : 70],
    ['moving_out_abroad', isForeign ? 60 : 2],
    ['death', isOld ? 160 : 0],
    ['deletion_by_authority', members.length === 1 ? 2.5 : 0],
  ]);
  const on = asOn - random.int(12, 1100);
  for (const member of members) member.left = { on, reason };
}

function addDeadPartner(family: Family, head: Member): void {
  if (!family.random.chance(0.16)) return;
  const partner = addPartner(family, head);
  const hasMarriedIn = head.sex === '2';
  if (hasMarriedIn) {
    head.birthLine = partner.birthLine;
    partner.birthLine = head.line;
  }
  die(family, partner);
}

function addGoneChildOrDeadParent(family: Family, head: Member): void {
  const { random } = family;
  const mother = ageOf(family, motherOf(head));
  if (random.chance(0.115) && mother >= 45) {
    const child = addChild(family, head, { age: Math.min(mother - 23, random.int(19, 30)) });
    goAway(family, child);
    return;
  }
  const canLoseParent = head.parents.length === 0 && ageOf(family, head) >= 50;
  if (canLoseParent && random.chance(0.1)) {
    die(family, addParent(family, head, random.chance(0.5) ? '1' : '2'));
  }
}

function die(family: Family, member: Member): void {
  const on = family.asOn - family.random.int(12, fiveYears);
  member.left = { on, reason: 'death' };
}

function goAway(family: Family, member: Member): void {
  const { random, asOn } = family;
  const grown: Day = anniversaryOf(member.born, 18) + 40;
  const earliest = Math.max(grown, asOn - fiveYears);
  if (earliest > asOn - 12) {
    family.members.splice(family.members.indexOf(member), 1);
    return;
  }
  const isAbroad = random.chance(0.03);
  member.left = {
    on: random.int(earliest, asOn - 12),
    reason: isAbroad ? 'moving_out_abroad' : 'moving_out_domestic',
  };
}

/** 同居人だった人の職権消除 — one more lodger, whom nobody finds at the address any more. */
function addVanishedLodger(family: Family): void {
  const { random, asOn } = family;
  if (!random.chance(0.12)) return;
  const age = random.int(24, 62);
  const lodger = addPerson(family, age, { tie: 'lodger', line: newLine(family) });
  lodger.left = { on: asOn - random.int(12, 900), reason: 'deletion_by_authority' };
}
