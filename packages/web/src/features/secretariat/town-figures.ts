/** 団体の数値 — totals, shares and versions of the towns that share the system; pure. */
import type { compareTowns, townFigureSchema } from '@yakuba/contract/municipality';
import type { z } from 'zod';

export type TownFigure = z.output<typeof townFigureSchema>;
export type TownComparison = z.output<typeof compareTowns.answer>;
export type Drift = TownComparison['drift'][number];
export type Aspect = Drift['aspect'];

export const aspectWords: Readonly<Record<Aspect, string>> = {
  schemaVersion: '表の版',
  settingsVersion: '設定項目の版',
  formsVersion: '様式の版',
};
export const aspects = Object.keys(aspectWords) as readonly Aspect[];

/** The figures that a bar is drawn of. */
export type Measure = 'population' | 'households';

export interface Totals {
  readonly population: number;
  readonly households: number;
  /** Towns that have not published figures yet. */
  readonly missing: number;
}

export function totalsOf(towns: readonly TownFigure[]): Totals {
  return {
    population: sumOf(towns, 'population'),
    households: sumOf(towns, 'households'),
    missing: towns.filter((town) => town.population === null).length,
  };
}

/** 最大に対する割合 — 0 to 100, for the length of a bar. */
export function shareOfLargest(
  town: TownFigure,
  towns: readonly TownFigure[],
  measure: Measure,
): number {
  const largest = Math.max(1, ...towns.map((one) => one[measure] ?? 0));
  return ((town[measure] ?? 0) / largest) * 100;
}

/** 1世帯当たりの人員 — to two places; empty where a figure is missing. */
export function peoplePerHousehold({ population, households }: TownFigure): string {
  return population !== null && households ? (population / households).toFixed(2) : '';
}

export function driftOf(
  { drift }: TownComparison,
  town: TownFigure,
  aspect: Aspect,
): Drift | undefined {
  return drift.find(
    (one) => one.municipalityCode === town.municipalityCode && one.aspect === aspect,
  );
}

export function inFigures(value: number | null): string {
  return value === null ? '―' : value.toLocaleString('ja-JP');
}

function sumOf(towns: readonly TownFigure[], measure: Measure): number {
  return towns.reduce((sum, town) => sum + (town[measure] ?? 0), 0);
}
