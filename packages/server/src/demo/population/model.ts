/**
 * 架空の住民 — the words of the generator; read this first.
 *
 * A household is drawn as a family (people and ties), given a timeline (who came, moved, died and
 * when), and only then written as rows of the register.
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import type { Day } from './day.ts';

/** 町字 — one place of a town. Latitude and longitude are of its representative point. */
export interface TownPlace {
  readonly code: string;
  readonly name: string;
  readonly postalCode: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** 団体の姿 — what the generator has to know of a municipality; any code and places will do. */
export interface TownProfile {
  readonly code: string;
  readonly prefecture: string;
  /** 市区郡町村名, with the district (郡) of a town or village. */
  readonly municipality: string;
  /** The name without the district. */
  readonly name: string;
  readonly machiAza: readonly TownPlace[];
  /** 高齢化 — 0 (young) to 1 (old); 0.5 gives about two in five people of 65 or more. */
  readonly ageing: number;
  /** Start of the town's own block of numbers; blocks of two towns must not overlap. */
  readonly numberBlock: number;
}

/** 生成の条件 — town, seed, totals and reference date. */
export interface PopulationRequest {
  readonly town: TownProfile;
  readonly seed: string;
  /** Living residents (住民状態 1), reached exactly. Closed records come on top. */
  readonly people: number;
  /** Households with a living resident, reached exactly. */
  readonly households: number;
  /** 基準日 — the day on which the register is as written, `YYYY-MM-DD`. */
  readonly asOn: string;
}

/** 世帯の姿 — the shapes that households are drawn in. */
export type HouseholdShape =
  | 'elderly-single'
  | 'working-single'
  | 'institution'
  | 'foreign-single'
  | 'elderly-couple'
  | 'couple'
  | 'unregistered-couple'
  | 'single-parent'
  | 'grown-child-and-parent'
  | 'siblings'
  | 'grandparent-and-grandchild'
  | 'affinity'
  | 'lodgers'
  | 'trainees'
  | 'mixed-family'
  | 'foreign-family'
  | 'nuclear'
  | 'step-family'
  | 'couple-and-parent'
  | 'three-generations'
  | 'three-generations-under-elder'
  | 'four-generations'
  | 'extended'
  | 'in-laws'
  | 'closed';

/** 生成した世帯 — one household with every row of everyone in it. */
export interface GeneratedHousehold {
  readonly householdNumber: string;
  /** `closed` when nobody of the household lives in the town any more. */
  readonly shape: HouseholdShape;
  /** Every history row, people one after another, history numbers ascending. */
  readonly rows: readonly ResidentRecord[];
}

/** 性別 — 1 男, 2 女. */
export type Sex = '1' | '2';
/** 国籍 — the countries of the foreign residents, ISO 3166-1 alpha-3. */
export type Nationality = 'VNM' | 'CHN' | 'KOR' | 'PHL' | 'IDN' | 'MMR' | 'USA';

/** 在留の立場 — why a foreign resident may stay; decides status, period and card. */
export type StayRole =
  | 'trainee'
  | 'skilled'
  | 'teacher'
  | 'permanent'
  | 'special-permanent'
  | 'spouse-of-japanese'
  | 'dependent';

/** 消除の事由 — the ways in which a member leaves. */
export type Departure =
  | 'death'
  | 'moving_out_domestic'
  | 'moving_out_abroad'
  | 'deletion_by_authority';

/** 氏名 — with readings; parts of it go into several items. */
export interface PersonName {
  readonly family: string;
  readonly familyKana: string;
  readonly given: string;
  readonly givenKana: string;
  /** ローマ字の氏名 of a foreign resident. */
  readonly roman: string | null;
}

/** 世帯の一員 — a person while the family is being drawn. */
export interface Member {
  readonly sex: Sex;
  born: Day;
  /** Family line whose surname the person bears, and bore at birth. */
  line: number;
  birthLine: number;
  readonly nationality: Nationality | null;
  readonly stay: StayRole | null;
  /** `kin` are reached over parents, children, partners and siblings. */
  readonly tie: 'kin' | 'affinity' | 'lodger';
  parents: Member[];
  children: Member[];
  siblings: Member[];
  partner: Member | null;
  isUnregistered: boolean;
  joined: Day;
  joinReason: 'birth' | 'moving_in_domestic' | 'moving_in_abroad' | 'entry_by_authority';
  left: { readonly on: Day; readonly reason: Departure } | null;
  name: PersonName;
}
