/**
 * 秘密鍵 — the key by which secrets are kept sealed in the database: as configured, or one made at
 * the first start and kept beside the data, readable by its owner alone.
 */
import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Config } from './index.ts';

const BYTES = 32;

/** 32 bytes. With several servers the key has to be configured: each would make one of its own. */
export async function obtainSecretKey(
  config: Pick<Config, 'secretKey' | 'dataFolder'>,
): Promise<Buffer> {
  if (config.secretKey !== undefined) {
    return keyOf(config.secretKey, 'YAKUBA_SECRET_KEY');
  }
  const file = path.join(config.dataFolder, 'secret.key');
  const kept = await readKept(file);
  if (kept !== null) return keyOf(kept, file);
  await mkdir(config.dataFolder, { recursive: true });
  await keepNew(file);
  return keyOf((await readKept(file)) ?? '', file);
}

/** Written whole before it bears the name, so that two processes that start together agree. */
async function keepNew(file: string): Promise<void> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${randomBytes(BYTES).toString('base64')}\n`, { mode: 0o600 });
  try {
    await chmod(draft, 0o600);
    await link(draft, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readKept(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function keyOf(text: string, place: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === BYTES) return key;
  throw new Error(
    `${place} は、32バイトの鍵を Base64 で書いてください（例 openssl rand -base64 32）。`,
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
