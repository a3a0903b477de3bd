/** 証明書の書込み — issues, files and steps; nothing here is ever changed afterwards. */
import { insertRows, type Transaction } from '#platform/database';
import type { StoredIssue } from './model.ts';
import type { RenderedCertificate } from './printing/render-certificate.ts';

export type NewIssue = Omit<StoredIssue, 'status' | 'requestedAt'> & {
  readonly requestedAt: string;
};

/** 発行の経過 — one step of an issue. */
export interface NewStep {
  readonly id: string;
  readonly issueId: string;
  readonly kind: 'printed' | 'refused' | 'released' | 'discarded';
  readonly recordedAt: string;
  readonly staffId: string;
  readonly place: string | null;
  readonly terminal: string | null;
  readonly documentHash: string | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
}

export async function saveIssues(
  tx: Transaction,
  municipalityCode: string,
  issues: readonly NewIssue[],
): Promise<void> {
  await Promise.all([
    insertRows(
      tx,
      'certificate.issue',
      issues.map(({ subjects: _, ...issue }) => ({ municipalityCode, ...issue })),
    ),
    insertRows(
      tx,
      'certificate.issue_subject',
      issues.flatMap((issue) =>
        issue.subjects.map((subject, ordinal) => ({
          municipalityCode,
          issueId: issue.id,
          ordinal,
          ...subject,
        })),
      ),
    ),
  ]);
}

/** 連番の取得 — the first of `count` numbers, no one else's. */
export async function takeOrdinals(
  tx: Transaction,
  municipalityCode: string,
  wanted: { readonly issuedOn: string; readonly series: string; readonly count: number },
): Promise<number> {
  const { issuedOn, series, count } = wanted;
  const [row] = await tx<{ lastNumber: number }[]>`
    insert into certificate.counter as c (municipality_code, issued_on, series, last_number)
    values (${municipalityCode}, ${issuedOn}, ${series}, ${count})
    on conflict (municipality_code, issued_on, series)
      do update set last_number = c.last_number + excluded.last_number
    returning last_number`;
  if (!row) throw new TypeError('the counter gave no number');
  return row.lastNumber - count + 1;
}

/** ファイルの保存 — once an issue. It rejects and never throws: others are sent beside it. */
export async function saveDocument(
  tx: Transaction,
  municipalityCode: string,
  made: {
    readonly issueId: string;
    readonly addresseeNumbers: readonly string[];
    readonly contentHash: string;
    readonly documentHash: string;
    readonly rendered: Omit<RenderedCertificate, 'pdf'>;
    /** In base64 it travels a third shorter than in the hexadecimal of a plain parameter. */
    readonly pdfInBase64: string;
    readonly printedAt: string;
  },
): Promise<unknown> {
  const { pages, overflow, missing } = made.rendered;
  const alerts = tx.json({ overflow, missing } as never);
  return tx`insert into certificate.document
    (municipality_code, issue_id, addressee_numbers, content_hash, document_hash, pages, alerts,
      pdf, printed_at)
    values (${municipalityCode}, ${made.issueId}, ${[...made.addresseeNumbers]},
      ${made.contentHash}, ${made.documentHash}, ${pages}, ${alerts},
      decode(${made.pdfInBase64}, 'base64'), ${made.printedAt})`.execute();
}

export function saveStep(
  tx: Transaction,
  municipalityCode: string,
  step: NewStep,
): Promise<unknown> {
  return saveSteps(tx, municipalityCode, [step]);
}

export function saveSteps(
  tx: Transaction,
  municipalityCode: string,
  steps: readonly NewStep[],
): Promise<unknown> {
  return insertRows(
    tx,
    'certificate.step',
    steps.map((step) => ({ municipalityCode, ...step })),
  );
}
