/** 検査用のPDFの位置の読取り — where on a page every piece of text stands. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const assets = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const MILLIMETRES_A_POINT = 25.4 / 72;
const PAGE_HEIGHT_MM = 297;

/** 文字の位置 — millimetres from the page's left and top. */
export interface PlacedText {
  readonly text: string;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
}

/** Of one page, from 1. */
export async function readPlaces(pdf: Uint8Array, page: number): Promise<PlacedText[]> {
  const loading = getDocument({
    data: Uint8Array.from(pdf),
    cMapUrl: join(assets, 'cmaps/'),
    standardFontDataUrl: join(assets, 'standard_fonts/'),
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await loading.promise;
  try {
    const content = await (await document.getPage(page)).getTextContent();
    return content.items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , x, y] = item.transform as number[];
      const leftMm = (x ?? 0) * MILLIMETRES_A_POINT;
      const baselineMm = PAGE_HEIGHT_MM - (y ?? 0) * MILLIMETRES_A_POINT;
      const heightMm = item.height * MILLIMETRES_A_POINT;
      return [
        {
          text: item.str,
          leftMm,
          rightMm: leftMm + item.width * MILLIMETRES_A_POINT,
          topMm: baselineMm - heightMm * 0.88,
          bottomMm: baselineMm + heightMm * 0.12,
        },
      ];
    });
  } finally {
    await loading.destroy();
  }
}
