/**
 * 用紙の組付け — the parts of a sheet, and boxes filled with fitted text.
 *
 * @spec juki 5.8
 */
import { fitText, type LayoutSettings } from './fit-text.ts';
import type { FormCell, FormRow } from './form.ts';
import type { PersonOnCertificate } from './view.ts';

/** 組付けた欄 — a label and its lines, ready to draw. */
export interface LaidOutCell {
  readonly label: string;
  readonly labelMm: number;
  readonly valueMm: number;
  readonly sizePt: number;
  readonly lines: readonly string[];
  readonly isOmitted: boolean;
}

/** 組付けた行. */
export interface LaidOutRow {
  readonly heightMm: number;
  readonly cells: readonly LaidOutCell[];
}

/** 枠 — ruled rows, numbered when they are one of several members. */
export interface Block {
  readonly kind: 'rows';
  readonly number: string | null;
  readonly gapMm: number;
  readonly rows: readonly LaidOutRow[];
}

/** 長文の欄 — a tall box of lines: history, remarks. */
export interface Passage {
  readonly kind: 'passage';
  readonly label: string;
  readonly heightMm: number;
  readonly sizePt: number;
  readonly lines: readonly string[];
}

/** 余白 — the rest of the sheet, struck through. */
export interface Blank {
  readonly kind: 'blank';
  readonly heightMm: number;
}

/** 用紙の部分. */
export type Part = Block | Passage | Blank;

/** 用紙の本文 — the parts of one sheet from top to bottom. */
export interface LaidOutBody {
  /** 続紙 or 別紙 beside the title; '' for an ordinary sheet. */
  readonly subtitle: string;
  readonly parts: readonly Part[];
}

/** 文字超過 — an item that its box could not hold, for the list shown to the clerk. */
export interface OverflowItem {
  /** Place of the person on the certificate, from 0. */
  readonly personIndex: number;
  readonly item: string;
  /** The whole value; `printed` is what stands on the paper. */
  readonly value: string;
  readonly printed: string;
}

/** 欄の組付けの結果. */
export interface FilledRows {
  readonly rows: readonly LaidOutRow[];
  readonly overflow: readonly OverflowItem[];
}

/** Space that a value keeps free on either side and above and below. */
const SIDE_MM = 1.6;
const EDGE_MM = 0.5;

/** 欄の組付け — Fills the rows of a form with the values of a person. */
export function fillRows(
  rows: readonly FormRow[],
  subject: { readonly person: PersonOnCertificate; readonly personIndex: number },
  settings: LayoutSettings,
): FilledRows {
  const overflow: OverflowItem[] = [];
  const filled = rows.map(({ heightMm, cells }) => ({
    heightMm,
    cells: cells.map((cell) => {
      const result = fillCell(cell, heightMm, subject.person, settings);
      if (result.overflow) overflow.push({ personIndex: subject.personIndex, ...result.overflow });
      return result.cell;
    }),
  }));
  return { rows: filled, overflow };
}

/** 枠の高さ — with the gap under it. */
export function blockHeight(block: Block): number {
  return block.rows.reduce((sum, row) => sum + row.heightMm, block.gapMm);
}

/** 分割 — pieces of at most this many entries, in order. */
export function chunksOf<T>(entries: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(entries.length / size) }, (_, index) =>
    entries.slice(index * size, (index + 1) * size),
  );
}

function fillCell(
  cell: FormCell,
  heightMm: number,
  person: PersonOnCertificate,
  settings: LayoutSettings,
): { cell: LaidOutCell; overflow: Omit<OverflowItem, 'personIndex'> | null } {
  const { label, labelMm, valueMm } = cell;
  const value = cell.value(person);
  const box = {
    widthMm: valueMm - 2 * SIDE_MM,
    heightMm: heightMm - 2 * EDGE_MM,
    sizePt: cell.sizePt,
  };
  const fitted = fitText(
    (value ?? []).filter((text) => text !== ''),
    box,
    settings.measure,
  );
  const lines = fitted.isOverflowing && settings.overflowPolicy === 'blank' ? [] : fitted.lines;
  return {
    cell: { label, labelMm, valueMm, sizePt: fitted.sizePt, lines, isOmitted: value === null },
    overflow: fitted.isOverflowing
      ? { item: label, value: (value ?? []).join(''), printed: lines.join('') }
      : null,
  };
}
