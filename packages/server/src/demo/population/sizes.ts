/**
 * 世帯人員 — how many people live in each household, so that both totals come out exactly.
 *
 * The shares follow the national pattern, tilted until their mean is people ÷ households; what
 * rounding leaves over is spread evenly. Sizes are then dealt like cards: nothing is stored.
 */
import type { Random } from './random.ts';

const shares = [0.38, 0.281, 0.166, 0.119, 0.035, 0.013, 0.004, 0.0015, 0.0005];

/** 世帯人員別世帯数 — households of 1, 2, … 9 people. Throws when no such mix exists. */
export function countSizes(people: number, households: number): number[] {
  const isPossible = people >= households && people <= households * shares.length;
  if (!isPossible) throw new RangeError(`${people} people do not fit ${households} households`);
  if (households === 0) return shares.map(() => 0);
  const exact = tilted(people / households).map((share) => share * households);
  const counts = exact.map(Math.floor);
  const homesLeft = households - counts.reduce((sum, count) => sum + count, 0);
  const peopleLeft = people - counts.reduce((sum, count, at) => sum + count * (at + 1), 0);
  for (let home = 0; home < homesLeft; home += 1) {
    const size = Math.floor((peopleLeft + home) / homesLeft);
    counts[size - 1] = (counts[size - 1] ?? 0) + 1;
  }
  return counts;
}

/** 世帯人員を配る — deals one size and takes it off the counts. */
export function dealSize(counts: number[], random: Random): number {
  const left = counts.reduce((sum, count) => sum + count, 0);
  let place = random.int(0, left - 1);
  const size = counts.findIndex((count) => {
    place -= count;
    return place < 0;
  });
  counts[size] = (counts[size] ?? 0) - 1;
  return size + 1;
}

function tilted(mean: number): number[] {
  let low = -60;
  let high = 60;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (meanOf(withTilt(middle)) < mean) low = middle;
    else high = middle;
  }
  return withTilt((low + high) / 2);
}

function withTilt(tilt: number): number[] {
  const anchor = tilt > 0 ? shares.length - 1 : 0;
  const weights = shares.map((share, at) => share * Math.exp(tilt * (at - anchor)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function meanOf(parts: readonly number[]): number {
  return parts.reduce((sum, part, at) => sum + part * (at + 1), 0);
}
