/** 印影の輪郭 — connected marks of ink, without specks: their box and the ends of every row. */
import type { Darkness } from './measure-imprint.ts';

export interface Marks {
  readonly box: { left: number; top: number; width: number; height: number };
  /** Corners of the outermost pixels of each row, as x and y in turn. */
  readonly outline: readonly (readonly [x: number, y: number])[];
}

/** Null when every mark is a speck. */
export function marksOf(scan: Darkness, threshold: number, areaLeast: number): Marks | null {
  const { width, height, pixels } = scan;
  const first = new Int32Array(height).fill(-1);
  const last = new Int32Array(height).fill(-1);
  const seen = new Uint8Array(pixels.length);
  for (let start = 0; start < pixels.length; start += 1) {
    if (seen[start] === 1 || (pixels[start] ?? 0) <= threshold) continue;
    const mark = markFrom(start, { width, height, pixels }, threshold, seen);
    if (mark.length < areaLeast) continue;
    for (const at of mark) {
      const row = Math.floor(at / width);
      const column = at - row * width;
      if (first[row] === -1 || column < (first[row] ?? 0)) first[row] = column;
      if (column > (last[row] ?? -1)) last[row] = column;
    }
  }
  return outlineOf(first, last);
}

/** Pixels that touch each other, corners included. */
function markFrom(
  start: number,
  { width, height, pixels }: Darkness,
  threshold: number,
  seen: Uint8Array,
): number[] {
  const mark = [start];
  seen[start] = 1;
  for (let index = 0; index < mark.length; index += 1) {
    const at = mark[index] ?? 0;
    const row = Math.floor(at / width);
    const column = at - row * width;
    for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y += 1) {
      for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x += 1) {
        const next = y * width + x;
        if (seen[next] === 1 || (pixels[next] ?? 0) <= threshold) continue;
        seen[next] = 1;
        mark.push(next);
      }
    }
  }
  return mark;
}

function outlineOf(first: Int32Array, last: Int32Array): Marks | null {
  const outline: [number, number][] = [];
  let left = Number.POSITIVE_INFINITY;
  let right = -1;
  first.forEach((from, row) => {
    const to = last[row] ?? -1;
    if (from < 0 || to < 0) return;
    left = Math.min(left, from);
    right = Math.max(right, to);
    outline.push([from, row], [to + 1, row], [from, row + 1], [to + 1, row + 1]);
  });
  const top = outline[0]?.[1];
  const bottom = outline.at(-1)?.[1];
  if (top === undefined || bottom === undefined) return null;
  return { box: { left, top, width: right + 1 - left, height: bottom - top }, outline };
}
