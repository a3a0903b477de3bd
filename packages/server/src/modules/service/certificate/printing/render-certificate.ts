/**
 * 証明書の作成 — a certificate as a PDF, with what the clerk must be told before handing it over.
 *
 * @spec juki 5.8
 */
import { join } from 'node:path';

import type { DocumentFonts, TypesetRequest, Typesetter } from '#platform/printing';

import type { OverflowPolicy } from './fit-text.ts';
import { layOutCertificate } from './layout.ts';
import type { OverflowItem } from './sheet.ts';
import type { CertificateDocument, PersonOnCertificate } from './view.ts';

/** 欠字 — characters of an item that no font draws: 〓, or the plain character, is printed. */
export interface MissingItem {
  /** Place of the person on the certificate, from 0; null for an item of the document itself. */
  readonly personIndex: number | null;
  /** Name of the item in the view model. */
  readonly item: string;
  readonly characters: readonly string[];
}

/** 組付けた証明書 — ready to be set, with the two lists of 5.8. */
export interface PreparedCertificate {
  readonly request: TypesetRequest;
  readonly pages: number;
  /** 文字超過リスト. */
  readonly overflow: readonly OverflowItem[];
  /** 未登録外字・欠字のリスト. */
  readonly missing: readonly MissingItem[];
}

/** 作成した証明書 — the file, its sheets, and the two lists of 5.8. */
export interface RenderedCertificate extends Omit<PreparedCertificate, 'request'> {
  readonly pdf: Uint8Array;
}

const TEMPLATE = join(import.meta.dirname, 'templates/certificate.typ');

/** 証明書の組付け — Same document, same request. `overflowPolicy` is the town's setting. */
export function prepareCertificate(
  fonts: DocumentFonts,
  document: CertificateDocument,
  overflowPolicy: OverflowPolicy = 'limit',
): PreparedCertificate {
  const settings = { measure: fonts.advanceEm, overflowPolicy };
  const { layout, overflow } = layOutCertificate(document, settings);
  return {
    request: {
      template: TEMPLATE,
      data: layout,
      standard: 'a-2b',
      createdAt: document.issuedAt,
    },
    pages: layout.sheets.length,
    overflow,
    missing: missingOf(fonts, document),
  };
}

/** 証明書の作成 — Same document, same bytes. */
export function renderCertificate(
  typesetter: Typesetter,
  document: CertificateDocument,
  overflowPolicy: OverflowPolicy = 'limit',
): RenderedCertificate {
  const { request, ...prepared } = prepareCertificate(typesetter, document, overflowPolicy);
  return { ...prepared, pdf: typesetter.pdf(request) };
}

/** 欠字の一覧 — of the document and of each of its people. */
export function missingOf(
  fonts: DocumentFonts,
  document: { readonly people: readonly PersonOnCertificate[] },
): MissingItem[] {
  const { people, ...rest } = document;
  return [
    ...missingIn(fonts, null, rest),
    ...people.flatMap((person: PersonOnCertificate, index) => missingIn(fonts, index, person)),
  ];
}

function missingIn(fonts: DocumentFonts, personIndex: number | null, part: object): MissingItem[] {
  return Object.entries(part).flatMap(([item, value]) => {
    const characters = fonts.missingGlyphs(textOf(value));
    return characters.length === 0 ? [] : [{ personIndex, item, characters }];
  });
}

/** All text of a value, however deep; strings are kept apart so that no cluster spans two. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object' || value instanceof Date) return '';
  return Object.values(value).map(textOf).join('\n');
}
