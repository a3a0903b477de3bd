/**
 * HTTPの計測 — one authenticated read, with permission, tenancy and the record of the read, against
 * a bare route that asks the database the same.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';

import { choosePort, waitUntilReady } from '../packages/server/src/demo/children.ts';
import { type Figure, figure } from './harness/figure.ts';
import { openHttpClient } from './harness/http-client.ts';
import { applyLoad, type LoadResult } from './harness/load.ts';
import { BIG_TOWN, benchDatabase, note, PASSWORD, type Prepared } from './harness/prepared.ts';

const CLIENTS = 16;
const COUNT = 3000;
const WARM_UP = 600;
const ROUNDS = 3;

export async function run(): Promise<Figure[]> {
  const prepared = await benchDatabase();
  const numbers = await sampleNumbers(prepared);
  const signedIn = openHttpClient(prepared.port, CLIENTS);
  await signedIn.signIn({ municipalityCode: BIG_TOWN, accountId: 'clerk', password: PASSWORD });
  const bare = await startBare(prepared);
  const plain = openHttpClient(bare.port, CLIENTS);
  const measure = (get: (path: string) => Promise<{ status: number }>) =>
    applyLoad({
      clients: CLIENTS,
      count: COUNT,
      warmUp: WARM_UP,
      send: async (index) => {
        const answer = await get(`/api/resident/residents/${numbers[index % numbers.length]}`);
        if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
      },
    });
  // In turn, so that a slow moment of the machine falls on both.
  const rounds: { own: LoadResult; bare: LoadResult }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ own: await measure(signedIn.get), bare: await measure(plain.get) });
  }
  bare.stop();
  signedIn.close();
  plain.close();
  const middle = rounds.sort((one, other) => ratio(one) - ratio(other))[Math.floor(ROUNDS / 2)];
  if (!middle) throw new Error('nothing was measured');
  note(`HTTP: p95 ${middle.own.p95.toFixed(1)} ミリ秒（素の経路 ${middle.bare.p95.toFixed(1)}）`);
  return [
    figure('http.rate', '件/秒', middle.own.perSecond, middle.bare.perSecond, { atLeast: 0.6 }),
  ];
}

function ratio(round: { own: LoadResult; bare: LoadResult }): number {
  return round.own.perSecond / round.bare.perSecond;
}

async function sampleNumbers({ owner }: Prepared): Promise<string[]> {
  const rows = await owner<{ addresseeNumber: string }[]>`
    select addressee_number from resident.resident where municipality_code = ${BIG_TOWN}
      and not is_closed order by md5(addressee_number) limit 1000`;
  return rows.map((row) => row.addresseeNumber);
}

async function startBare(prepared: Prepared): Promise<{ port: number; stop(): void }> {
  const port = await choosePort(0);
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'harness/bare-route.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: prepared.ownerUrl,
      PORT: String(port),
      BENCH_TOWN: BIG_TOWN,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await waitUntilReady(`http://127.0.0.1:${port}`, child);
  return { port, stop: () => child.kill('SIGTERM') };
}
