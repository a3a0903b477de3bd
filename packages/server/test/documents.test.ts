/**
 * 生成した文書の検査 — the documents made from the code are as the code is now, and the table of
 * the specification holds what it claims.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';

import { ROOT } from '../src/tasks/documents/project-files.ts';
import { generateDocuments } from '../src/tasks/write-documents.ts';

/** 満たす節 — fewer than these would be a step back. */
const MET_AT_LEAST = 70;

const documents = await generateDocuments();

for (const { file, text } of documents) {
  test(`${file} is fresh`, async () => {
    const held = await readFile(path.join(ROOT, file), 'utf8').catch(() => '');
    assert.ok(held === text, `run: npm run task -- documents (${file} is stale)`);
  });
}

test('the conformance table lists all sections, and enough of them are met', () => {
  const rows = tableOf('docs/conformance/juki.md');
  assert.equal(rows.length, 143);
  const met = rows.filter(([, , state]) => state === '満たす');
  assert.ok(met.length >= MET_AT_LEAST, `only ${met.length} sections are met`);
  for (const [number, , , wanting, sources, tests] of met) {
    assert.deepEqual([wanting, sources === '—', tests === '—'], ['—', false, false], number);
  }
});

test('what is wanting of a section is said, and keeps it from counting as met', () => {
  const partly = tableOf('docs/conformance/juki.md').filter(([, , , wanting]) => wanting !== '—');
  assert.ok(partly.length > 0);
  for (const [number, , state] of partly) assert.equal(state, '一部', number);
});

function tableOf(file: string): string[][] {
  const text = documents.find((one) => one.file === file)?.text ?? '';
  return text
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => line.slice(2, -2).split(' | '));
}
