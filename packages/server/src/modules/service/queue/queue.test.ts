/**
 * 番号発券の検査 — over HTTP, from ticket to call, with devices, phones, bookings and the day's
 * end.
 */
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import type { QueueStatistics, TicketAnswer } from '@yakuba/contract/queue';

import { OTHER_TOWN, TOWN } from '#harness/database';
import { testOffice } from '#harness/office';
import { usePushSender } from '#modules/service/queue';

const office = await testOffice();
const { server, clock, stranger } = office;
// In the morning, so that a day of tests stays one day.
clock.set('2026-11-20T00:00:00.000Z');
let clerk = await office.signIn('clerk');
let administrator = await office.signIn('administrator');
let approver = await office.signIn('approver');

/** Time passes in the tests, and sessions end by it. */
async function signInAgain(): Promise<void> {
  clerk = await office.signIn('clerk');
  administrator = await office.signIn('administrator');
  approver = await office.signIn('approver');
}
beforeEach(signInAgain);
const address = await server.listen({ host: '127.0.0.1', port: 0 });
after(() => server.close());

const base = `/api/queue/towns/${TOWN}`;

async function set(code: string, over: object = {}): Promise<void> {
  const body = { title: `区分${code}`, prefix: code.toUpperCase().slice(0, 1), ...over };
  const answer = await administrator.send('PUT', `/api/queue/categories/${code}`, body);
  assert.equal(answer.statusCode, 200, answer.body);
}

async function deviceOf(kind: string) {
  const answer = await administrator.post('/api/queue/devices', { kind, title: '入口' });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json() as { id: string; token: string };
}

await set('a');
await set('b');
const machine = await deviceOf('ticket-machine');
const display = await deviceOf('display');

function by(token: string, method: 'GET' | 'POST', path: string, payload?: object, town = base) {
  const headers = { 'x-device-token': token };
  return server.inject({ method, url: `${town}${path}`, headers, ...(payload ? { payload } : {}) });
}

async function take(categoryCode = 'a'): Promise<TicketAnswer> {
  const answer = await by(machine.token, 'POST', '/tickets', { categoryCode });
  assert.equal(answer.statusCode, 200, answer.body);
  pass(1);
  return answer.json() as TicketAnswer;
}

async function call(...categoryCodes: string[]) {
  const answer = await clerk.post('/api/queue/calls', { categoryCodes, desk: '3番' });
  assert.equal(answer.statusCode, 200, answer.body);
  return (answer.json() as { ticket: { id: string; label: string } | null }).ticket;
}

const act = (id: string, deed: string, body: object = {}) =>
  clerk.post(`/api/queue/tickets/${id}/${deed}`, body);

async function follow(code: string) {
  return (await stranger.get(`${base}/followed/${code}`)).json();
}

function pass(minutes: number): void {
  clock.set(new Date(clock.now().getTime() + minutes * 60_000).toISOString());
}

async function empty(): Promise<void> {
  for (let next = await call('a', 'b', 'w'); next; next = await call('a', 'b', 'w')) {
    await act(next.id, 'finish');
  }
}

test('no two categories bear one letter', async () => {
  const body = { title: '別の区分', prefix: 'A' };
  const answer = await administrator.send('PUT', '/api/queue/categories/another', body);
  assert.equal(answer.json().code, 'queue.category.prefix_taken');
});

test('numbers follow one another in their category and are called in order', async () => {
  const [first, second, other] = [await take(), await take(), await take('b')];
  assert.deepEqual([first.label, second.label, other.label], ['A1', 'A2', 'B1']);
  assert.deepEqual([first.ahead, second.ahead, other.ahead], [0, 1, 0]);
  const called = await call('a', 'b');
  assert.equal(called?.label, 'A1');
  assert.deepEqual(
    (await by(display.token, 'GET', '/display'))
      .json()
      .calls.map((one: object) => ({ ...one, calledAt: '' })),
    [{ label: 'A1', desk: '3番', calledAt: '', callCount: 1 }],
  );
  const followed = await follow(first.followCode);
  assert.deepEqual([followed.status, followed.desk], ['called', '3番']);
  assert.equal((await follow(second.followCode)).ahead, 0);
  assert.equal((await act(first.id, 'finish')).statusCode, 200);
  assert.equal((await act(first.id, 'finish')).json().code, 'queue.ticket.not_called');
  await empty();
});

test('two desks that call at the same moment never call the same number', async () => {
  const taken = [];
  for (let count = 0; count < 6; count += 1) taken.push((await take()).label);
  const called = await Promise.all(taken.map(() => call('a')));
  const labels = called.flatMap((one) => (one ? [one.label] : []));
  assert.equal(new Set(labels).size, labels.length);
  for (const one of called) if (one) await act(one.id, 'finish');
  await empty();
});

test('machines that press at the same moment give no number twice', async () => {
  const tickets = await Promise.all(
    Array.from({ length: 12 }, () => by(machine.token, 'POST', '/tickets', { categoryCode: 'b' })),
  );
  const labels = tickets.map((one) => (one.json() as TicketAnswer).label);
  assert.equal(new Set(labels).size, 12);
  pass(1);
  await empty();
});

test('whoever does not come goes behind three others by itself, and in the end is over', async () => {
  const absent = await take();
  const others = [await take(), await take(), await take(), await take()];
  await call('a');
  const outcomes = [];
  for (let count = 0; count < 3; count += 1) {
    outcomes.push((await act(absent.id, 'recall')).json().outcome);
  }
  assert.deepEqual(outcomes, ['called', 'called', 'demoted']);
  assert.equal((await follow(absent.followCode)).ahead, 3);
  const order = [];
  for (let count = 0; count < 4; count += 1) {
    const next = await call('a');
    order.push(next?.label);
    if (next && next.id !== absent.id) await act(next.id, 'finish');
  }
  assert.deepEqual(order, [...others.slice(0, 3).map(({ label }) => label), absent.label]);
  await act(absent.id, 'recall');
  await act(absent.id, 'recall');
  assert.equal((await act(absent.id, 'recall')).json().outcome, 'absent');
  assert.equal((await follow(absent.followCode)).status, 'absent');
  await empty();
});

test('a transfer keeps number and time, so that nobody begins to wait anew', async () => {
  const moved = await take('a');
  const later = await take('b');
  await call('a');
  assert.equal((await act(moved.id, 'transfer', { categoryCode: 'b' })).statusCode, 200);
  assert.equal((await follow(later.followCode)).ahead, 1);
  assert.equal((await call('b'))?.label, moved.label);
  await act(moved.id, 'finish');
  await empty();
});

test('the wait is promised with its error, and the promise is kept beside the truth', async () => {
  await set('w');
  for (let count = 0; count < 6; count += 1) await take('w');
  for (let count = 0; count < 6; count += 1) {
    pass(5);
    await signInAgain();
    const next = await call('w');
    if (next) await act(next.id, 'finish');
  }
  const first = await take('w');
  const second = await take('w');
  assert.ok(first.estimate && second.estimate);
  assert.ok(second.estimate.minutes > first.estimate.minutes);
  assert.ok(first.estimate.errorMinutes >= 2);
  const [row] = (await office.owner`select expected_minutes, error_minutes from queue.ticket
    where id = ${second.id}`) as unknown as { expectedMinutes: number; errorMinutes: number }[];
  assert.deepEqual([row?.expectedMinutes, row?.errorMinutes], Object.values(second.estimate));
  await empty();
  const statistics = await clerk.get('/api/queue/statistics?day=2026-11-20');
  const all = statistics.json().categories as QueueStatistics['categories'];
  const figures = all.find(({ code }) => code === 'w');
  assert.ok(figures);
  assert.equal(typeof figures.estimateErrorMinutes, 'number');
  assert.ok((figures.waitMedianMinutes ?? 0) > 0);
});

test('a booking stands in line by its time, is full when full, and may be cancelled', async () => {
  const startsAt = new Date(clock.now().getTime() + 20 * 60_000).toISOString();
  const slot = { categoryCode: 'a', startsAt: [startsAt], capacity: 1 };
  assert.equal((await administrator.send('PUT', '/api/queue/slots', slot)).statusCode, 200);
  const asked = { categoryCode: 'a', startsAt };
  const both = await Promise.all([1, 2].map(() => stranger.post(`${base}/bookings`, asked)));
  assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [200, 409]);
  const { bookingCode } = both.find(({ statusCode }) => statusCode === 200)?.json() ?? {};
  const slots = await stranger.get(`${base}/slots?categoryCode=a&day=2026-11-20`);
  assert.deepEqual(slots.json().slots, []);
  const cancelled = await stranger.post(`${base}/bookings/${bookingCode}/cancel`);
  assert.equal(cancelled.statusCode, 200, cancelled.body);
  const again = (await stranger.post(`${base}/bookings`, asked)).json() as { bookingCode: string };
  const walkIn = await take();
  const arrived = await by(machine.token, 'POST', '/arrivals', { bookingCode: again.bookingCode });
  assert.equal(arrived.statusCode, 200, arrived.body);
  const twice = await by(machine.token, 'POST', '/arrivals', { bookingCode: again.bookingCode });
  assert.equal(twice.json().code, 'queue.booking.not_found');
  pass(30);
  await signInAgain();
  const late = await take();
  const order = [await call('a'), await call('a'), await call('a')].map((one) => one?.label);
  assert.deepEqual(order, [walkIn.label, arrived.json().label, late.label]);
});

test('devices are known by their token alone, each for its own', async () => {
  const cases: readonly [string, 'GET' | 'POST', string, string][] = [
    ['wrong', 'GET', '/menu', base],
    ['', 'GET', '/menu', base],
    [display.token, 'POST', '/tickets', base],
    [machine.token, 'GET', '/display', base],
    [machine.token, 'GET', '/menu', `/api/queue/towns/${OTHER_TOWN}`],
  ];
  for (const [token, method, path, town] of cases) {
    const answer = await by(
      token,
      method,
      path,
      method === 'POST' ? { categoryCode: 'a' } : undefined,
      town,
    );
    assert.equal(answer.json().code, 'queue.device.unknown', path);
  }
  const [row] = await office.owner`select token_hash from queue.device where id = ${machine.id}`;
  assert.ok(!String(row?.['tokenHash']).includes(machine.token));
  const spare = await deviceOf('display');
  assert.equal((await by(spare.token, 'GET', '/display')).statusCode, 200);
  await administrator.post(`/api/queue/devices/${spare.id}/remove`);
  assert.equal((await by(spare.token, 'GET', '/display')).json().code, 'queue.device.unknown');
  assert.equal((await clerk.post('/api/queue/devices', {})).statusCode, 403);
});

test('a phone is told when its turn is near and when it comes, and is then forgotten', async () => {
  await empty();
  await office.worker.drain();
  const sent: { endpoint: string; text: string }[] = [];
  usePushSender({
    publicKey: 'key',
    send: async ({ endpoint }, text) => {
      sent.push({ endpoint, text });
      return endpoint.endsWith('gone') ? 'gone' : 'sent';
    },
  });
  const keys = { p256dh: 'p', auth: 'a' };
  const subscribed = async (ticket: TicketAnswer, endpoint: string) =>
    stranger.post(`${base}/followed/${ticket.followCode}/subscription`, { endpoint, keys });
  const tickets = [];
  for (let count = 0; count < 4; count += 1) tickets.push(await take());
  const [first, , , fourth] = tickets;
  assert.ok(first && fourth);
  const bad = await subscribed(first, 'https://127.0.0.1/steal');
  assert.equal(bad.json().code, 'queue.subscription.endpoint');
  assert.equal(
    (await subscribed(first, 'https://web.push.apple.com/one')).json().isSubscribed,
    true,
  );
  await subscribed(fourth, 'https://web.push.apple.com/gone');
  await call('a');
  await office.worker.drain();
  assert.deepEqual(sent.map(({ endpoint }) => endpoint.slice(-4)).sort(), ['/one', 'gone']);
  assert.match(sent.find(({ endpoint }) => endpoint.endsWith('one'))?.text ?? '', /3番へ/);
  await act(first.id, 'finish');
  const left = await office.owner`select 1 from queue.subscription`;
  assert.equal(left.length, 0);
  usePushSender(null);
  assert.equal(
    (await subscribed(fourth, 'https://web.push.apple.com/one')).json().isSubscribed,
    false,
  );
  await empty();
});

/** Reads the stream until a message fits. */
async function heard(url: string, headers: object, fits: (text: string) => boolean) {
  const stop = new AbortController();
  const answer = await fetch(`${address}${url}`, {
    headers: { ...headers } as Record<string, string>,
    signal: stop.signal,
  });
  assert.equal(answer.headers.get('content-type'), 'text/event-stream');
  assert.ok(answer.headers.get('x-content-type-options'));
  let text = '';
  for await (const part of answer.body ?? []) {
    text += Buffer.from(part).toString();
    if (fits(text)) break;
  }
  stop.abort();
  return text;
}

test('display, console and phone hear of a call by themselves', { timeout: 20_000 }, async () => {
  await empty();
  const ticket = await take();
  const fits = (text: string) => text.includes('"desk":"3番"') && text.includes(ticket.label);
  const screens = [
    heard(`${base}/display/events`, { 'x-device-token': display.token }, fits),
    heard('/api/queue/console/events', { cookie: clerk.cookie }, fits),
    heard(`${base}/followed/${ticket.followCode}/events`, {}, (text) => text.includes('called')),
  ];
  await new Promise((resolve) => setTimeout(resolve, 700));
  await call('a');
  assert.equal((await Promise.all(screens)).length, 3);
  const unknown = await stranger.get(`${base}/followed/${'A'.repeat(22)}/events`);
  assert.equal(unknown.json().code, 'queue.ticket.not_found');
});

test('a closed day closes whoever waits, keeps its figures, and takes nobody more', async () => {
  const waiting = await take();
  const day = '2026-11-20';
  const closed = await approver.post('/api/queue/closings', { day });
  assert.equal(closed.statusCode, 200, closed.body);
  assert.equal((await follow(waiting.followCode)).status, 'closed');
  assert.equal(
    (await approver.post('/api/queue/closings', { day })).json().code,
    'queue.day.closed',
  );
  const taken = await by(machine.token, 'POST', '/tickets', { categoryCode: 'a' });
  assert.equal(taken.json().code, 'queue.day.closed');
  const later = await approver.post('/api/queue/closings', { day: '2026-11-21' });
  assert.equal(later.json().code, 'queue.day.future');
  const figures = await clerk.get(`/api/queue/statistics?day=${day}`);
  assert.deepEqual(figures.json(), closed.json());
  const sums = closed.json().categories as {
    issued: number;
    served: number;
    absent: number;
    left: number;
  }[];
  for (const one of sums) assert.equal(one.issued, one.served + one.absent + one.left);
});

test('the schema has no place for a person', async () => {
  const columns = (await office.owner`
    select table_name, column_name, col_description(
      (quote_ident(table_schema) || '.' || quote_ident(table_name))::regclass, ordinal_position)
      as says
    from information_schema.columns where table_schema = 'queue'`) as unknown as {
    tableName: string;
    columnName: string;
    says: string;
  }[];
  assert.ok(columns.length > 50);
  const parts = 'name kana birth sex phone tel mail email addressee resident individual card';
  const more = `${parts} household note memo remark`.replaceAll(' ', '|');
  const personal = new RegExp(`(^|_)(${more})(_|$)`);
  const words = /氏名|宛名|生年|性別|電話|メール|住所|世帯|備考|カード/;
  const found = columns.filter(
    ({ columnName, says }) => personal.test(columnName) || words.test(says),
  );
  assert.deepEqual(found, []);
  const outside = await office.owner`
    select c.conname from pg_constraint c join pg_class t on t.oid = c.confrelid
    join pg_namespace n on n.oid = t.relnamespace join pg_class own on own.oid = c.conrelid
    join pg_namespace o on o.oid = own.relnamespace
    where o.nspname = 'queue' and n.nspname <> 'queue'`;
  assert.equal(outside.length, 0);
});
