/** 種つき乱数 — a small seeded generator (mulberry32), so that a demo is the same every time. */

/** 乱数 — draws of every kind from one seeded sequence. */
export interface Random {
  /** 0 ≤ value < 1 */
  unit(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the pairs, as often as its weight says. */
  weighted<T>(pairs: readonly (readonly [value: T, weight: number])[]): T;
}

/** 乱数の用意 — the sequence of this seed. */
export function createRandom(seed: string): Random {
  const unit = mulberry32(hashOf(seed));
  const int = (from: number, to: number): number => from + Math.floor(unit() * (to - from + 1));
  return {
    unit,
    int,
    chance: (probability) => unit() < probability,
    pick: (list) => at(list, int(0, list.length - 1)),
    weighted: (pairs) => {
      let left = unit() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of pairs) {
        left -= weight;
        if (left < 0) return value;
      }
      return at(pairs, pairs.length - 1)[0];
    },
  };
}

function at<T>(list: readonly T[], index: number): T {
  if (list.length === 0) throw new RangeError('nothing to pick from');
  return list[index] as T;
}

function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
