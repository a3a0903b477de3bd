/** 画面の組立て — builds the web application unless the build is newer than its sources. */
import { spawn } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const WEB = path.join(ROOT, 'packages/web');

export async function buildWeb(): Promise<void> {
  const built = path.join(WEB, 'dist/index.html');
  if (existsSync(built) && statSync(built).mtimeMs > newestSource()) return;
  const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: WEB,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error('画面の組立てに失敗しました。');
}

function newestSource(): number {
  const sources = [
    ...globSync('packages/{web,contract,kernel}/src/**/*', { cwd: ROOT }),
    'packages/web/index.html',
    'packages/web/resident.html',
    'packages/web/queue.html',
    'packages/web/vite.config.ts',
  ];
  return Math.max(...sources.map((file) => statSync(path.join(ROOT, file)).mtimeMs));
}
