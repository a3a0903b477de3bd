/**
 * デモの四町 — the four towns of the demonstration: published totals, places and public seats.
 *
 * Codes, names, totals and seats are public facts; the people are invented. Postal codes begin as
 * those of the town do and are numbered on by this project; they are not the post office's own.
 */
import type { TownProfile } from '../population/model.ts';
import { field, readTable } from './read-table.ts';

/** デモの町 — a profile with its public facts. */
export interface DemoTown extends TownProfile {
  /** Short Latin name, used in the ids of demo accounts. */
  readonly id: string;
  readonly kana: string;
  /** 人口・世帯数 — residents and households as published on `countedOn` (基準日). */
  readonly people: number;
  readonly households: number;
  readonly countedOn: string;
  /** 役場所在地 */
  readonly seat: string;
}

type Facts = Pick<
  DemoTown,
  'code' | 'id' | 'kana' | 'people' | 'households' | 'seat' | 'ageing'
> & {
  readonly district: string;
  readonly name: string;
  readonly countedOn: string;
  readonly postalPrefix: string;
};

const facts: readonly Facts[] = [
  {
    code: '363413',
    id: 'ishii',
    district: '名西郡',
    name: '石井町',
    kana: 'イシイチョウ',
    people: 25_489,
    households: 10_806,
    countedOn: '2021-07-01',
    postalPrefix: '77932',
    seat: '徳島県名西郡石井町高川原字高川原１２１番地１',
    ageing: 0.42,
  },
  {
    code: '363421',
    id: 'kamiyama',
    district: '名西郡',
    name: '神山町',
    kana: 'カミヤマチョウ',
    people: 5_069,
    households: 2_451,
    countedOn: '2021-07-01',
    postalPrefix: '77133',
    seat: '徳島県名西郡神山町神領字本野間１００番地',
    ageing: 0.6,
  },
  {
    code: '363685',
    id: 'naka',
    district: '那賀郡',
    name: '那賀町',
    kana: 'ナカチョウ',
    people: 7_822,
    households: 3_808,
    countedOn: '2021-06-01',
    postalPrefix: '77152',
    seat: '徳島県那賀郡那賀町和食郷字南川１０４番地１',
    ageing: 0.6,
  },
  {
    code: '364894',
    id: 'higashimiyoshi',
    district: '三好郡',
    name: '東みよし町',
    kana: 'ヒガシミヨシチョウ',
    people: 13_961,
    households: 6_303,
    countedOn: '2021-07-01',
    postalPrefix: '77947',
    seat: '徳島県三好郡東みよし町加茂３３６０番地',
    ageing: 0.5,
  },
];

const places = readTable('machi-aza');

/** 四町 — in the order of their codes. */
export const demoTowns: readonly DemoTown[] = facts.map((town, index) => ({
  code: town.code,
  id: town.id,
  prefecture: '徳島県',
  municipality: `${town.district}${town.name}`,
  name: town.name,
  kana: town.kana,
  people: town.people,
  households: town.households,
  countedOn: town.countedOn,
  seat: town.seat,
  ageing: town.ageing,
  numberBlock: index * 100_000,
  machiAza: machiAzaOf(town),
}));

function machiAzaOf(town: Facts): DemoTown['machiAza'] {
  return places
    .filter((row) => row[0] === town.code)
    .map((row, index) => ({
      code: field(row, 1),
      name: field(row, 2),
      latitude: Number(field(row, 3)),
      longitude: Number(field(row, 4)),
      postalCode: `${town.postalPrefix}${String(index + 1).padStart(2, '0')}`,
    }));
}
