/**
 * 架空の団体の開設 — registers a town, its clerk and its people with the very commands that the
 * README gives, as programs of their own.
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

import type { Account } from './small-towns.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PROGRAM = path.join(ROOT, 'packages/server/src/bin/task.ts');
const run = promisify(execFile);

/** 架空の団体コード — borne by no municipality, admitted by a switch only. */
export const SAMPLE_CODE = '999999';
export const SAMPLE_NAME = 'サンプル市';

export interface SampleTown {
  /** Its password is the first one, which must be changed. */
  readonly clerk: Account;
  /** What the import said. */
  readonly report: string;
}

export async function openSampleTown(ownerUrl: string, file: string): Promise<SampleTown> {
  const task = async (...words: string[]): Promise<string> => {
    const env = { ...process.env, DATABASE_URL: ownerUrl, YAKUBA_FICTITIOUS_CODES: '' };
    return (await run(process.execPath, [PROGRAM, ...words], { cwd: ROOT, env })).stdout;
  };
  const admitted = ['--admit-fictitious', SAMPLE_CODE];
  const town = ['--name', SAMPLE_NAME, '--kana', 'サンプルシ', '--prefecture', 'サンプル県'];
  await task('register', 'municipality', SAMPLE_CODE, ...town, ...admitted);
  const clerk = { id: 'sample-clerk', name: '見本　標子' };
  const person = ['--name', clerk.name, '--kana', 'ミホン　ヒョウコ', '--role', 'clerk'];
  const said = await task('register', 'staff', SAMPLE_CODE, clerk.id, ...person);
  const password = /初期パスワード: (\S+)/.exec(said)?.[1] ?? '';
  const report = await task(
    'import',
    'residents',
    file,
    '--municipality',
    SAMPLE_CODE,
    ...admitted,
  );
  return { clerk: { ...clerk, municipalityCode: SAMPLE_CODE, password }, report };
}
