/** お知らせの配信の検査 — relays that fail, senders that vanish, dead addresses, groups. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { TOWN } from '#harness/database';
import { loadSubscribers, noticeOffice } from '#harness/notice-load';
import { noticeTown, subscribeAndConfirm } from '#harness/notice-town';
import { residentRow } from '#harness/resident-row';

import { saveRows } from '../../registry/resident/store.ts';
import { registerApplicants, sendNotice } from './index.ts';
import { loadMessage } from './queries/load-message.ts';
import { fanOut } from './store/fan-out.ts';
import { settleDoubt } from './store/settle-doubt.ts';

const codes = new Map<string, number>();
const refuses = (address: string): number => codes.get(address) ?? 0;
const town = await noticeTown([{ refuses }, { refuses: (address) => second.get(address) ?? 0 }]);
const second = new Map<string, number>();
const { database } = town.app;
const office = noticeOffice(town.app, TOWN);
await office.setUp(['news', 'health', 'disaster']);
const [primary, reserve] = town.sinks;
assert.ok(primary && reserve);

async function subscribed(topicCode: string, names: readonly string[]): Promise<void> {
  const addresses = names.map((name) => `${name}@mail.example.jp`);
  await loadSubscribers(database, { municipalityCode: TOWN, topicCode, addresses });
}

async function released(topicCode: string, urgency: 'timely' | 'bulk'): Promise<string> {
  const id = await office.compose(topicCode, urgency);
  await office.approve(id, 'second');
  await office.approve(id, 'third');
  await town.worker.drain();
  return id;
}

async function statesOf(messageId: string): Promise<string[]> {
  const rows = await town.owner<{ state: string }[]>`
    select state from notice.delivery where message_id = ${messageId} order by state`;
  return rows.map(({ state }) => state);
}

test('a recipient that the relay knows to be dead is stopped, one that is full waits', async () => {
  await subscribed('news', ['alive', 'gone', 'full']);
  codes.set('gone@mail.example.jp', 550);
  codes.set('full@mail.example.jp', 452);
  second.set('full@mail.example.jp', 452);
  const id = await released('news', 'timely');
  await town.sender.drain();
  assert.deepEqual(await statesOf(id), ['bounced', 'handed', 'waiting']);
  const [stopped] = await town.owner`select count(*)::int as count from notice.contact
    where state = 'stopped' and stop_reason = 'bounced'`;
  assert.equal(stopped?.['count'], 1);
  codes.clear();
  second.clear();
  town.clock.set(new Date(town.clock.now().getTime() + 60_000).toISOString());
  await town.sender.drain();
  assert.deepEqual(await statesOf(id), ['bounced', 'handed', 'handed']);
});

test('deliveries are written once, however often they are written', async () => {
  const id = await released('news', 'bulk');
  const before = (await statesOf(id)).length;
  await database.write(TOWN, async (tx) => {
    const message = await loadMessage(tx, TOWN, id);
    assert.ok(message);
    const now = town.clock.now();
    await fanOut(tx, { municipalityCode: TOWN, message, after: null, now });
  });
  assert.equal((await statesOf(id)).length, before);
  await town.sender.drain();
});

test('what a vanished sender had in hand is settled by the journal, or by the lane', async () => {
  const messageIdOf = (id: string) => `<${id}@town.example.jp>`;
  async function vanish(urgency: 'timely' | 'bulk') {
    const id = await released('news', urgency);
    const rows = await town.owner<{ id: string }[]>`
      update notice.delivery set state = 'sending', claimed_by = 'gone',
        claimed_until = ${town.clock.now().toISOString()}::timestamptz - interval '1 second'
      where message_id = ${id} returning id`;
    return { id, deliveries: rows.map((row) => row.id) };
  }
  const settling = { municipalityCode: TOWN, now: town.clock.now(), messageIdOf };
  const known = await vanish('bulk');
  const first = messageIdOf(known.deliveries[0] ?? '');
  const journal = { accepted: async () => new Set([first]) };
  await database.write(TOWN, (tx) => settleDoubt(tx, { ...settling, journal }));
  assert.deepEqual(await statesOf(known.id), ['handed', 'waiting']);
  const bulk = await vanish('bulk');
  const timely = await vanish('timely');
  await database.write(TOWN, (tx) => settleDoubt(tx, { ...settling, journal: null }));
  assert.deepEqual(await statesOf(bulk.id), ['unknown', 'unknown']);
  assert.deepEqual(await statesOf(timely.id), ['waiting', 'waiting']);
  await town.sender.drain();
  const sent = primary.taken.map(({ messageId }) => messageId);
  assert.ok(
    timely.deliveries.every((id) => sent.includes(messageIdOf(id))),
    'the same Message-ID',
  );
});

test('a silent journal changes nothing', async () => {
  const id = await released('news', 'bulk');
  await town.owner`update notice.delivery set state = 'sending', claimed_by = 'gone',
    claimed_until = '2020-01-01' where message_id = ${id}`;
  const journal = { accepted: () => Promise.reject(new Error('away')) };
  const now = town.clock.now();
  const settled = database.write(TOWN, (tx) =>
    settleDoubt(tx, { municipalityCode: TOWN, now, journal, messageIdOf: (one) => one }),
  );
  await assert.rejects(settled);
  assert.deepEqual(await statesOf(id), ['sending', 'sending']);
  await town.owner`update notice.delivery set state = 'stopped' where message_id = ${id}`;
});

test('a group is meant by conditions, and known only as a number', async () => {
  const people = Array.from({ length: 8 }, (_, at) =>
    residentRow({
      addresseeNumber: String(7000 + at),
      householdNumber: String(9000 + at),
      dateOfBirth: at < 6 ? '1950-01-01' : '1990-01-01',
      residentRecordCode: null,
      individualNumber: null,
    }),
  );
  const rows = people.map((after) => ({ before: null, after }));
  await database.write(TOWN, (tx) => saveRows(tx, TOWN, rows));
  await subscribed(
    'health',
    people.map(({ addresseeNumber }) => `p${addresseeNumber}`),
  );
  const contacts = await town.owner<{ contactId: string }[]>`
    select contact_id from notice.subscription where topic_code = 'health' order by contact_id`;
  for (const [at, { contactId }] of contacts.entries()) {
    await town.owner`update notice.contact set addressee_number = ${String(7000 + at)}
      where id = ${contactId}`;
  }
  const clerk = await town.signIn('clerk');
  const old = { kind: 'age', on: '2026-11-20', from: 65, until: 150 };
  const young = { kind: 'age', on: '2026-11-20', from: 0, until: 64 };
  const open = { kind: 'not-applied', procedureCode: 'health-check', since: '2026-04-01' };
  const count = async (audience: object[] | null) =>
    (await clerk.post('/api/notice/audience-counts', { topicCode: 'health', audience })).json();
  assert.deepEqual(await count(null), { count: 8, label: '8' });
  assert.deepEqual(await count([old]), { count: 6, label: '6' });
  assert.deepEqual(await count([young]), { count: null, label: '5未満' });
  assert.deepEqual(await count([old, open]), { count: 6, label: '6' }, 'nobody has applied');
  registerApplicants({ applicantsAmong: async () => new Set(['7000']) });
  assert.deepEqual(await count([old, open]), { count: 5, label: '5' });
  const composed = await clerk.post('/api/notice/messages', {
    topicCode: 'health',
    urgency: 'timely',
    templateCode: 'drill',
    values: { place: '保健センター' },
    audience: [old, open],
  });
  const { id } = composed.json();
  await office.approve(id, 'second');
  await office.approve(id, 'third');
  await town.deliver();
  assert.deepEqual(await statesOf(id), Array(5).fill('handed'));
});

test('a room above writes to one address, sealed, and no header can be slipped in', async () => {
  const words = { subject: '受付のお知らせ\r\nBcc: x@mail.example.jp', body: '本文' };
  const send = (mail: string, subject = '受付のお知らせ') =>
    database.write(TOWN, (tx) =>
      sendNotice(tx, {
        municipalityCode: TOWN,
        urgency: 'timely',
        to: { mail },
        words: { ...words, subject },
        now: town.clock.now(),
      }),
    );
  await assert.rejects(send('a@mail.example.jp\r\nBcc: x@mail.example.jp'));
  assert.equal(await send('one@mail.example.jp'), 1);
  assert.equal(await send('other@mail.example.jp', words.subject), 1);
  await town.sender.drain();
  const all = [...primary.taken, ...reserve.taken];
  assert.equal(all.filter(({ to }) => to === 'one@mail.example.jp').length, 1);
  assert.equal(all.filter(({ to }) => to === 'other@mail.example.jp').length, 0);
  assert.equal(all.filter(({ to }) => to === 'x@mail.example.jp').length, 0);
});

test('when the first relay is gone, the second takes over, and nothing is lost', async () => {
  await subscribeAndConfirm(town, 'steady@mail.example.jp', { topics: ['disaster'] });
  await primary.close();
  const before = reserve.taken.length;
  for (let at = 0; at < 5; at += 1) await released('disaster', 'timely');
  await town.sender.drain();
  assert.equal(reserve.taken.length - before, 5);
});
