/**
 * 世帯の事情 — all that the rows of one household are written from.
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import type { Day } from './day.ts';
import type { Insured } from './entitlements.ts';
import type { Family } from './family.ts';
import type { HouseholdShape, Member, TownProfile } from './model.ts';
import { type Address, type Dwelling, drawAddress, drawOutsideAddress } from './places.ts';
import type { Random } from './random.ts';
import type { Timeline } from './timeline.ts';

/** 人物 — what is known of a member before any row is written. */
export interface Person {
  readonly addresseeNumber: string;
  readonly items: Partial<ResidentRecord>;
  readonly insured: Insured;
  readonly origin: Address;
  readonly destination: Address;
}

/** 世帯 — the family with its numbers, addresses and timeline. */
export interface Home {
  readonly town: TownProfile;
  readonly householdNumber: string;
  readonly random: Random;
  readonly asOn: Day;
  readonly family: Family;
  readonly timeline: Timeline;
  readonly people: ReadonlyMap<Member, Person>;
  /** Addresses from the first on; a second one after a 転居. */
  readonly addresses: readonly { readonly from: Day; readonly address: Address }[];
}

/** 住まい — one address, or two when the household moved within the town. */
export function drawAddresses(home: {
  readonly random: Random;
  readonly town: TownProfile;
  readonly shape: HouseholdShape;
  readonly timeline: Timeline;
}): Home['addresses'] {
  const { random, town, shape, timeline } = home;
  const last = drawAddress(random, town, dwellingOf(random, shape));
  const moved = timeline.events.find(({ kind }) => kind === 'relocation');
  if (!moved) return [{ from: 0, address: last }];
  const first = drawAddress(random, town, random.chance(0.25) ? 'flat' : 'house');
  return [
    { from: 0, address: first },
    { from: moved.on, address: last },
  ];
}

/** その日の住所 */
export function addressOn(home: Home, on: Day): Home['addresses'][number] {
  const found = home.addresses.findLast(({ from }) => from <= on) ?? home.addresses[0];
  if (!found) throw new TypeError('a household has an address');
  return found;
}

/** その日の世帯主 — null where none is set. */
export function headOn(home: Home, on: Day): Member | null {
  return home.timeline.heads.findLast(({ from }) => from <= on)?.head ?? null;
}

/** 人物 — what is known of the member. */
export function personOf(home: Home, member: Member): Person {
  const person = home.people.get(member);
  if (!person) throw new TypeError('every member is a person');
  return person;
}

/** 国外または町外の前住所 */
export function drawOrigin(random: Random, member: Member, country: string | null): Address {
  const place = drawOutsideAddress(random);
  if (member.joinReason !== 'moving_in_abroad') return place;
  return {
    code: '',
    prefecture: '国外',
    municipality: country ?? '米国',
    machiAzaCode: null,
    machiAza: null,
    lot: null,
    katagaki: null,
    postalCode: null,
    district: null,
  };
}

function dwellingOf(random: Random, shape: HouseholdShape): Dwelling {
  if (shape === 'institution') return 'care';
  if (shape === 'trainees') return 'dormitory';
  const isSmall = shape === 'working-single' || shape === 'couple' || shape === 'single-parent';
  const isForeign = shape === 'foreign-single' || shape === 'foreign-family';
  return random.chance(isSmall || isForeign ? 0.3 : 0.07) ? 'flat' : 'house';
}
