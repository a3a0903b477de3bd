/**
 * 世帯連記式の組付け — the household on as many sheets as it needs, four members each.
 *
 * Remarks too long for their box, and the entries and deletions of common names (5.1), move to
 * 別紙 after the last member; nothing of them is ever cut.
 *
 * @spec juki 5.1
 */
import type { LayoutSettings } from './fit-text.ts';
import { BODY_HEIGHT_MM, heightOf } from './form.ts';
import {
  HOUSEHOLD_GAP_MM,
  householdRows,
  MEMBER_GAP_MM,
  MEMBER_HEIGHT_MM,
  MEMBERS_PER_SHEET,
  memberRows,
} from './household-form.ts';
import { items } from './items.ts';
import {
  commonNameTexts,
  nameBlock,
  passageLines,
  type RunningText,
  runningSheets,
} from './passage.ts';
import { type Block, chunksOf, fillRows, type LaidOutBody, type OverflowItem } from './sheet.ts';
import type { PersonOnCertificate } from './view.ts';

/** 別紙へ移した備考の欄に置く文言. */
export const SEE_SEPARATE_SHEET = '別紙のとおり';

interface Member {
  readonly block: Block;
  readonly separate: readonly LaidOutBody[];
  readonly overflow: readonly OverflowItem[];
}

/** 世帯連記式の組付け — Bodies of all sheets, and what overflowed. */
export function householdSheets(
  people: readonly PersonOnCertificate[],
  settings: LayoutSettings,
): { bodies: LaidOutBody[]; overflow: OverflowItem[] } {
  const [first] = people;
  if (!first) throw new TypeError('a household needs at least one member');
  requireOneHousehold(people, first);
  const common = fillRows(householdRows, { person: first, personIndex: 0 }, settings);
  const head: Block = { kind: 'rows', number: null, gapMm: HOUSEHOLD_GAP_MM, rows: common.rows };
  const members = people.map((person, index) => layOutMember(person, index, settings));
  const sheets = chunksOf(members, MEMBERS_PER_SHEET).map((chunk) => sheetOf(head, chunk));
  return {
    bodies: [...sheets, ...members.flatMap((member) => member.separate)],
    overflow: [...common.overflow, ...members.flatMap((member) => member.overflow)],
  };
}

function sheetOf(head: Block, members: readonly Member[]): LaidOutBody {
  const blocks = members.map((member) => member.block);
  const used = heightOf(householdRows) + HOUSEHOLD_GAP_MM + blocks.length * memberPitchMm;
  const isFull = blocks.length === MEMBERS_PER_SHEET;
  const blank = { kind: 'blank', heightMm: BODY_HEIGHT_MM - used } as const;
  return { subtitle: '', parts: isFull ? [head, ...blocks] : [head, ...blocks, blank] };
}

const memberPitchMm = MEMBER_HEIGHT_MM + MEMBER_GAP_MM;

function layOutMember(
  person: PersonOnCertificate,
  personIndex: number,
  settings: LayoutSettings,
): Member {
  const filled = fillRows(memberRows(person), { person, personIndex }, settings);
  const isMoved = filled.overflow.some((overflow) => overflow.item === items.remarks.label);
  const shown = isMoved ? { ...person, remarks: [SEE_SEPARATE_SHEET] } : person;
  const { rows, overflow } = isMoved
    ? fillRows(memberRows(person), { person: shown, personIndex }, settings)
    : filled;
  const number = `${personIndex + 1}`;
  return {
    block: { kind: 'rows', number, gapMm: MEMBER_GAP_MM, rows },
    separate: separateSheets(person, isMoved, settings),
    overflow,
  };
}

function separateSheets(
  person: PersonOnCertificate,
  hasMovedRemarks: boolean,
  settings: LayoutSettings,
): LaidOutBody[] {
  const texts: RunningText[] = [
    ...(hasMovedRemarks ? [{ label: items.remarks.label, entries: person.remarks }] : []),
    ...commonNameTexts(person),
  ];
  const passages = texts.map((text) => passageLines(text, settings));
  return runningSheets('別紙', nameBlock(person, settings), passages);
}

/** One sheet shows one address and one head, so all members must share them. */
function requireOneHousehold(
  people: readonly PersonOnCertificate[],
  first: PersonOnCertificate,
): void {
  const isAlike = people.every(
    (person) =>
      person.address === first.address &&
      person.katagaki === first.katagaki &&
      person.headName === first.headName,
  );
  if (!isAlike) throw new TypeError('the members of a household share address and head');
}
