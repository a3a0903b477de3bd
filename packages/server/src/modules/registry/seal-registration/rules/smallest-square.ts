/** 最小の正方形 — the side of the smallest square, turned as need be, that holds the marks. */
import type { Marks } from './marks-of-ink.ts';

/** Pixels; sought degree by degree. */
export function smallestSquare({ outline }: Marks): number {
  let least = Number.POSITIVE_INFINITY;
  for (let degree = 0; degree < 90; degree += 1) {
    const angle = (degree * Math.PI) / 180;
    least = Math.min(least, sideAt(outline, Math.cos(angle), Math.sin(angle)));
  }
  return least;
}

function sideAt(outline: Marks['outline'], cos: number, sin: number): number {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const [x, y] of outline) {
    const across = x * cos + y * sin;
    const down = y * cos - x * sin;
    left = Math.min(left, across);
    right = Math.max(right, across);
    top = Math.min(top, down);
    bottom = Math.max(bottom, down);
  }
  return Math.max(right - left, bottom - top);
}
