/**
 * 半ばで止まった一斉送信 — forty thousand emergency letters, and the sender killed without warning
 * half-way and once more: the rest goes out, and nobody has two, as the sink itself saw them.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { certificateTown } from '#harness/certificate-town';
import { TOWN } from '#harness/database';
import { openMailSink } from '#harness/mail-sink';
import { loadSubscribers, noticeOffice } from '#harness/notice-load';
import { killAtOnce, programsOn } from '#harness/programs';
import { scaled } from '#harness/spelled-number';

const COUNT = scaled(40_000, 400);
const WAIT_MILLISECONDS_MAX = 300_000;

const sink = await openMailSink();
Object.assign(process.env, {
  YAKUBA_MAIL_RELAYS: sink.url,
  YAKUBA_MAIL_FROM: 'oshirase@town.example.jp',
  YAKUBA_PUBLIC_URL: 'https://town.example.jp',
  YAKUBA_MAIL_JOURNAL_URL: sink.journalUrl,
});
const town = await certificateTown([TOWN], new Date().toISOString());
const programs = await programsOn(town.ownerUrl);
after(async () => {
  await programs.stop();
  await sink.close();
});

const addresses = Array.from({ length: COUNT }, (_, at) => `resident${at}@mail.example.jp`);

async function untilTaken(count: number): Promise<void> {
  const begun = performance.now();
  while (sink.taken.length < count) {
    if (performance.now() - begun > WAIT_MILLISECONDS_MAX) {
      throw new Error(`only ${sink.taken.length} of ${count} were taken`);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function states(): Promise<Record<string, number>> {
  const rows = await town.owner<{ state: string; count: number }[]>`
    select state, count(*)::int as count from notice.delivery group by state`;
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

test('the rest goes out although the sender is killed half-way, and again', async () => {
  const office = noticeOffice(town.app, TOWN);
  await office.setUp(['disaster']);
  await loadSubscribers(town.app.database, {
    municipalityCode: TOWN,
    topicCode: 'disaster',
    addresses,
  });
  const id = await office.compose('disaster', 'emergency');
  const first = programs.startWorker();
  await office.approve(id, 'second');
  await untilTaken(COUNT * 0.5);
  await killAtOnce(first);
  assert.ok(sink.taken.length < COUNT, 'it was killed on the way');
  programs.startWorker();
  const third = programs.startWorker();
  await untilTaken(COUNT * 0.75);
  await killAtOnce(third);
  await untilTaken(COUNT);
  while ((await states())['handed'] !== COUNT) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
});

test('nobody has two, by Message-ID and by address, and nobody has none', () => {
  const { taken } = sink;
  assert.equal(new Set(taken.map(({ messageId }) => messageId)).size, taken.length);
  assert.equal(new Set(taken.map(({ to }) => to)).size, taken.length);
  assert.deepEqual(taken.map(({ to }) => to).sort(), [...addresses].sort());
});

test('every letter is written down as handed over', async (context) => {
  const [doubtful] = await town.owner<{ count: number }[]>`
    select count(*)::int as count from notice.delivery where problem = 'in-doubt'`;
  context.diagnostic(`不明だった配信 ${doubtful?.count} 件を控えで決着`);
  assert.deepEqual(await states(), { handed: COUNT });
});
