/** 組版の検査. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { readPdfText } from './read-pdf-text.ts';
import { createTypesetter } from './typesetter.ts';

const templateRoot = mkdtempSync(join(tmpdir(), 'typesetter-'));
after(() => rmSync(templateRoot, { recursive: true }));

const template = join(templateRoot, 'letter.typ');
writeFileSync(
  template,
  `#set document(title: "手紙", date: auto)
#set text(font: "BIZ UDMincho", lang: "ja", fallback: false)
#let letter = json("/typeset/data.json")
#for line in letter.lines [#line #pagebreak(weak: true)]
#if letter.at("broken", default: false) { panic(letter.lines.first()) }`,
);

const typesetter = createTypesetter({ templateRoot, fontFolders: [] });
const createdAt = new Date('2026-04-01T00:00:00Z');

function set(data: unknown): Uint8Array {
  return typesetter.pdf({ template, data, standard: 'a-2b', createdAt });
}

test('sets the data and reads it back page by page', async () => {
  const pages = await readPdfText(set({ lines: ['一枚目', '二枚目'] }));
  assert.deepEqual(
    pages.map((page) => page.trim()),
    ['一枚目', '二枚目'],
  );
});

test('the same data gives the same bytes and another instant gives others', () => {
  const data = { lines: ['同じ'] };
  const first = Buffer.from(set(data));
  set({ lines: ['別の'] });
  assert.ok(first.equals(set(data)));
  const later = new Date('2026-04-02T00:00:00Z');
  const other = typesetter.pdf({ template, data, standard: 'a-2b', createdAt: later });
  assert.ok(!first.equals(other));
});

test('a character that no font draws becomes the geta mark instead of a failure', async () => {
  const [page] = await readPdfText(set({ lines: ['名は😀'] }));
  assert.equal(page?.trim(), '名は〓');
});

test('a failure gives its reason without the data and the next document is sound', async () => {
  const broken = { lines: ['見本　太郎'], broken: true };
  assert.throws(
    () => set(broken),
    (error: Error) => /could not be typeset/.test(error.message) && !/太郎/.test(error.message),
  );
  const [page] = await readPdfText(set({ lines: ['次'] }));
  assert.equal(page?.trim(), '次');
});
