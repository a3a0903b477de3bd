/**
 * 標題と認証文 — the words of a certificate that depend on its kind alone.
 *
 * @spec juki 5.1
 * @spec juki 5.6
 */
import type { CertificateDocument, CertificateKind } from './view.ts';

const TITLES: Record<CertificateKind, string> = {
  household: '住民票',
  individual: '住民票',
  'closed-individual': '住民票（除票）',
  statement: '住民票記載事項証明書',
  'closed-statement': '住民票除票記載事項証明書',
};

const DOCUMENT_NAMES: Record<CertificateKind, string> = {
  household: '住民票の写し（世帯連記式）',
  individual: '住民票の写し',
  'closed-individual': '住民票の除票の写し',
  statement: '住民票記載事項証明書',
  'closed-statement': '住民票除票記載事項証明書',
};

/** 標題 — the heading of every sheet. */
export function titleOf(kind: CertificateKind): string {
  return TITLES[kind];
}

/** 証明書名 — the name of the document, also written into the file. */
export function documentNameOf(kind: CertificateKind): string {
  return DOCUMENT_NAMES[kind];
}

/** 認証文 — the sentence that makes the copy a certificate. */
export function certificationTextOf(
  document: Pick<CertificateDocument, 'kind' | 'scope' | 'certificationText'>,
): string {
  if (document.certificationText !== null) return document.certificationText;
  switch (document.kind) {
    case 'household':
    case 'individual':
      return `この写しは、${originalOf(document.scope)}の原本と相違ないことを証明する。`;
    case 'closed-individual':
      return 'この写しは、住民票の除票の原本と相違ないことを証明する。';
    case 'statement':
      return '上記の事項は、住民票の記載事項と相違ないことを証明する。';
    case 'closed-statement':
      return '上記の事項は、住民票の除票の記載事項と相違ないことを証明する。';
  }
}

/** 認証者 — prefecture and title together; the prefecture is never left out. */
export function certifierOf(
  document: Pick<CertificateDocument, 'prefectureName' | 'mayorTitle'>,
): string {
  if (document.prefectureName === '') throw new TypeError('a certifier needs a prefecture');
  return `${document.prefectureName}${document.mayorTitle}`;
}

function originalOf(scope: CertificateDocument['scope']): string {
  return scope === 'whole-household' ? '世帯全員の住民票' : '世帯の一部の住民票';
}
