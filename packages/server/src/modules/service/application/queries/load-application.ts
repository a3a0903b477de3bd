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

/** 読み出した行 — what was added to it travels as JSON, in which instants are texts. */
interface Row extends Omit<StoredApplication, 'answers'> {
  readonly answersText: string;
  readonly steps: readonly Written<StoredStep>[];
  readonly submissions: readonly StoredSubmission[];
  readonly files: readonly StoredFile[];
}

type Written<Step> = Omit<Step, 'recordedAt'> & { readonly recordedAt: string };

/** Null where there is none. One statement: it is asked for at every move of an application. */
export async function findWhole(
  reader: Reader,
  municipalityCode: string,
  id: string,
): Promise<WholeApplication | null> {
  const [row] = await reader<Row[]>`
    select id, ${summaryColumns(reader)}, procedure_version, outlet, owner, agent_number,
      delegation_id, answers::text as answers_text, version, fee_yen, fee_round,
      ${addedColumns(reader)}
    from application.application a
    where municipality_code = ${municipalityCode} and id = ${id}`;
  if (!row) return null;
  // Read as text: the names inside are the form's, and no columns of ours to be respelled.
  const { answersText, steps: written, submissions, files, ...rest } = row;
  const answers = JSON.parse(answersText) as StoredApplication['answers'];
  const steps = written.map((one) => ({ ...one, recordedAt: new Date(one.recordedAt) }));
  return { application: { ...rest, answers }, steps, submissions, files };
}

/** 申請に加わったもの — steps, submissions and files, each in its order; empty where none is. */
function addedColumns(reader: Reader) {
  return reader`(select coalesce(json_agg(s order by s.ordinal), '[]') from (
      select ordinal, move, from_state, to_state, actor_id, recorded_at, note, detail
      from application.step t
      where t.municipality_code = a.municipality_code and t.application_id = a.id) s) as steps,
    (select coalesce(json_agg(s order by s.round), '[]') from (
      select round, digest, serial_number, signer_number, is_simulated
      from application.submission t
      where t.municipality_code = a.municipality_code and t.application_id = a.id) s
    ) as submissions,
    (select coalesce(json_agg(s), '[]') from (
      select id as file_id, item, file_name, media_type, digest, bytes
      from application.file t
      where t.municipality_code = a.municipality_code and t.application_id = a.id
      order by uploaded_at, id) s) as files`;
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

/** 申請の手続コード — for the question about its procedure, which need not wait for the row. */
export function procedureCodeOf(reader: Reader, municipalityCode: string, id: string) {
  return reader`select procedure_code from application.application
    where municipality_code = ${municipalityCode} and id = ${id}`;
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
