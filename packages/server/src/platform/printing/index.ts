/** 印刷 — printing: typesetting PDF/A files from templates, and reading them back in checks. */

export { type FontBook, GETA } from './font-book.ts';
export { readPdfText } from './read-pdf-text.ts';
export {
  createTypesetter,
  type DocumentFonts,
  type PdfStandard,
  type TypesetRequest,
  type Typesetter,
  type TypesetterOptions,
} from './typesetter.ts';
export { openTypesettingThread, type TypesettingThread } from './typesetting-thread.ts';
