/** 案件の書込み — cases, their parts and their course. */
import type { GuideInput, LifeEvent, Reading } from '@yakuba/contract/procedure-guide';

import { insertRows, type Transaction } from '#platform/database';

import type { StoredCase, StoredPart, StoredStep } from './model.ts';

/** 案件番号の連番 — the next of the year, no one else's. */
export async function takeCaseNumber(
  tx: Transaction,
  municipalityCode: string,
  fiscalYear: number,
): Promise<string> {
  const [row] = await tx<{ lastNumber: number }[]>`
    insert into procedure_guide.counter as c (municipality_code, fiscal_year, last_number)
    values (${municipalityCode}, ${fiscalYear}, 1)
    on conflict (municipality_code, fiscal_year) do update set last_number = c.last_number + 1
    returning last_number`;
  if (!row) throw new TypeError('the counter gave no number');
  return `${fiscalYear}-${String(row.lastNumber).padStart(5, '0')}`;
}

export interface NewCase {
  readonly id: string;
  readonly caseNumber: string;
  readonly event: LifeEvent;
  readonly openedBy: string;
  readonly openedAt: string;
}

export function saveNewCase(
  tx: Transaction,
  municipalityCode: string,
  { id, caseNumber, event, openedBy, openedAt }: NewCase,
): Promise<unknown> {
  return insertRows(tx, 'procedure_guide.guided_case', [
    {
      municipalityCode,
      id,
      caseNumber,
      event,
      state: 'guiding',
      addresseeNumbers: [],
      holderId: openedBy,
      version: 1,
      openedBy,
      openedAt,
      movedAt: openedAt,
    },
  ]);
}

/** 案内の途中 — what was answered so far. */
export interface KeptGuide {
  readonly id: string;
  readonly version: number;
  readonly guide: GuideInput;
  readonly changeId: string | null;
}

export function saveGuide(
  tx: Transaction,
  municipalityCode: string,
  { id, version, guide, changeId }: KeptGuide,
): Promise<unknown> {
  return tx`update procedure_guide.guided_case set version = ${version},
      guide = ${tx.json(guide as never)}, change_id = ${changeId},
      happened_on = ${guide.happenedOn}, household_number = ${guide.householdNumber}
    where municipality_code = ${municipalityCode} and id = ${id}`.execute();
}

/** 提出の後 — the case as it stands when everything is sent in. */
export interface SubmittedRow {
  readonly id: string;
  readonly guide: GuideInput;
  readonly addresseeNumbers: readonly string[];
  readonly applicantNumber: string | null;
  readonly applicantName: string | null;
  readonly reading: Reading;
  readonly proofId: string | null;
  readonly submittedAt: string;
}

export function saveSubmittedCase(
  tx: Transaction,
  municipalityCode: string,
  row: SubmittedRow,
): Promise<unknown> {
  const { happenedOn, householdNumber } = row.guide;
  return tx`update procedure_guide.guided_case set version = version + 1, guide = null,
      reading = ${tx.json(row.reading as never)}, happened_on = ${happenedOn},
      household_number = ${householdNumber}, addressee_numbers = ${[...row.addresseeNumbers]},
      applicant_number = ${row.applicantNumber}, applicant_name = ${row.applicantName},
      proof_id = ${row.proofId}, submitted_at = ${row.submittedAt}
    where municipality_code = ${municipalityCode} and id = ${row.id}`.execute();
}

/** 案件の手続 — a change of the register that is decided already is done from the start. */
export type NewPart = Omit<StoredPart, 'doneAt'> & {
  readonly doneBy: string | null;
  readonly doneAt: string | null;
};

export function saveParts(
  tx: Transaction,
  municipalityCode: string,
  { caseId, parts }: { readonly caseId: string; readonly parts: readonly NewPart[] },
): Promise<unknown> {
  const rows = parts.map((part) => ({ municipalityCode, caseId, ...part }));
  return insertRows(tx, 'procedure_guide.part', rows);
}

/** 済 */
export function savePartDone(
  tx: Transaction,
  municipalityCode: string,
  done: {
    readonly caseId: string;
    readonly ordinal: number;
    readonly by: string;
    readonly at: string;
  },
): Promise<unknown> {
  return tx`update procedure_guide.part set done_by = ${done.by}, done_at = ${done.at}
    where municipality_code = ${municipalityCode} and case_id = ${done.caseId}
      and ordinal = ${done.ordinal}`.execute();
}

/** 動き — a step, and where the case stands after it. */
export interface CaseMoved {
  readonly caseId: string;
  readonly step: Omit<StoredStep, 'recordedAt'> & { readonly partOrdinal: number | null };
  readonly standing: Pick<StoredCase, 'state' | 'desk' | 'holderId'>;
  readonly at: string;
}

export async function saveCaseMove(
  tx: Transaction,
  municipalityCode: string,
  { caseId, step, standing, at }: CaseMoved,
): Promise<void> {
  const { state, desk, holderId } = standing;
  const endedAt = state === 'done' || state === 'stopped' ? at : null;
  await Promise.all([
    insertRows(tx, 'procedure_guide.step', [{ municipalityCode, caseId, ...step, recordedAt: at }]),
    tx`update procedure_guide.guided_case set state = ${state}, desk = ${desk},
        holder_id = ${holderId}, moved_at = ${at}, ended_at = ${endedAt}
      where municipality_code = ${municipalityCode} and id = ${caseId}`,
  ]);
}
