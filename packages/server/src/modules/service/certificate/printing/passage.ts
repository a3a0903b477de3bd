/**
 * 長文の欄 — texts of any length: history, remarks, entries and deletions of common names.
 *
 * They are set at one size and run on to further sheets; nothing of them is ever cut.
 *
 * @spec juki 5.1
 * @spec juki 5.8
 */
import {
  breakLines,
  columnsOf,
  type LayoutSettings,
  LEADING,
  MILLIMETRES_PER_POINT,
} from './fit-text.ts';
import { BODY_HEIGHT_MM, cell, row } from './form.ts';
import { items } from './items.ts';
import {
  type Blank,
  type Block,
  blockHeight,
  chunksOf,
  fillRows,
  type LaidOutBody,
  type Passage,
} from './sheet.ts';
import type { PersonOnCertificate } from './view.ts';

/** 通し文 — a labelled text of any length, one entry a paragraph. */
export interface RunningText {
  readonly label: string;
  readonly entries: readonly string[];
}

const PASSAGE_SIZE_PT = 9;
const PASSAGE_LINE_MM = PASSAGE_SIZE_PT * MILLIMETRES_PER_POINT * LEADING * 1.15;
const PASSAGE_PADDING_MM = 4;
const PASSAGE_TEXT_MM = 150 - 2 * 2;
/** 改行した通し文 — a label and the lines under it. */
export interface PassageLines {
  readonly label: string;
  readonly lines: readonly string[];
}

/** 長文の改行 — the lines that a running text takes in a passage. */
export function passageLines(text: RunningText, settings: LayoutSettings): PassageLines {
  const columns = columnsOf({ widthMm: PASSAGE_TEXT_MM }, PASSAGE_SIZE_PT);
  const lines = text.entries.flatMap((entry) => breakLines(entry, columns, settings.measure));
  return { label: text.label, lines };
}

/** 長文の行数 — lines that a passage of this height holds. */
export function passageCapacity(heightMm: number): number {
  return Math.max(0, Math.floor((heightMm - PASSAGE_PADDING_MM) / PASSAGE_LINE_MM));
}

/** 長文の高さ — height of a passage of so many lines. */
export function passageHeight(lineCount: number): number {
  return lineCount * PASSAGE_LINE_MM + PASSAGE_PADDING_MM;
}

/** 続きの用紙 — lines that found no room, on as many sheets as they need. */
export function runningSheets(
  subtitle: string,
  head: Block,
  passages: readonly PassageLines[],
): LaidOutBody[] {
  const spaceMm = BODY_HEIGHT_MM - blockHeight(head);
  const capacity = passageCapacity(spaceMm);
  return passages.flatMap(({ label, lines }) =>
    chunksOf(lines, capacity).map((chunk): LaidOutBody => {
      const passage = passageOf(label, chunk, passageHeight(Math.max(chunk.length, 4)));
      const blank: Blank = { kind: 'blank', heightMm: spaceMm - passage.heightMm };
      return { subtitle, parts: [head, passage, blank] };
    }),
  );
}

/** 長文の欄. */
export function passageOf(label: string, lines: readonly string[], heightMm: number): Passage {
  return { kind: 'passage', label, heightMm, sizePt: PASSAGE_SIZE_PT, lines };
}

/** 通称の記載及び削除に関する事項 — none when left out or when nothing happened. */
export function commonNameTexts(person: PersonOnCertificate): RunningText[] {
  const entries = person.commonNameEvents ?? [];
  return entries.length === 0 ? [] : [{ label: '通称の記載及び削除', entries }];
}

/** 氏名の欄 — heads a sheet that only carries on a person's texts. */
export function nameBlock(person: PersonOnCertificate, settings: LayoutSettings): Block {
  const rows = [row(10, cell(items.name, [30, 150], 12))];
  const filled = fillRows(rows, { person, personIndex: 0 }, settings);
  return { kind: 'rows', number: null, gapMm: 2.4, rows: filled.rows };
}
