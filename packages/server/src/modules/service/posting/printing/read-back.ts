/**
 * 読み戻しの照合 — the finished file is read again, page by page: behind every address sheet stand
 * the certificates of that very application, and nothing else. A file that fails is not kept.
 */
import { readPdfText } from '#platform/printing';

import type { PrintedPiece } from './bundle-document.ts';

/** 用紙の読取り — what a page must bear to be in its place. */
interface ExpectedPage {
  readonly what: string;
  readonly marks: readonly string[];
}

/** Pages of the file; throws where one is not in its place. Marks are numbers, never a name. */
export async function readBack(pdf: Uint8Array, pieces: readonly PrintedPiece[]): Promise<number> {
  const pages = (await readPdfText(pdf)).map(plain);
  const expected = pieces.flatMap(pagesOf);
  const first = pages.length - expected.length;
  if (first < 1) throw new Error('the bundle has too few pages');
  for (const [index, { what, marks }] of expected.entries()) {
    const page = pages[first + index] ?? '';
    if (!marks.every((mark) => page.includes(plain(mark)))) {
      throw new Error(`page ${first + index + 1} of the bundle is not ${what}`);
    }
  }
  const control = pages.slice(0, first).join('');
  for (const { checkCode, receiptNumber } of pieces) {
    if (!control.includes(plain(checkCode)) || !control.includes(plain(receiptNumber))) {
      throw new Error('the control sheet lacks a piece');
    }
  }
  return pages.length;
}

function pagesOf(piece: PrintedPiece): ExpectedPage[] {
  const { ordinal, checkCode, receiptNumber, documents } = piece;
  const printed = documents.filter(({ releaseId }) => releaseId !== null);
  return [
    { what: `the address of piece ${ordinal}`, marks: [receiptNumber, checkCode] },
    ...printed.flatMap(({ verificationCode, pages }) =>
      Array.from({ length: pages }, () => ({
        what: `a certificate of piece ${ordinal}`,
        marks: [verificationCode ?? ''],
      })),
    ),
  ];
}

function plain(text: string): string {
  return text.replaceAll(/[\s-]/gu, '');
}
