/** 版の違い — which towns run another version than most; pure. */
import { driftAspects, type townFigureSchema } from '@yakuba/contract/municipality';
import type { z } from 'zod';

export type TownFigure = z.output<typeof townFigureSchema>;

export interface Drift {
  readonly municipalityCode: string;
  readonly aspect: (typeof driftAspects)[number];
  readonly expected: string;
  readonly actual: string | null;
}

export function driftAmong(towns: readonly TownFigure[]): Drift[] {
  return driftAspects.flatMap((aspect) => {
    const expected = mostFrequent(towns.map((town) => town[aspect]));
    if (expected === null) return [];
    return towns
      .filter((town) => town[aspect] !== expected)
      .map(({ municipalityCode, [aspect]: actual }) => ({
        municipalityCode,
        aspect,
        expected,
        actual,
      }));
  });
}

/** Of equally frequent ones the first in order, so that the answer is the same every time. */
function mostFrequent(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}
