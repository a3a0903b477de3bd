/**
 * 組版 — typesetting: a template and its data become a PDF/A file.
 *
 * One compiler stays warm: fonts are read once, and what did not change between two documents is
 * not set again. The data is handed over as a file that exists only in memory. Calls are
 * synchronous, so two documents can never share data; a caller who sets many should let the event
 * loop turn now and then, so that finished files can be freed.
 */

import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

import { createFontBook, type FontBook } from './font-book.ts';
import { readFontFace } from './font-face.ts';
import { findIpamjMincho, MINCHO_FILE, PACKAGED_FONT_FOLDERS } from './installed-fonts.ts';

/** PDFの規格 — the archival standard that the file claims and keeps; `1.7` for what is only printed. */
export type PdfStandard = 'a-2b' | '1.7';

/** 組版の依頼 — template, data and the instant of one document. */
export interface TypesetRequest {
  /** Path of the template; it must lie inside the template root. */
  readonly template: string;
  /** Whatever JSON can hold; the template reads it from `/typeset/data.json`. */
  readonly data: unknown;
  readonly standard: PdfStandard;
  /** The instant written into the file. Same data and instant, same bytes. */
  readonly createdAt: Date;
  /** 取り込むPDF — each as `/typeset/<name>`; only a file that claims no archival standard may. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

/** 組版の書体 — what a layout asks of the fonts. */
export type DocumentFonts = Pick<
  FontBook,
  'missingGlyphs' | 'drawable' | 'advanceEm' | 'fallbackFamilies'
>;

/** 組版機 — a warm compiler with its fonts. */
export interface Typesetter extends DocumentFonts {
  /** The finished file. Throws when the template or its data is wrong; never quotes the data. */
  pdf(request: TypesetRequest): Uint8Array;
}

/** 組版機の設定. */
export interface TypesetterOptions {
  /** Folder that templates live in and may import from; by default the server's sources. */
  readonly templateRoot?: string;
  /** Folders searched for the font of the whole character set. */
  readonly fontFolders?: readonly string[];
}

/** 書体の用意 — the faces that documents are set in, and the folders of their files. */
export function loadFonts(options: TypesetterOptions): { book: FontBook; folders: string[] } {
  const ipamj = findIpamjMincho(options.fontFolders ?? ['/usr/share/fonts']);
  const extra = ipamj === null ? [] : [ipamj];
  return {
    book: createFontBook([MINCHO_FILE, ...extra].map(readFontFace)),
    folders: [...PACKAGED_FONT_FOLDERS, ...extra.map((file) => dirname(file))],
  };
}

/** 組版機の用意 — Loads the fonts and keeps the compiler warm (about 0.2 s, once per process). */
export function createTypesetter(options: TypesetterOptions = {}): Typesetter {
  const root = options.templateRoot ?? join(import.meta.dirname, '../..');
  const { book: fonts, folders } = loadFonts(options);
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: folders }] });
  const shadow = memoryFiles(compiler, root);
  shadow.write('fonts.json', { fallback: fonts.fallbackFamilies });
  return {
    fallbackFamilies: fonts.fallbackFamilies,
    missingGlyphs: fonts.missingGlyphs,
    drawable: fonts.drawable,
    advanceEm: fonts.advanceEm,
    pdf(request) {
      const json = JSON.stringify(request.data, (_, value: unknown) =>
        typeof value === 'string' ? fonts.drawable(value) : value,
      );
      shadow.writeText('data.json', json);
      shadow.write('sequences.json', fonts.sequencesOf(json));
      const files = Object.entries(request.files ?? {});
      for (const [name, bytes] of files) shadow.writeBytes(name, bytes);
      try {
        return render(compiler, request);
      } finally {
        for (const [name] of files) shadow.remove(name);
        shadow.remove('data.json');
        compiler.evictCache(EVICTION_AGE_MAX);
      }
    },
  };
}

/** Results unused for this many documents are forgotten: enough for two templates in turn. */
const EVICTION_AGE_MAX = 2;

function render(compiler: NodeCompiler, request: TypesetRequest): Uint8Array {
  try {
    return compiler.pdf(
      { mainFilePath: request.template },
      {
        pdfStandard: request.standard,
        creationTimestamp: Math.floor(request.createdAt.getTime() / 1000),
      },
    );
  } catch (error) {
    throw new Error(`the document could not be typeset: ${withoutData(error)}`);
  }
}

/**
 * The compiler puts its reason into `code` and quotes the text it stumbles over, which may be a
 * resident's name: quotations are left out.
 */
function withoutData(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  const reason = 'code' in error ? String(error.code) : error.message;
  return reason.replaceAll(/`[^`]*`|"(?:[^"\\]|\\.)*"/g, '…');
}

function memoryFiles(compiler: NodeCompiler, root: string) {
  const pathOf = (name: string): string => join(root, 'typeset', name);
  const writeBytes = (name: string, bytes: Uint8Array): void =>
    compiler.mapShadow(pathOf(name), Buffer.from(bytes));
  const writeText = (name: string, text: string): void => writeBytes(name, Buffer.from(text));
  return {
    writeBytes,
    writeText,
    write: (name: string, value: unknown): void => writeText(name, JSON.stringify(value)),
    remove: (name: string): void => compiler.unmapShadow(pathOf(name)),
  };
}
