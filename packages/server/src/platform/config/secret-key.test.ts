/** 秘密鍵の検査 — as configured, or made once and kept where nobody else reads it. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

import { obtainSecretKey } from './secret-key.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'yakuba-key-'));
after(() => rm(folder, { recursive: true }));

test('takes the key of the configuration, and refuses one of another length', async () => {
  const secretKey = Buffer.alloc(32, 7).toString('base64');
  const dataFolder = path.join(folder, 'untouched');
  assert.deepEqual(await obtainSecretKey({ secretKey, dataFolder }), Buffer.alloc(32, 7));
  await assert.rejects(obtainSecretKey({ secretKey: 'short', dataFolder }), /32バイト/);
  assert.deepEqual(await readdir(folder), []);
});

test('makes one key in an empty folder, however many start at once', async () => {
  const dataFolder = path.join(folder, 'fresh');
  const config = { secretKey: undefined, dataFolder };
  const keys = await Promise.all(Array.from({ length: 8 }, () => obtainSecretKey(config)));
  assert.equal(new Set(keys.map((key) => key.toString('hex'))).size, 1);
  assert.deepEqual(await obtainSecretKey(config), keys[0]);
  assert.deepEqual(await readdir(dataFolder), ['secret.key']);
  const { mode } = await stat(path.join(dataFolder, 'secret.key'));
  if (process.platform !== 'win32') assert.equal(mode & 0o777, 0o600);
});

test('refuses a key file that holds no key, rather than making another', async () => {
  const dataFolder = await mkdtemp(path.join(folder, 'spoilt-'));
  await writeFile(path.join(dataFolder, 'secret.key'), 'nothing');
  await assert.rejects(obtainSecretKey({ secretKey: undefined, dataFolder }), /secret\.key/);
});
