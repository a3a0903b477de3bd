/** 組版の別スレッドの検査. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { openTypesettingThread, readPdfText, type TypesetRequest } from './index.ts';

const root = mkdtempSync(join(tmpdir(), 'typesetting-thread-'));
writeFileSync(join(root, 'page.typ'), '#json("/typeset/data.json").text');
const thread = openTypesettingThread({ templateRoot: root, fontFolders: [] });
after(async () => {
  await thread.close();
  rmSync(root, { recursive: true });
});

function request(text: string, template = 'page.typ'): TypesetRequest {
  const createdAt = new Date('2024-06-03T01:00:00Z');
  return { template: join(root, template), data: { text }, standard: 'a-2b', createdAt };
}

test('each of many requests at once receives its own document', async () => {
  const texts = Array.from({ length: 30 }, (_, index) => `document${index}end`);
  const outcomes = await Promise.all(texts.map((text) => thread.pdf(request(text))));
  for (const [index, outcome] of outcomes.entries()) {
    assert.ok(outcome.ok);
    assert.equal((await readPdfText(outcome.value)).join('').trim(), texts[index]);
  }
});

test('a document that cannot be set says so, and the next one is set', async () => {
  const outcome = await thread.pdf(request('nothing', 'missing.typ'));
  assert.equal(outcome.ok, false);
  assert.ok((await thread.pdf(request('something'))).ok);
});

test('what waits when the thread dies is told, and the next request starts another', async () => {
  const waiting = thread.pdf(request('lost'));
  const told = assert.rejects(waiting, /typesetting stopped/);
  await thread.close();
  await told;
  assert.ok((await thread.pdf(request('found'))).ok);
});
