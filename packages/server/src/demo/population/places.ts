/** 住所の作成 — invented addresses in the town, and real places outside it with invented lots. */
import { field, readTable } from '../data/read-table.ts';
import type { TownPlace, TownProfile } from './model.ts';
import type { Random } from './random.ts';

/** 住所 — in or outside the town. */
export interface Address {
  readonly code: string;
  readonly prefecture: string;
  readonly municipality: string;
  readonly machiAzaCode: string | null;
  readonly machiAza: string | null;
  readonly lot: string | null;
  readonly katagaki: string | null;
  readonly postalCode: string | null;
  /** Place in the town's list, counted from 1; null outside the town. */
  readonly district: number | null;
}

/** 住まいの種類 — decides whether there is a 方書. */
export type Dwelling = 'house' | 'flat' | 'dormitory' | 'care';

const outside = readTable('other-places').map((row) => ({
  weight: Number(field(row, 0)),
  code: field(row, 1),
  prefecture: field(row, 2),
  municipality: field(row, 3),
  machiAza: field(row, 4).split('、'),
}));

const outsideWeights = outside.map((place) => [place, place.weight] as const);
const katagaki = new Map(readTable('katagaki').map((row) => [row[0], field(row, 1).split('、')]));

/** 町内の住所 — the first places of a town's list are its denser ones as often as the rest. */
export function drawAddress(random: Random, town: TownProfile, dwelling: Dwelling): Address {
  const names = katagaki.get(dwelling) ?? [];
  const building = dwelling === 'house' ? null : random.int(0, names.length - 1);
  const at = building === null ? random.int(0, town.machiAza.length - 1) : building;
  const place = town.machiAza[at % town.machiAza.length];
  if (!place) throw new RangeError(`municipality ${town.code} has no places`);
  return {
    ...placeOf(town, place),
    lot: building === null ? drawLot(random) : lotOf(100 + building * 17, null),
    katagaki: building === null ? null : `${names[building]}${drawRoom(random)}`,
    district: (at % town.machiAza.length) + 1,
  };
}

/** 町外の住所 — the nearer places more often. */
export function drawOutsideAddress(random: Random): Address {
  const place = random.weighted(outsideWeights);
  return {
    code: place.code,
    prefecture: place.prefecture,
    municipality: place.municipality,
    machiAzaCode: null,
    machiAza: random.pick(place.machiAza),
    lot: random.chance(0.5) ? drawLot(random) : drawBlockNumber(random),
    katagaki: random.chance(0.2)
      ? `${random.pick(katagaki.get('flat') ?? [])}${drawRoom(random)}`
      : null,
    postalCode: null,
    district: null,
  };
}

/** 番地 — `１２３番地` or `１２３番地４`. */
export function drawLot(random: Random): string {
  return lotOf(random.int(1, 980), random.chance(0.45) ? random.int(1, 12) : null);
}

function drawBlockNumber(random: Random): string {
  return `${fullWidth(random.int(1, 28))}番${fullWidth(random.int(1, 30))}号`;
}

function drawRoom(random: Random): string {
  return `${fullWidth(random.int(1, 3) * 100 + random.int(1, 12))}号`;
}

function lotOf(lot: number, branch: number | null): string {
  return `${fullWidth(lot)}番地${branch === null ? '' : fullWidth(branch)}`;
}

function fullWidth(value: number): string {
  return String(value).replaceAll(/\d/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
}

function placeOf(
  town: TownProfile,
  place: TownPlace,
): Omit<Address, 'lot' | 'katagaki' | 'district'> {
  return {
    code: town.code,
    prefecture: town.prefecture,
    municipality: town.municipality,
    machiAzaCode: place.code,
    machiAza: place.name,
    postalCode: place.postalCode,
  };
}
