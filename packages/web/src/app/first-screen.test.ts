/**
 * 最初の画面の重さ — the script that must arrive before anything is shown stays under 200 kB of
 * gzip, and the tables of the register stay out of it.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { build, type Rolldown } from 'vite';

type Chunk = Rolldown.OutputChunk;

const WEB = path.resolve(import.meta.dirname, '../..');
const BYTES_MAX = 200_000;

const chunks = await buildChunks();
const entry = findEntry('index');
const residentEntry = findEntry('resident');
const queueEntry = findEntry('queue');
/** A ticket machine or a telephone in the hall loads no more than this, whatever its page. */
const QUEUE_BYTES_MAX = 100_000;

test('the first screen needs less than 200 kB of script, compressed', (t) => {
  const needed = withImports(entry);
  const bytes = needed.reduce((sum, { code }) => sum + gzipSync(code).length, 0);
  t.diagnostic(`最初の画面のスクリプト ${bytes} バイト（gzip）、${needed.length} ファイル`);
  assert.ok(bytes > 10_000, 'the entry was really built');
  assert.ok(bytes < BYTES_MAX, `${bytes} bytes`);
});

test('the sign-in page and the work list stay under the bound with all that they load', () => {
  for (const page of ['SignInPage', 'HomePage']) {
    const own = [...chunks.values()].find(({ moduleIds }) =>
      moduleIds.some((id) => id.endsWith(`/${page}.tsx`) && !id.includes('/resident/pages/')),
    );
    assert.ok(own, `${page} is a chunk of the build`);
    const needed = new Set([...withImports(entry), ...withImports(own)]);
    const bytes = [...needed].reduce((sum, { code }) => sum + gzipSync(code).length, 0);
    assert.ok(bytes < BYTES_MAX, `${page}: ${bytes} bytes`);
  }
});

test("a resident's first screen, and every later one, stay under the bound", (t) => {
  const first = withImports(residentEntry);
  t.diagnostic(`住民画面の最初のスクリプト ${bytesOf(first)} バイト（gzip）`);
  assert.ok(bytesOf(first) > 10_000, 'the entry was really built');
  assert.ok(bytesOf(first) < BYTES_MAX, `${bytesOf(first)} bytes`);
  for (const page of ['ProcedurePage', 'SignInPage', 'FillPage', 'ApplicationPage']) {
    const own = [...chunks.values()].find(({ moduleIds }) =>
      moduleIds.some((id) => id.endsWith(`/resident/pages/${page}.tsx`)),
    );
    assert.ok(own, `${page} is a chunk of the build`);
    const bytes = bytesOf([...new Set([...first, ...withImports(own)])]);
    assert.ok(bytes < BYTES_MAX, `${page}: ${bytes} bytes`);
  }
});

test('the resident app brings nothing of the staff screens', () => {
  const modules = [...chunks.values()]
    .filter((chunk) => withImports(residentEntry).includes(chunk))
    .flatMap(({ moduleIds }) => moduleIds);
  assert.deepEqual(
    modules.filter((id) => id.includes('/web/src/features/')),
    [],
  );
});

test('a page of the queue is small, and brings neither contract, staff nor resident app', (t) => {
  for (const page of ['MachinePage', 'DisplayPage', 'FollowPage', 'BookingPage', 'ReceptionPage']) {
    const own = [...chunks.values()].find(({ moduleIds }) =>
      moduleIds.some((id) => id.includes('/web/src/queue/') && id.endsWith(`/${page}.tsx`)),
    );
    assert.ok(own, `${page} is a chunk of the build`);
    const needed = [...new Set([...withImports(queueEntry), ...withImports(own)])];
    t.diagnostic(`${page} ${bytesOf(needed)} バイト（gzip）`);
    assert.ok(bytesOf(needed) < QUEUE_BYTES_MAX, `${page}: ${bytesOf(needed)} bytes`);
    const modules = needed.flatMap(({ moduleIds }) => moduleIds);
    assert.deepEqual(
      modules.filter((id) => /\/(contract|features|resident|zod)\//.test(id)),
      [],
    );
  }
});

test('the contract of the register loads only with the pages that need it', () => {
  assert.notDeepEqual(modulesOfRegister([...chunks.values()]), [], 'some page needs it');
  assert.deepEqual(modulesOfRegister(withImports(entry)), []);
});

async function buildChunks(): Promise<Map<string, Chunk>> {
  const built = await build({ root: WEB, logLevel: 'silent', build: { write: false } });
  const [result] = Array.isArray(built) ? built : [built];
  assert.ok(result && 'output' in result, 'the build ends by itself');
  const found = result.output.filter((file): file is Chunk => file.type === 'chunk');
  return new Map(found.map((chunk) => [chunk.fileName, chunk]));
}

function findEntry(name: string): Chunk {
  const found = [...chunks.values()].find((chunk) => chunk.isEntry && chunk.name === name);
  assert.ok(found, `the build has an entry ${name}`);
  return found;
}

function bytesOf(needed: readonly Chunk[]): number {
  return needed.reduce((sum, { code }) => sum + gzipSync(code).length, 0);
}

function modulesOfRegister(loaded: readonly Chunk[]): string[] {
  const modules = loaded.flatMap(({ moduleIds }) => moduleIds);
  return modules.filter((id) => id.includes('/contract/src/resident/'));
}

/** A chunk and everything that it imports before it runs. */
function withImports(chunk: Chunk, seen = new Set<Chunk>()): Chunk[] {
  if (seen.has(chunk)) return [];
  seen.add(chunk);
  for (const name of chunk.imports) {
    const imported = chunks.get(name);
    if (imported) withImports(imported, seen);
  }
  return [...seen];
}
