/**
 * 個人票の組付け — one person a sheet; history and remarks run on to 続紙 when they are long.
 *
 * @spec juki 5.1
 */
import type { LayoutSettings } from './fit-text.ts';
import { BODY_HEIGHT_MM, heightOf } from './form.ts';
import { individualRows } from './individual-form.ts';
import { items } from './items.ts';
import {
  commonNameTexts,
  nameBlock,
  type PassageLines,
  passageCapacity,
  passageHeight,
  passageLines,
  passageOf,
  type RunningText,
  runningSheets,
} from './passage.ts';
import { type Block, fillRows, type LaidOutBody, type OverflowItem, type Part } from './sheet.ts';
import type { PersonOnCertificate } from './view.ts';

/** 個人票の組付け — Bodies of all sheets, person by person, and what overflowed. */
export function individualSheets(
  people: readonly PersonOnCertificate[],
  settings: LayoutSettings,
): { bodies: LaidOutBody[]; overflow: OverflowItem[] } {
  const results = people.map((person, index) => layOutPerson(person, index, settings));
  return {
    bodies: results.flatMap((result) => result.bodies),
    overflow: results.flatMap((result) => result.overflow),
  };
}

function layOutPerson(person: PersonOnCertificate, personIndex: number, settings: LayoutSettings) {
  const rows = individualRows(person);
  const { rows: filled, overflow } = fillRows(rows, { person, personIndex }, settings);
  const block: Block = { kind: 'rows', number: null, gapMm: 0, rows: filled };
  const texts = textsOf(person).map((text) => passageLines(text, settings));
  const { parts, rest } = share(texts, BODY_HEIGHT_MM - heightOf(rows));
  const first: LaidOutBody = { subtitle: '', parts: [block, ...parts] };
  return {
    bodies: [first, ...runningSheets('続紙', nameBlock(person, settings), rest)],
    overflow,
  };
}

function textsOf(person: PersonOnCertificate): RunningText[] {
  const history = person.history === null ? [] : [{ label: '異動履歴', entries: person.history }];
  const remarks = { label: items.remarks.label, entries: person.remarks };
  return [...history, ...commonNameTexts(person), remarks];
}

/** Least lines of a box on the first sheet, however little it has to say. */
const LINES_LEAST = 2;
/** Less than this is not worth striking through: the last box takes it. */
const BLANK_LEAST_MM = 16;

/**
 * Shares the foot of the sheet: every box first gets its least, then what it needs, in order.
 * Lines beyond that are the rest; space beyond that is struck through.
 */
function share(
  texts: readonly PassageLines[],
  heightMm: number,
): { parts: Part[]; rest: PassageLines[] } {
  const paddingMm = (texts.length - 1) * passageHeight(0);
  let free = passageCapacity(heightMm - paddingMm) - texts.length * LINES_LEAST;
  const counts = texts.map(({ lines }) => {
    const extra = Math.min(Math.max(lines.length - LINES_LEAST, 0), Math.max(free, 0));
    free -= extra;
    return LINES_LEAST + extra;
  });
  const used = counts.reduce((sum, count) => sum + passageHeight(count), 0);
  const leftover = heightMm - used;
  const isStruck = leftover >= BLANK_LEAST_MM;
  const passages = texts.map(({ label, lines }, index): Part => {
    const isStretched = index === texts.length - 1 && !isStruck;
    const count = counts[index] ?? 0;
    const height = passageHeight(count) + (isStretched ? leftover : 0);
    return passageOf(label, lines.slice(0, count), height);
  });
  const rest = texts
    .map(({ label, lines }, index) => ({ label, lines: lines.slice(counts[index]) }))
    .filter(({ lines }) => lines.length > 0);
  return {
    parts: isStruck ? [...passages, { kind: 'blank', heightMm: leftover }] : passages,
    rest,
  };
}
