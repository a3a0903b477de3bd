/**
 * 証明書の作成 — a certificate as a PDF, with what the clerk must be told before handing it over.
 *
 * @spec juki 5.8
 */
import { join } from 'node:path';

import type { Typesetter } from '#platform/printing';

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

/** 作成した証明書 — the file, its sheets, and the two lists of 5.8. */
export interface RenderedCertificate {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** 文字超過リスト. */
  readonly overflow: readonly OverflowItem[];
  /** 未登録外字・欠字のリスト. */
  readonly missing: readonly MissingItem[];
}

const TEMPLATE = join(import.meta.dirname, 'templates/certificate.typ');

/** 証明書の作成 — Same document, same bytes. `overflowPolicy` is the town's setting. */
export function renderCertificate(
  typesetter: Typesetter,
  document: CertificateDocument,
  overflowPolicy: OverflowPolicy = 'limit',
): RenderedCertificate {
  const settings = { measure: typesetter.advanceEm, overflowPolicy };
  const { layout, overflow } = layOutCertificate(document, settings);
  const pdf = typesetter.pdf({
    template: TEMPLATE,
    data: layout,
    standard: 'a-2b',
    createdAt: document.issuedAt,
  });
  return { pdf, pages: layout.sheets.length, overflow, missing: missingOf(typesetter, document) };
}

function missingOf(typesetter: Typesetter, document: CertificateDocument): MissingItem[] {
  const { people, ...rest } = document;
  return [
    ...missingIn(typesetter, null, rest),
    ...people.flatMap((person: PersonOnCertificate, index) => missingIn(typesetter, index, person)),
  ];
}

function missingIn(
  typesetter: Typesetter,
  personIndex: number | null,
  part: object,
): MissingItem[] {
  return Object.entries(part).flatMap(([item, value]) => {
    const characters = typesetter.missingGlyphs(textOf(value));
    return characters.length === 0 ? [] : [{ personIndex, item, characters }];
  });
}

/** All text of a value, however deep; strings are kept apart so that no cluster spans two. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object' || value instanceof Date) return '';
  return Object.values(value).map(textOf).join('\n');
}
