/**
 * 証明書の組付け — a certificate becomes sheets: every box with its lines and its size.
 *
 * Pure: the width of text is given. The template only draws what is laid out here.
 *
 * @spec juki 5.1
 * @spec juki 5.4
 * @spec juki 5.5
 * @spec juki 5.8
 */
import type { LayoutSettings } from './fit-text.ts';
import { householdSheets } from './household-sheets.ts';
import { individualSheets } from './individual-sheets.ts';
import { scannableCode } from './scannable-code.ts';
import type { LaidOutBody, OverflowItem } from './sheet.ts';
import type { CertificateDocument } from './view.ts';
import { certificationTextOf, certifierOf, documentNameOf, titleOf } from './wording.ts';

/** 組付けの結果 — all that the template needs, in its own words. */
export interface CertificateLayout {
  readonly documentName: string;
  readonly title: string;
  readonly municipality: string;
  readonly officialUseMark: string | null;
  readonly sampleMark: string | null;
  readonly sheets: readonly LaidOutSheet[];
}

/** 1枚 — the body, the count of sheets and, on the last one only, the certification. */
export interface LaidOutSheet extends LaidOutBody {
  /** 発行番号 with ページ数／総ページ数. */
  readonly issueNumber: string;
  readonly verification: string | null;
  /** 二次元コード — SVG; null where none is printed. */
  readonly code: string | null;
  readonly certification: Certification | null;
}

/** 認証 — sentence, date, certifier and seal. */
export interface Certification {
  readonly text: string;
  readonly note: string;
  readonly issuedOn: string;
  readonly certifier: string;
  readonly certifierName: string;
  readonly sealColumns: readonly (readonly string[])[] | null;
  readonly sealNote: string;
}

/** 組付け — Sheets and the list of overflowing items (文字超過リスト). */
export function layOutCertificate(
  document: CertificateDocument,
  settings: LayoutSettings,
): { layout: CertificateLayout; overflow: readonly OverflowItem[] } {
  requireSoundDocument(document);
  const { bodies, overflow } = bodiesOf(document, settings);
  const code = document.scannable === null ? null : scannableCode(document.scannable);
  return {
    layout: {
      documentName: documentNameOf(document.kind),
      title: titleOf(document.kind),
      municipality: `${document.prefectureName}${document.municipalityName}`,
      officialUseMark: document.isOfficialUse ? '公用' : null,
      sampleMark: document.isSample ? '見本' : null,
      sheets: bodies.map((body, index) => ({
        ...sheetOf(document, body, [index + 1, bodies.length]),
        code,
      })),
    },
    overflow,
  };
}

/** 公印の文字の配列 — columns from the right, as even as the square allows. */
export function sealColumnsOf(text: string): readonly (readonly string[])[] {
  const characters = Array.from(text);
  const columnCount = Math.max(1, Math.round(Math.sqrt(characters.length)));
  const perColumn = Math.ceil(characters.length / columnCount);
  return Array.from({ length: Math.ceil(characters.length / perColumn) }, (_, index) =>
    characters.slice(index * perColumn, (index + 1) * perColumn),
  );
}

function bodiesOf(document: CertificateDocument, settings: LayoutSettings) {
  switch (document.kind) {
    case 'household':
    case 'statement':
      return householdSheets(document.people, settings);
    case 'individual':
    case 'closed-individual':
    case 'closed-statement':
      return individualSheets(document.people, settings);
  }
}

function sheetOf(
  document: CertificateDocument,
  body: LaidOutBody,
  [page, total]: readonly [number, number],
): Omit<LaidOutSheet, 'code'> {
  return {
    ...body,
    issueNumber: `${document.issueNumber} ${page}/${total}`.trim(),
    verification: document.verification,
    certification: page === total ? certificationOf(document) : null,
  };
}

function certificationOf(document: CertificateDocument): Certification {
  return {
    text: certificationTextOf(document),
    note: document.note,
    issuedOn: document.issuedOn,
    certifier: certifierOf(document),
    certifierName: document.mayorName,
    sealColumns: document.seal === null ? null : sealColumnsOf(document.seal),
    sealNote: document.sealNote,
  };
}

/** Living and closed records never stand on one copy (5.1), and a certificate names someone. */
function requireSoundDocument(document: CertificateDocument): void {
  if (document.people.length === 0) throw new TypeError('a certificate needs at least one person');
  const isForClosed = document.kind === 'closed-individual' || document.kind === 'closed-statement';
  if (document.people.some((person) => (person.closing !== null) !== isForClosed)) {
    throw new TypeError('living and closed records cannot stand on the same certificate');
  }
}
