/**
 * 印影の測定 — where the imprint stands on a scan, and how large it is.
 *
 * Ink is parted from paper by the darkness that divides the scan best. Specks are left out. The
 * side of the smallest square that holds the imprint is sought over every degree of turning: a
 * seal set down askew is no larger for it.
 */
import type { ScanProblem, SizeVerdict } from '@yakuba/contract/seal-registration';

import { inkThreshold } from './ink-threshold.ts';
import { type Marks, marksOf } from './marks-of-ink.ts';
import { smallestSquare } from './smallest-square.ts';

/** 濃さの画像 — one byte a pixel, 0 paper to 255 ink, row by row. */
export interface Darkness {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** 測定の結果 — pixels for the box, millimetres for lengths (to a hundredth). */
export interface Measurement {
  readonly box: { left: number; top: number; width: number; height: number };
  readonly widthMm: number;
  readonly heightMm: number;
  readonly squareMm: number;
  readonly size: SizeVerdict;
  readonly problems: readonly ScanProblem[];
}

export const SIDE_LEAST_MM = 8;
export const SIDE_MOST_MM = 25;
/** 測定の誤差 — one pixel at 200 dpi and the spread of ink. */
export const TOLERANCE_MM = 0.2;
/** Ink that is hardly darker than its paper does not make a clear imprint. */
const CONTRAST_LEAST = 70;
const MILLIMETRES_AN_INCH = 25.4;
/** Smaller marks than this are dust. */
const SPECK_MM = 0.25;

/** Null when nothing is printed on the paper. */
export function measureImprint(scan: Darkness, dpi: number): Measurement | null {
  const ink = inkThreshold(scan.pixels);
  if (ink === null) return null;
  const areaLeast = Math.max(4, ((SPECK_MM * dpi) / MILLIMETRES_AN_INCH) ** 2);
  const marks = marksOf(scan, ink.threshold, areaLeast);
  if (marks === null) return null;
  const toMm = (length: number): number => round((length * MILLIMETRES_AN_INCH) / dpi);
  const { box } = marks;
  const squareMm = toMm(smallestSquare(marks));
  return {
    box,
    widthMm: toMm(box.width),
    heightMm: toMm(box.height),
    squareMm,
    size: verdictOn(squareMm),
    problems: problemsOf(scan, marks, ink.contrast),
  };
}

/** 大きさの判定 — within the tolerance of a limit, the seal itself must be measured. */
export function verdictOn(squareMm: number): SizeVerdict {
  if (squareMm <= SIDE_LEAST_MM - TOLERANCE_MM) return 'too-small';
  if (squareMm > SIDE_MOST_MM + TOLERANCE_MM) return 'too-large';
  const isNear = (limit: number): boolean => Math.abs(squareMm - limit) <= TOLERANCE_MM;
  return isNear(SIDE_LEAST_MM) || isNear(SIDE_MOST_MM) ? 'borderline' : 'fits';
}

function problemsOf(scan: Darkness, { box }: Marks, contrast: number): ScanProblem[] {
  const isCut =
    box.left === 0 ||
    box.top === 0 ||
    box.left + box.width === scan.width ||
    box.top + box.height === scan.height;
  return [
    ...(isCut ? ['cut' as const] : []),
    ...(contrast < CONTRAST_LEAST ? ['faint' as const] : []),
  ];
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
