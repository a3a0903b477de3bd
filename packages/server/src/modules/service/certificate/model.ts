/**
 * 証明書の用語 — read this first: a request, what a certificate of it says, and its issue.
 *
 * An issue is one copy. It is bound to its request for ever: the people, the row of each one's
 * history and the hash of what was decided are kept with it and compared before anything is made
 * and before anything is handed over.
 *
 * @spec juki 1.3.8
 * @spec juki 5.1
 */
import type {
  CertificateOptions,
  CertificateOutlet,
  CertificateRequester,
  CertificateSelection,
  IssueStatus,
  PrintAlerts,
} from '@yakuba/contract/certificate';

import type { Reader, Transaction } from '#platform/database';
import type { DocumentFonts } from '#platform/printing';

import type { PreparedCertificate } from './printing/render-certificate.ts';

/** 請求の内容 — all that decides what is printed; readings are settled by the town's setting. */
export interface CertificateRequest {
  readonly kind: string;
  readonly selection: CertificateSelection;
  readonly options: CertificateOptions & { readonly hasKana: boolean };
  readonly isOfficialUse: boolean;
}

/** 対象者 — a person at one row of their history. */
export interface Subject {
  readonly addresseeNumber: string;
  readonly historyNumber: number;
}

/** 証明する内容 — what the ledger says now, already put into words. */
export interface CertificateView<Content = unknown> {
  /** In the order printed. */
  readonly subjects: readonly Subject[];
  readonly heading: string;
  /** 記載事項 — as kept in the history of issues. */
  readonly items: readonly string[];
  /** What the kind's `render` needs; plain JSON, hashed as a whole. */
  readonly content: Content;
}

/** 発行時の様式 — the town, its certifier and settings when the copy was asked for. */
export interface TownForm {
  readonly prefectureName: string;
  /** With 郡名 where there is one. */
  readonly municipalityName: string;
  /** Without 郡名, for the issue number. */
  readonly shortName: string;
  readonly certifierTitle: string;
  readonly certifierName: string;
  /** 公印の文字; null when none is printed. */
  readonly seal: string | null;
  readonly sealNote: string;
  /** 見本 — laid across every sheet. */
  readonly isSample: boolean;
  readonly overflowPolicy: 'limit' | 'blank';
  readonly hasKana: boolean;
  /** 検証の宛先 — where residents reach the town; null where there is no such address. */
  readonly verificationSite: string | null;
}

/** 作成の指示 — what the paper says beside its content. */
export interface PrintOrder<Content = unknown> {
  readonly content: Content;
  readonly form: TownForm;
  readonly issueNumber: string;
  readonly issuedOn: string;
  readonly issuedAt: Date;
  readonly isOfficialUse: boolean;
  readonly verification: string | null;
  /** 検証のページ — printed as a code that a telephone reads; null prints none. */
  readonly scannable: string | null;
}

export interface ViewContext {
  readonly municipalityCode: string;
  /** 処理日 */
  readonly today: string;
  readonly now: Date;
}

/**
 * 証明書の種別 — all that the engine needs to know of a kind. Rooms above register theirs with
 * `registerCertificateKind`.
 */
export interface CertificateKind<Content = never> {
  readonly name: string;
  readonly title: string;
  /** Permissions beyond issuing, for this kind and what is asked of it. */
  permissions(request: CertificateRequest): readonly string[];
  /** 請求者の検査 — where the kind has a law of its own; otherwise 住基法第12条 and following. */
  checkRequester?(request: CertificateRequest, requester: CertificateRequester): void;
  /** 把握 — keeps what else the kind rests on as it is while a copy is being handed over. */
  hold?(tx: Transaction, municipalityCode: string, numbers: readonly string[]): Promise<unknown>;
  /** Reads the ledger as of now; refuses by throwing a Refusal. */
  view(
    reader: Reader,
    request: CertificateRequest,
    context: ViewContext,
  ): Promise<CertificateView<Content>>;
  /** Pure but for the widths of the fonts: same order, same request, same bytes. */
  prepare(fonts: DocumentFonts, order: PrintOrder<Content>): PreparedCertificate;
}

/** 発行 — as stored, with what has become of it. */
export interface StoredIssue {
  readonly id: string;
  readonly actId: string;
  readonly issueNumber: string;
  readonly issuedOn: string;
  readonly kind: string;
  readonly request: CertificateRequest;
  readonly requester: CertificateRequester;
  readonly form: TownForm;
  readonly items: string[];
  readonly heading: string;
  readonly contentHash: string;
  readonly isOfficialUse: boolean;
  readonly requestedAt: Date;
  readonly staffId: string;
  readonly place: string | null;
  readonly terminal: string | null;
  readonly outlet: CertificateOutlet;
  /** 請求の番号 — of the application; null at the counter. */
  readonly reference: string | null;
  /** 検証番号 — printed on every copy; null on those of before. */
  readonly verificationCode: string | null;
  readonly subjects: readonly Subject[];
  readonly status: IssueStatus;
}

/** 作成した証明書 — without its bytes; `actualHash` is taken of them when read. */
export interface StoredDocument {
  readonly addresseeNumbers: string[];
  readonly contentHash: string;
  readonly documentHash: string;
  readonly actualHash: string;
  /** As the step that made it noted. */
  readonly notedHash: string | null;
  readonly pages: number;
  readonly alerts: PrintAlerts;
}

/** 証明書の作成の依頼 — the kind of job that an issue leaves for the worker. */
export const PRINT_JOB = 'certificate:print';
