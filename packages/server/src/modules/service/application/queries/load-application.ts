/** 申請の読出し — one application with everything that was added to it. */
import type { Reader, Transaction } from '#platform/database';

import type {
  StoredApplication,
  StoredFile,
  StoredStep,
  StoredSubmission,
  WholeApplication,
} from '../model.ts';
import { refuse } from '../refusals.ts';
import { lockApplication } from '../store.ts';

/** Null where there is none; with a lock, for whoever is about to change it. */
export async function findWhole(
  reader: Reader,
  municipalityCode: string,
  id: string,
): Promise<WholeApplication | null> {
  const [rows, steps, submissions, files] = await Promise.all([
    reader<(Omit<StoredApplication, 'answers'> & { readonly answersText: string })[]>`
      select id, ${summaryColumns(reader)}, procedure_version, outlet, owner, agent_number,
        delegation_id, answers::text as answers_text, version, fee_yen, fee_round
      from application.application a
      where municipality_code = ${municipalityCode} and id = ${id}`,
    reader<StoredStep[]>`
      select ordinal, move, from_state, to_state, actor_id, recorded_at, note, detail
      from application.step
      where municipality_code = ${municipalityCode} and application_id = ${id} order by ordinal`,
    reader<StoredSubmission[]>`
      select round, digest, serial_number, signer_number, is_simulated
      from application.submission
      where municipality_code = ${municipalityCode} and application_id = ${id} order by round`,
    reader<StoredFile[]>`
      select id as file_id, item, file_name, media_type, digest, bytes from application.file
      where municipality_code = ${municipalityCode} and application_id = ${id}
      order by uploaded_at, id`,
  ]);
  const [row] = rows;
  if (!row) return null;
  // Read as text: the names inside are the form's, and no columns of ours to be respelled.
  const { answersText, ...rest } = row;
  const answers = JSON.parse(answersText) as StoredApplication['answers'];
  return { application: { ...rest, answers }, steps, submissions, files };
}

export async function lockWhole(
  tx: Transaction,
  municipalityCode: string,
  id: string,
): Promise<WholeApplication | null> {
  // Sent together: what is read after the lock sees what its last holder wrote.
  const held = lockApplication(tx, municipalityCode, id);
  const [whole] = await Promise.all([findWhole(tx, municipalityCode, id), held]);
  return whole;
}

/** Of an application that has to be there. */
export async function requireWhole(
  tx: Transaction,
  municipalityCode: string,
  id: string,
): Promise<WholeApplication> {
  const whole = await lockWhole(tx, municipalityCode, id);
  if (!whole) throw refuse('application.application.not_found');
  return whole;
}

/** 一覧の列 — of the application `a`. */
export function summaryColumns(reader: Reader) {
  return reader`a.procedure_code, a.procedure_title, a.channel, a.state, a.receipt_number,
    a.applicant_number, a.saved_at, a.submitted_at, a.due_on, a.paid_at, a.reviewer_id`;
}

/** 提出した内容 — the answers of the latest round, as they were signed; null before the first. */
export async function submittedAnswers(
  reader: Reader,
  municipalityCode: string,
  id: string,
): Promise<StoredApplication['answers'] | null> {
  const [row] = await reader<{ content: string }[]>`
    select content from application.submission
    where municipality_code = ${municipalityCode} and application_id = ${id}
    order by round desc limit 1`;
  if (!row) return null;
  return (JSON.parse(row.content) as { answers: StoredApplication['answers'] }).answers;
}
