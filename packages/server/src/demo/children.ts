/** 子プロセス — server and worker as programs of their own, as in a real town. */
import { type ChildProcess, spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';

const PROGRAMS = path.resolve(import.meta.dirname, '../bin');
const READY_MILLISECONDS_MAX = 60_000;

export interface Child {
  stop(): Promise<void>;
}

export function startProgram(
  name: 'serve' | 'work',
  environment: Readonly<Record<string, string>>,
): Child & { readonly process: ChildProcess } {
  const child = spawn(process.execPath, [path.join(PROGRAMS, `${name}.ts`)], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    process: child,
    stop: () => {
      if (child.exitCode === null) child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Waits until the server says that it and its database are ready. */
export async function waitUntilReady(address: string, child: ChildProcess): Promise<void> {
  const begun = performance.now();
  while (performance.now() - begun < READY_MILLISECONDS_MAX) {
    if (child.exitCode !== null) throw new Error(`サーバーが終了しました（${child.exitCode}）。`);
    const answer = await fetch(`${address}/api/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('サーバーが時間内に立ち上がりませんでした。');
}

/** The wanted port, or any free one when it is taken or 0. */
export function choosePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (wanted !== 0 && error.code === 'EADDRINUSE') resolve(choosePort(0));
      else reject(error);
    });
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
