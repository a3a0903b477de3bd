/** 検査用の実プロセス — server and workers as programs on a test's database, killed at will. */
import type { ChildProcess } from 'node:child_process';

import { choosePort, startProgram, waitUntilReady } from '../../src/demo/children.ts';

export interface Programs {
  /** Address of the server, the same after a restart. */
  readonly address: string;
  startServer(): Promise<ChildProcess>;
  startWorker(): ChildProcess;
  /** Ends whatever still runs. */
  stop(): Promise<void>;
}

export async function programsOn(ownerUrl: string): Promise<Programs> {
  const port = await choosePort(0);
  const address = `http://127.0.0.1:${port}`;
  const environment = {
    DATABASE_URL: ownerUrl,
    PORT: String(port),
    YAKUBA_LOG_LEVEL: 'silent',
    YAKUBA_CONNECTIONS: '12',
  };
  const stops: (() => Promise<void>)[] = [];
  function start(name: 'serve' | 'work'): ChildProcess {
    const program = startProgram(name, environment);
    stops.push(() => {
      if (program.process.signalCode !== null) return Promise.resolve();
      return program.stop();
    });
    return program.process;
  }
  return {
    address,
    startServer: async () => {
      const server = start('serve');
      await waitUntilReady(address, server);
      return server;
    },
    startWorker: () => start('work'),
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
    },
  };
}

/** 突然の停止 — resolves when the process is gone. */
export async function killAtOnce(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
