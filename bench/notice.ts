/**
 * お知らせの計測 — letters handed to an SMTP server of this machine per second, by the worker as a
 * program of its own; and how long an alert takes to its first hand-over while a hundred thousand
 * bulk letters wait. The references are the bounds themselves: 350 a second, two seconds.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';

import {
  useNoticeKey,
  useNoticeSettings,
} from '../packages/server/src/modules/service/notice/index.ts';
import { loadMessage } from '../packages/server/src/modules/service/notice/queries/load-message.ts';
import { fanOut } from '../packages/server/src/modules/service/notice/store/fan-out.ts';
import { loadSubscribers, noticeOffice } from '../packages/server/test/harness/notice-load.ts';
import { type Figure, figure } from './harness/figure.ts';
import { BIG_TOWN, benchDatabase, note, type Prepared } from './harness/prepared.ts';

/** Smaller for a trial: `YAKUBA_BENCH_SCALE=0.01`. */
const SCALE = Number(process.env['YAKUBA_BENCH_SCALE'] ?? '1');
const BULK = Math.round(100_000 * SCALE);
const ALERTS = Math.max(5, Math.round(40 * SCALE));
const WARM_UP_SHARE = 0.05;
const RATE_MOST = 20_000;
const WAIT_MILLISECONDS_MAX = 300_000;
const LEAST_PER_SECOND = 350;
const FIRST_MILLISECONDS_MAX = 2_000;

interface Sink {
  readonly process: ChildProcess;
  readonly url: string;
  readonly journalUrl: string;
}

export async function run(): Promise<Figure[]> {
  const prepared = await benchDatabase();
  const sink = await startSink();
  useSettings(sink);
  try {
    await fillTown(prepared);
    const worker = prepared.startWorker();
    try {
      const perSecond = await rate(sink);
      const alerts = await firstHandOvers(prepared, sink);
      const waiting = await waitingBulk(prepared);
      note(`お知らせ: 緊急の測定の後も一斉 ${waiting} 通が待っています`);
      if (waiting === 0) throw new Error('the bulk letters were gone before the alerts were');
      return [
        figure('notice.rate', '通/秒', perSecond, LEAST_PER_SECOND, { atLeast: 1 }),
        figure('notice.alert.p95', 'ミリ秒', alerts.p95, FIRST_MILLISECONDS_MAX, { atMost: 1 }),
        figure('notice.alert.p50', 'ミリ秒', alerts.p50, FIRST_MILLISECONDS_MAX, null),
      ];
    } finally {
      await worker.stop();
    }
  } finally {
    sink.process.kill('SIGTERM');
  }
}

async function startSink(): Promise<Sink> {
  const file = '../packages/server/test/harness/mail-sink.ts';
  const child = spawn(process.execPath, [fileURLToPath(new URL(file, import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString()));
    child.once('exit', () => reject(new Error('the sink did not start')));
  });
  return { process: child, ...(JSON.parse(line) as { url: string; journalUrl: string }) };
}

/** One key and one relay for this process and for the worker that it starts. */
function useSettings({ url, journalUrl }: Sink): void {
  const key = randomBytes(32);
  Object.assign(process.env, {
    YAKUBA_SECRET_KEY: key.toString('base64'),
    YAKUBA_MAIL_RELAYS: url,
    YAKUBA_MAIL_FROM: 'oshirase@town.example.jp',
    YAKUBA_PUBLIC_URL: 'https://town.example.jp',
    YAKUBA_MAIL_JOURNAL_URL: journalUrl,
  });
  useNoticeKey(async () => key);
  useNoticeSettings({ mail: null, push: null });
}

/** Bulk letters that wait, all of them, before anybody sends. */
async function fillTown({ app }: Prepared): Promise<void> {
  const municipalityCode = BIG_TOWN;
  const office = noticeOffice(app, municipalityCode);
  await office.setUp(['news', 'disaster']);
  const bulk = Array.from({ length: BULK }, (_, at) => `bulk${at}@mail.example.jp`);
  await loadSubscribers(app.database, { municipalityCode, topicCode: 'news', addresses: bulk });
  const id = await office.compose('news', 'bulk');
  await office.approve(id, 'second');
  await office.approve(id, 'third');
  let after: string | null = null;
  do {
    after = await app.database.write(municipalityCode, async (tx) => {
      const message = await loadMessage(tx, municipalityCode, id);
      if (!message) throw new Error('no message');
      return fanOut(tx, { municipalityCode, message, after, now: new Date() });
    });
  } while (after !== null);
  note(`お知らせ: 一斉 ${BULK} 通が待っています`);
}

/** After a warm-up, over a part of the letters. */
async function rate(sink: Sink): Promise<number> {
  await untilTaken(sink, BULK * WARM_UP_SHARE);
  const begun = performance.now();
  const before = (await asked(sink, '')).count;
  await untilTaken(sink, before + Math.min(RATE_MOST, BULK * 0.3));
  const { count } = await asked(sink, '');
  return ((count - before) * 1000) / (performance.now() - begun);
}

/** From the approval to the moment at which the sink takes the letter, one alert after another. */
async function firstHandOvers({ app }: Prepared, sink: Sink) {
  const municipalityCode = BIG_TOWN;
  const office = noticeOffice(app, municipalityCode);
  const times: number[] = [];
  for (let at = 0; at < ALERTS; at += 1) {
    const address = `alert${at}@mail.example.jp`;
    const load = { municipalityCode, topicCode: 'disaster', addresses: [address] };
    await loadSubscribers(app.database, load);
    const id = await office.compose('disaster', 'emergency');
    const begun = Date.now();
    await office.approve(id, 'second');
    times.push((await untilTakenBy(sink, address)) - begun);
  }
  const sorted = times.sort((one, other) => one - other);
  const share = (part: number): number => sorted[Math.ceil(sorted.length * part) - 1] ?? 0;
  return { p50: share(0.5), p95: share(0.95) };
}

async function waitingBulk({ owner }: Prepared): Promise<number> {
  const [row] = await owner<{ count: number }[]>`
    select count(*)::int as count from notice.delivery where state = 'waiting' and lane = 2`;
  return row?.count ?? 0;
}

async function asked(
  { journalUrl }: Sink,
  to: string,
): Promise<{ count: number; at: number | null }> {
  const answer = await fetch(`${journalUrl}?to=${to}`);
  return (await answer.json()) as { count: number; at: number | null };
}

async function untilTaken(sink: Sink, count: number): Promise<void> {
  const begun = performance.now();
  while ((await asked(sink, '')).count < count) {
    await rest(begun, 50);
  }
}

async function untilTakenBy(sink: Sink, address: string): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const { at } = await asked(sink, address);
    if (at !== null) return at;
    await rest(begun, 20);
  }
}

async function rest(begun: number, milliseconds: number): Promise<void> {
  if (performance.now() - begun > WAIT_MILLISECONDS_MAX) throw new Error('not taken in time');
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
