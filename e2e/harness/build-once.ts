/** 画面の組立て — builds the screens once, though several journeys start at the same moment. */
import { createHash } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { buildWeb } from '../../packages/server/src/demo/build-web.ts';

const FORGOTTEN_MILLISECONDS = 120_000;
const place = createHash('sha256')
  .update(import.meta.dirname)
  .digest('hex')
  .slice(0, 12);
const lock = path.join(tmpdir(), `yakuba-web-build-${place}`);

/** Whoever makes the folder first builds; the others wait and find the build done. */
export async function buildOnce(): Promise<void> {
  while (!(await isMine())) await wait(100);
  try {
    await buildWeb();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function isMine(): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    const held = await stat(lock).catch(() => null);
    const isForgotten = held !== null && Date.now() - held.mtimeMs > FORGOTTEN_MILLISECONDS;
    if (isForgotten) await rm(lock, { recursive: true, force: true });
    return false;
  }
}
