/** 申請の書込み — drafts, submissions, steps, files and delegations. */
import type { ApplicationMove, ApplicationState } from '@yakuba/contract/application';

import { insertRows, type Transaction } from '#platform/database';

import type { StepDetail, StoredApplication, StoredDelegation, StoredFile } from './model.ts';

/** 一件ずつの処理 — whatever is about to be done to an application waits its turn. */
export function lockApplication(
  tx: Transaction,
  municipalityCode: string,
  id: string,
): Promise<unknown> {
  const lockName = `application/${municipalityCode}/${id}`;
  return tx`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`.execute();
}

export type DraftRow = Pick<
  StoredApplication,
  | 'id'
  | 'procedureCode'
  | 'procedureVersion'
  | 'procedureTitle'
  | 'channel'
  | 'outlet'
  | 'owner'
  | 'applicantNumber'
  | 'agentNumber'
  | 'answers'
  | 'version'
>;

/** 下書きの保存 — the first version is a new row. */
export function saveDraftRow(
  tx: Transaction,
  municipalityCode: string,
  { draft, now }: { readonly draft: DraftRow; readonly now: Date },
): Promise<unknown> {
  const at = now.toISOString();
  if (draft.version === 1) {
    const row = { municipalityCode, ...draft, state: 'draft', createdAt: at, savedAt: at };
    return insertRows(tx, 'application.application', [{ ...row, feeYen: 0 }]);
  }
  return tx`update application.application set
      procedure_version = ${draft.procedureVersion}, procedure_title = ${draft.procedureTitle},
      channel = ${draft.channel}, outlet = ${draft.outlet},
      applicant_number = ${draft.applicantNumber}, agent_number = ${draft.agentNumber},
      answers = ${tx.json(draft.answers as never)}, version = ${draft.version}, saved_at = ${at}
    where municipality_code = ${municipalityCode} and id = ${draft.id}`.execute();
}

/** 動き — a step, and where the application stands after it. */
export interface NewMove {
  readonly id: string;
  readonly applicationId: string;
  readonly ordinal: number;
  readonly move: ApplicationMove;
  readonly fromState: ApplicationState;
  readonly toState: ApplicationState;
  readonly actorId: string;
  readonly recordedAt: string;
  readonly note: string | null;
  readonly detail: StepDetail;
}

/** What else changes with a move; what is absent stays. */
export interface Standing {
  readonly receiptNumber?: string;
  readonly submittedAt?: string;
  readonly feeYen?: number;
  /** 請求の回 — with it, what was paid before counts no more. */
  readonly feeRound?: number;
  readonly delegationId?: string | null;
  readonly reviewerId?: string;
  readonly dueOn?: string | null;
}

interface Moved {
  readonly move: NewMove;
  readonly standing: Standing;
}

export async function saveMove(
  tx: Transaction,
  municipalityCode: string,
  moved: Moved,
): Promise<void> {
  await tx`with step as (${stepInsert(tx, municipalityCode, moved.move)})
    ${standingUpdate(tx, municipalityCode, moved)}`;
}

function stepInsert(tx: Transaction, municipalityCode: string, move: NewMove) {
  return tx`insert into application.step (municipality_code, id, application_id, ordinal, move,
      from_state, to_state, actor_id, recorded_at, note, detail)
    values (${municipalityCode}, ${move.id}, ${move.applicationId}, ${move.ordinal}, ${move.move},
      ${move.fromState}, ${move.toState}, ${move.actorId}, ${move.recordedAt}, ${move.note},
      ${JSON.stringify(move.detail)}::text::jsonb)`;
}

function standingUpdate(tx: Transaction, municipalityCode: string, { move, standing }: Moved) {
  const { receiptNumber = null, submittedAt = null, feeYen = null, reviewerId = null } = standing;
  const { delegationId, dueOn, feeRound = null } = standing;
  return tx`update application.application set state = ${move.toState},
      receipt_number = coalesce(${receiptNumber}, receipt_number),
      submitted_at = coalesce(${submittedAt}::timestamptz, submitted_at),
      fee_yen = coalesce(${feeYen}::integer, fee_yen),
      fee_round = coalesce(${feeRound}::integer, fee_round),
      paid_at = case when ${feeRound === null} then paid_at end,
      reviewer_id = coalesce(${reviewerId}, reviewer_id),
      delegation_id = case when ${delegationId === undefined} then delegation_id
        else ${delegationId ?? null}::uuid end,
      due_on = case when ${dueOn === undefined} then due_on else ${dueOn ?? null}::date end
    where municipality_code = ${municipalityCode} and id = ${move.applicationId}`;
}

export interface NewSubmission {
  readonly applicationId: string;
  readonly round: number;
  readonly content: string;
  readonly digest: string;
  readonly cms: Buffer | null;
  readonly serialNumber: string | null;
  readonly signerNumber: string | null;
  readonly isSimulated: boolean;
  readonly identification: string | null;
  readonly actorId: string;
  readonly submittedAt: string;
}

/** 提出の保存 — with the move that it is; the same content is never kept twice. */
export async function saveSubmission(
  tx: Transaction,
  municipalityCode: string,
  { submission: one, ...moved }: Moved & { readonly submission: NewSubmission },
): Promise<void> {
  await tx`with step as (${stepInsert(tx, municipalityCode, moved.move)}),
    sent as (insert into application.submission (municipality_code, application_id, round, content,
      digest, cms, serial_number, signer_number, is_simulated, identification, actor_id,
      submitted_at)
    values (${municipalityCode}, ${one.applicationId}, ${one.round}, ${one.content}, ${one.digest},
      ${one.cms}, ${one.serialNumber}, ${one.signerNumber}, ${one.isSimulated},
      ${one.identification}, ${one.actorId}, ${one.submittedAt}))
    ${standingUpdate(tx, municipalityCode, moved)}`;
}

export interface NewFile extends StoredFile {
  readonly applicationId: string;
  readonly content: Buffer;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
}

export function saveFile(
  tx: Transaction,
  municipalityCode: string,
  file: NewFile,
): Promise<unknown> {
  const text = file.content.toString('base64');
  return tx`insert into application.file (municipality_code, id, application_id, item, file_name,
      media_type, digest, bytes, content, uploaded_by, uploaded_at)
    values (${municipalityCode}, ${file.fileId}, ${file.applicationId}, ${file.item},
      ${file.fileName}, ${file.mediaType}, ${file.digest}, ${file.bytes},
      decode(${text}, 'base64'), ${file.uploadedBy}, ${file.uploadedAt})`.execute();
}

/** 入金の記録 — null where the money went back. */
export function notePaid(
  tx: Transaction,
  municipalityCode: string,
  paid: { readonly id: string; readonly feeRound: number; readonly paidAt: Date | null },
): Promise<unknown> {
  const { id, feeRound, paidAt } = paid;
  return tx`update application.application set paid_at = ${paidAt?.toISOString() ?? null}
    where municipality_code = ${municipalityCode} and id = ${id}
      and fee_round = ${feeRound}`.execute();
}

export function saveDelegation(
  tx: Transaction,
  municipalityCode: string,
  delegation: Omit<StoredDelegation, 'endedAt'> & {
    readonly recordedBy: string;
    readonly recordedAt: string;
  },
): Promise<unknown> {
  return insertRows(tx, 'application.delegation', [{ municipalityCode, ...delegation }]);
}

export function saveDelegationEnd(
  tx: Transaction,
  municipalityCode: string,
  end: { readonly id: string; readonly by: string; readonly reason: string; readonly now: Date },
): Promise<unknown> {
  return tx`update application.delegation set ended_by = ${end.by},
      ended_at = ${end.now.toISOString()}, end_reason = ${end.reason}
    where municipality_code = ${municipalityCode} and id = ${end.id}
      and ended_at is null`.execute();
}
