/** PDFの文字の読取り — reading the text of a PDF back, for checks that compare it with the data. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const assets = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** PDFの文字の読取り — One string per page, in the order in which the text was set. */
export async function readPdfText(pdf: Uint8Array): Promise<string[]> {
  const loading = getDocument({
    data: Uint8Array.from(pdf),
    cMapUrl: join(assets, 'cmaps/'),
    standardFontDataUrl: join(assets, 'standard_fonts/'),
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await loading.promise;
  try {
    return await readPages(document);
  } finally {
    await loading.destroy();
  }
}

async function readPages(document: PDFDocumentProxy): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ disableNormalization: true });
    const parts = content.items.map((item) =>
      'str' in item ? item.str + (item.hasEOL ? '\n' : '') : '',
    );
    pages.push(parts.join(''));
  }
  return pages;
}
