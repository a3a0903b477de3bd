/** 案件の読出し — one case with its parts and course. */
import type { GuideInput, Reading } from '@yakuba/contract/procedure-guide';

import type { Reader, Transaction } from '#platform/database';

import type { StoredCase, StoredPart, StoredStep, WholeCase } from '../model.ts';
import { refuse } from '../refusals.ts';

type Row = Omit<StoredCase, 'guide' | 'reading'> & {
  readonly guideText: string | null;
  readonly readingText: string | null;
};

/** Refuses where there is none. */
export async function loadCase(
  reader: Reader,
  municipalityCode: string,
  id: string,
): Promise<WholeCase> {
  const [rows, parts, steps] = await Promise.all([
    reader<Row[]>`
      select ${caseColumns(reader)}, c.guide::text as guide_text, c.reading::text as reading_text
      from procedure_guide.guided_case c
      where c.municipality_code = ${municipalityCode} and c.id = ${id}`,
    reader<StoredPart[]>`
      select ordinal, procedure_code, title, desk, names, change_kind, change_id, application_id,
        receipt_number, missing_papers, fee_yen, done_at
      from procedure_guide.part
      where municipality_code = ${municipalityCode} and case_id = ${id} order by ordinal`,
    reader<StoredStep[]>`
      select ordinal, move, desk, note, staff_id, recorded_at from procedure_guide.step
      where municipality_code = ${municipalityCode} and case_id = ${id} order by ordinal`,
  ]);
  const [row] = rows;
  if (!row) throw refuse('procedure_guide.case.not_found');
  // Read as text: the names inside are not columns of ours and must not be respelled.
  const { guideText, readingText, ...rest } = row;
  const guide = guideText === null ? null : (JSON.parse(guideText) as GuideInput);
  const reading = readingText === null ? null : (JSON.parse(readingText) as Reading);
  return { held: { ...rest, guide, reading }, parts, steps };
}

/** For whoever is about to move it: one at a time, the next sees what the first has done. */
export async function lockCase(
  tx: Transaction,
  municipalityCode: string,
  id: string,
): Promise<WholeCase> {
  await tx`select 1 from procedure_guide.guided_case
    where municipality_code = ${municipalityCode} and id = ${id} for update`;
  return loadCase(tx, municipalityCode, id);
}

/** 案件の列 — of the case `c`. */
export function caseColumns(reader: Reader) {
  return reader`c.id, c.case_number, c.event, c.state, c.happened_on, c.household_number,
    c.addressee_numbers, c.applicant_number, c.applicant_name, c.change_id, c.desk, c.holder_id,
    c.version, c.opened_at, c.submitted_at, c.moved_at, c.ended_at`;
}
