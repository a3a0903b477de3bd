/**
 * 様式 — a form as data: which items stand in which row, how wide and how high.
 *
 * Lengths in millimetres, text sizes in points.
 */
import type { PersonOnCertificate } from './view.ts';

/** 記載事項 — an item of the form: its label, and the paragraphs to print; null is 省略. */
export interface FormItem {
  readonly label: string;
  readonly value: (person: PersonOnCertificate) => readonly string[] | null;
}

/** 様式の欄 — an item with the widths of its label and value and the size of its text. */
export interface FormCell extends FormItem {
  readonly labelMm: number;
  readonly valueMm: number;
  readonly sizePt: number;
}

/** 様式の行 — cells side by side. */
export interface FormRow {
  readonly heightMm: number;
  readonly cells: readonly FormCell[];
}

/** 本文の高さ — the space between the heading of a sheet and its certification. */
export const BODY_HEIGHT_MM = 212;

/** 行. */
export function row(heightMm: number, ...cells: FormCell[]): FormRow {
  return { heightMm, cells };
}

/** 欄 — places an item: widths of label and value, text size (9.5 pt unless told). */
export function cell(item: FormItem, widthsMm: readonly [number, number], sizePt = 9.5): FormCell {
  return { ...item, labelMm: widthsMm[0], valueMm: widthsMm[1], sizePt };
}

/** 行の高さの合計. */
export function heightOf(rows: readonly FormRow[]): number {
  return rows.reduce((sum, { heightMm }) => sum + heightMm, 0);
}
