/**
 * 計測用のカード — residents of the big town with simulated cards bound to them, the authorities'
 * answers from a program of their own, and a server of the town that trusts them.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PINS } from '../../packages/server/simulator/jpki/index.ts';
import {
  choosePort,
  startProgram,
  waitUntilReady,
} from '../../packages/server/src/demo/children.ts';
import { listLivingResidents } from '../../packages/server/src/modules/registry/resident/index.ts';
import { saveBindings } from '../../packages/server/src/modules/service/identity-proof/store.ts';
import { BIG_TOWN, type Prepared } from './prepared.ts';

/** 住民とカード — `at` is its place on the simulator's table. */
export interface Bearer {
  readonly at: number;
  readonly addresseeNumber: string;
  /** 利用者証明用電子証明書のシリアル番号 */
  readonly serialNumber: string;
}

export interface CardOffice {
  readonly bearers: readonly Bearer[];
  /** What a program needs to know of the authorities. */
  readonly environment: Readonly<Record<string, string>>;
  sign(bearer: Bearer, content: Buffer): Promise<string>;
  prove(bearer: Bearer, challenge: Buffer): Promise<{ certificate: string; signature: string }>;
  /** A server as a program of its own; answers its port. */
  startServer(more?: Readonly<Record<string, string>>): Promise<number>;
  close(): Promise<void>;
}

export async function openCardOffice(
  prepared: Prepared,
  addresseeNumbers: readonly string[],
): Promise<CardOffice> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakuba-bench-cards-'));
  const holders = await holdersOf(prepared, addresseeNumbers);
  await writeFile(path.join(folder, 'holders.json'), JSON.stringify(holders));
  const { child, url } = await startAuthorities(folder);
  const cards = (await asked(`${url}/cards`)) as {
    serialNumbers: { authentication: string };
  }[];
  const bearers = holders.map(({ addresseeNumber }, at) => {
    const serialNumber = cards[at]?.serialNumbers.authentication ?? '';
    return { at, addresseeNumber, serialNumber };
  });
  await bind(prepared, bearers);
  const environment = {
    YAKUBA_JPKI: 'simulator',
    YAKUBA_JPKI_TRUST: path.join(folder, 'trust.json'),
    YAKUBA_LOG_LEVEL: 'error',
    YAKUBA_DOOR_LIMITS: 'off',
  };
  const stops: (() => Promise<void>)[] = [];
  const use = (deed: string, at: number, pin: string, content: Buffer) =>
    asked(`${url}/cards/${at}/${deed}`, { pin, content: content.toString('base64') });
  return {
    bearers,
    environment,
    sign: async ({ at }, content) =>
      ((await use('sign', at, PINS.signature, content)) as { cms: string }).cms,
    prove: async ({ at }, challenge) =>
      (await use('prove', at, PINS.authentication, challenge)) as never,
    startServer: async (more = {}) => {
      const port = await choosePort(0);
      const own = { DATABASE_URL: prepared.ownerUrl, PORT: String(port) };
      const server = startProgram('serve', { ...environment, ...more, ...own });
      stops.push(() => server.stop());
      await waitUntilReady(`http://127.0.0.1:${port}`, server.process);
      return port;
    },
    close: async () => {
      for (const stop of stops) await stop();
      child.kill('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function holdersOf({ app }: Prepared, addresseeNumbers: readonly string[]) {
  const today = app.clock.now().toISOString().slice(0, 10);
  const living = await app.database.read(BIG_TOWN, (reader) =>
    listLivingResidents(reader, { municipalityCode: BIG_TOWN, today, who: { addresseeNumbers } }),
  );
  return living.map(({ addresseeNumber, fullName, address, dateOfBirth, sex }) => ({
    addresseeNumber,
    fullName,
    address,
    dateOfBirth,
    sex,
  }));
}

async function startAuthorities(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const file = '../../packages/server/simulator/jpki/start.ts';
  const program = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    child.once('exit', () => reject(new Error('the authorities did not start')));
  });
  return { child, url };
}

/** 窓口での結び付け — of the certificate for signing in; the other is bound by its first use. */
async function bind({ app }: Prepared, bearers: readonly Bearer[]): Promise<void> {
  const now = app.clock.now();
  await app.database.write(BIG_TOWN, (tx) =>
    saveBindings(
      tx,
      bearers.map(({ addresseeNumber, serialNumber }) => ({
        municipalityCode: BIG_TOWN,
        id: crypto.randomUUID(),
        kind: 'authentication',
        serialNumber,
        addresseeNumber,
        notBefore: new Date(now.getTime() - 86_400_000),
        notAfter: new Date(now.getTime() + 365 * 86_400_000),
        holderDigest: null,
        isSimulated: true,
        origin: 'counter',
        boundAt: now,
      })),
    ),
  );
}

async function asked(url: string, body?: object): Promise<unknown> {
  const options = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(url, options);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
}
