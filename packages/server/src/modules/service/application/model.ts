/**
 * 申請の用語 — read this first: one life for every channel, what was sent in, and who may act.
 *
 * An application is a draft until it is submitted; then it has a receipt number and moves through
 * the states of `rules/transitions.ts`, every move a step. A submission is the very text that was
 * sent in; a correction is another round of it.
 */
import type {
  ApplicationChannel,
  ApplicationMove,
  ApplicationState,
  Correction,
  DelegationKind,
  ResultOutlet,
} from '@yakuba/contract/application';
import type { Answers } from '@yakuba/kernel/form';

/** 申請 — as stored. */
export interface StoredApplication {
  readonly id: string;
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly procedureTitle: string;
  readonly channel: ApplicationChannel;
  readonly outlet: ResultOutlet;
  /** 作成者 — `resident:<宛名番号>`, `guest:…` or a member of staff. */
  readonly owner: string;
  readonly applicantNumber: string | null;
  readonly agentNumber: string | null;
  readonly delegationId: string | null;
  readonly answers: Answers;
  readonly version: number;
  readonly state: ApplicationState;
  readonly receiptNumber: string | null;
  readonly feeYen: number;
  /** 請求の回 — of the submission since which the fee stands. */
  readonly feeRound: number;
  readonly paidAt: Date | null;
  readonly reviewerId: string | null;
  readonly dueOn: string | null;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
}

/** 経過の内訳 — what a move needs to remember beside its note. */
export interface StepDetail {
  readonly correction?: Correction;
  /** 教示 */
  readonly appealNotice?: string;
  readonly issueIds?: readonly string[];
  readonly stage?: 'formal' | 'substantive';
}

/** 経過 */
export interface StoredStep {
  readonly ordinal: number;
  readonly move: ApplicationMove;
  readonly fromState: ApplicationState;
  readonly toState: ApplicationState;
  readonly actorId: string;
  readonly recordedAt: Date;
  readonly note: string | null;
  readonly detail: StepDetail;
}

/** 提出 — without its content. */
export interface StoredSubmission {
  readonly round: number;
  readonly digest: string;
  readonly serialNumber: string | null;
  readonly signerNumber: string | null;
  readonly isSimulated: boolean;
}

/** 添付書類 — without its bytes. */
export interface StoredFile {
  readonly fileId: string;
  readonly item: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly digest: string;
  readonly bytes: number;
}

/** 申請の全体 — with everything that was added to it. */
export interface WholeApplication {
  readonly application: StoredApplication;
  readonly steps: readonly StoredStep[];
  readonly submissions: readonly StoredSubmission[];
  readonly files: readonly StoredFile[];
}

/** 代理・委任 */
export interface StoredDelegation {
  readonly id: string;
  readonly kind: DelegationKind;
  readonly principalNumber: string;
  readonly agentNumber: string;
  readonly procedureCodes: readonly string[] | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly evidence: string;
  readonly endedAt: Date | null;
}

/** 支払いの対象 — as the payment room knows us. */
export const PAYABLE = 'application';

/** 仕事の種類 */
export const REMIND_DUE = 'application:remind-due';

/** 支払い・発行の番号 — by which other rooms know the application. */
export function referenceOf(id: string): string {
  return `application:${id}`;
}

/** 請求の番号 — a fee that a correction has changed is asked for anew, by another number. */
export function feeReferenceOf({ id, feeRound }: Pick<StoredApplication, 'id' | 'feeRound'>) {
  return feeRound === 1 ? referenceOf(id) : `${referenceOf(id)}:${feeRound}`;
}

/** 申請の番号 — of such a reference; null where it is not ours. */
export function idOfReference(reference: string): string | null {
  return parts(reference)?.[1] ?? null;
}

/** 請求の回 — of such a reference. */
export function roundOfReference(reference: string): number {
  return Number(parts(reference)?.[2] ?? 1);
}

function parts(reference: string): RegExpExecArray | null {
  return /^application:([0-9a-f-]{36})(?::([2-9]|[1-9]\d{1,3}))?$/.exec(reference);
}
