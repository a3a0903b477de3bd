/** 検査の実行の検査 — a failing test makes the whole run fail, whatever else ends with it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after, test } from 'node:test';

const folder = await mkdtemp(path.join(tmpdir(), 'yakuba-run-'));
after(() => rm(folder, { recursive: true, force: true }));

async function codeOf(body: string): Promise<number | null> {
  const file = path.join(folder, `${Math.random().toString(36).slice(2)}.test.ts`);
  await writeFile(file, `import { test } from 'node:test';\ntest('one', () => { ${body} });\n`);
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'run.ts'), file], {
    // Else the inner runner would take itself for a part of this one.
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
    stdio: 'ignore',
  });
  return new Promise((resolve) => child.once('exit', resolve));
}

test('a run whose tests pass ends well, one with a failing test does not', async () => {
  assert.equal(await codeOf(''), 0);
  assert.equal(await codeOf(`throw new Error('fails')`), 1);
});
