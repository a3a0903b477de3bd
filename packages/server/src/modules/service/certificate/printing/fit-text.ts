/**
 * 文字溢れ対応 — fitting a value into its box.
 *
 * The value is set on one line at full size; if too long it is made smaller down to a limit, then
 * broken into lines, then made smaller still while the lines fill the box. What does not fit even
 * at the smallest size is an overflow: it is printed as far as the box goes, or left blank, as the
 * town has set, and is always reported.
 *
 * @spec juki 5.8
 */

/** 文字幅 — the width of a text in em. */
export type Measure = (text: string) => number;

/** 文字溢れ時の出力 — as far as the box goes, or blank. */
export type OverflowPolicy = 'limit' | 'blank';

/** 組付けの設定 — the widths of the fonts, and what the town wants of overflowing items. */
export interface LayoutSettings {
  readonly measure: Measure;
  readonly overflowPolicy: OverflowPolicy;
}

/** 箱 — the space for a value. */
export interface Box {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Size of an ordinary value, in points. */
  readonly sizePt: number;
}

/** 収めた文字 — lines, their size, and whether something was left over. */
export interface FittedText {
  readonly lines: readonly string[];
  readonly sizePt: number;
  readonly isOverflowing: boolean;
}

/** ポイントの長さ. */
export const MILLIMETRES_PER_POINT = 25.4 / 72;
/** 行送り — line pitch as a multiple of the size. */
export const LEADING = 1.24;
/** 縮小の限度 — one line is shrunk no further than this before it is broken. */
const ONE_LINE_SIZE_LEAST = 7.5;
/** 最小の文字 — nothing is set smaller: still legible on paper. */
const SIZE_LEAST = 6;
const SIZE_STEP = 0.5;

/** 箱への収まり — Fits paragraphs (each begins a line) into the box. */
export function fitText(paragraphs: readonly string[], box: Box, measure: Measure): FittedText {
  const shrunk = sizesFrom(box.sizePt, Math.min(box.sizePt, ONE_LINE_SIZE_LEAST));
  for (const sizePt of shrunk) {
    const isFitting = paragraphs.every((text) => measure(text) <= columnsOf(box, sizePt));
    if (isFitting && paragraphs.length <= rowsOf(box, sizePt)) {
      return { lines: paragraphs, sizePt, isOverflowing: false };
    }
  }
  for (const sizePt of sizesFrom(box.sizePt, SIZE_LEAST)) {
    const lines = breakAll(paragraphs, columnsOf(box, sizePt), measure);
    if (lines.length <= rowsOf(box, sizePt)) return { lines, sizePt, isOverflowing: false };
  }
  const lines = breakAll(paragraphs, columnsOf(box, SIZE_LEAST), measure);
  return {
    lines: lines.slice(0, rowsOf(box, SIZE_LEAST)),
    sizePt: SIZE_LEAST,
    isOverflowing: true,
  };
}

/** 折返し — Lines no wider than `columnsEm`; words and brackets hold together. */
export function breakLines(text: string, columnsEm: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text).flatMap((piece) => splitLong(piece, columnsEm, measure))) {
    if (line !== '' && measure(line + piece.trimEnd()) > columnsEm) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  if (line !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** 字詰め — em that fit on a line of the box at this size. */
export function columnsOf(box: Pick<Box, 'widthMm'>, sizePt: number): number {
  return (box.widthMm / (sizePt * MILLIMETRES_PER_POINT)) * WIDTH_SAFETY;
}

/** Leaves a hair's breadth, so that rounding never makes the typesetter break a line again. */
const WIDTH_SAFETY = 0.995;

function rowsOf(box: Box, sizePt: number): number {
  return Math.max(1, Math.floor(box.heightMm / (sizePt * MILLIMETRES_PER_POINT * LEADING)));
}

function sizesFrom(largest: number, least: number): number[] {
  const count = Math.floor((largest - least) / SIZE_STEP) + 1;
  return Array.from({ length: count }, (_, index) => largest - index * SIZE_STEP);
}

function breakAll(paragraphs: readonly string[], columns: number, measure: Measure): string[] {
  return paragraphs.flatMap((text) => breakLines(text, columns, measure));
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const NOT_AT_START =
  /^[、。，．・：；？！）」』】〕》〉’”ーぁぃぅぇぉっゃゅょァィゥェォッャュョヵヶ々)\].,]/;
const NOT_AT_END = /[（「『【〔《〈‘“([]$/;
const WORD = /^[\p{Script=Latin}\p{M}\p{Nd}'’.-]+$/u;

/** Pieces that a line may not be broken within: words of Latin letters, and kinsoku pairs. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && holdsTogether(last, segment))
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

function holdsTogether(last: string, next: string): boolean {
  if (/^\s$/u.test(next)) return !/\s$/u.test(last) && WORD.test(last);
  if (NOT_AT_START.test(next) || NOT_AT_END.test(last)) return true;
  return WORD.test(last) && WORD.test(next);
}

function splitLong(piece: string, columns: number, measure: Measure): string[] {
  if (measure(piece) <= columns) return [piece];
  return Array.from(graphemes.segment(piece), ({ segment }) => segment);
}
