/**
 * お知らせの訂正と事後確認の検査 — a correction reaches exactly those who got the wrong one; what
 * one person sent is looked at by another; three languages; what residents read of it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simpleParser } from 'mailparser';

import { actor, TOWN } from '#harness/database';
import {
  codeIn,
  mailsTo,
  noticeTown,
  setUpNotices,
  subscribeAndConfirm,
} from '#harness/notice-town';

import { chooseTopics } from './acts/choose-topics.ts';
import { listOwnContacts } from './queries/list-own-contacts.ts';
import { listOwnNotices } from './queries/list-sent-notices.ts';

const refusing = new Set<string>();
const town = await noticeTown([{ refuses: (address) => (refusing.has(address) ? 550 : 0) }]);
await setUpNotices(town);
const clerk = await town.signIn('clerk');
const approver = await town.signIn('approver');
const administrator = await town.signIn('administrator');
const address = (name: string) => `${name}@mail.example.jp`;

const words = {
  ja: { subject: '断水のお知らせ', body: '明日の9時から断水します。' },
  easy: { subject: 'みずが とまります', body: 'あした 9じから みずが とまります。' },
  en: { subject: 'Water supply cut', body: 'No water from 9:00 tomorrow.' },
};

async function compose(over: object = {}): Promise<string> {
  const answer = await clerk.post('/api/notice/messages', {
    topicCode: 'news',
    urgency: 'timely',
    words,
    ...over,
  });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json().id;
}

async function release(id: string): Promise<void> {
  for (const one of [approver, administrator]) {
    const answer = await one.post(`/api/notice/messages/${id}/approve`, { reason: null });
    assert.equal(answer.statusCode, 200, answer.body);
  }
  await town.deliver();
}

const lastTo = async (name: string) => simpleParser(mailsTo(town, address(name)).at(-1)?.raw ?? '');
const countTo = (name: string) => mailsTo(town, address(name)).length;

await subscribeAndConfirm(town, address('ja'));
await subscribeAndConfirm(town, address('easy'), { language: 'easy' });
await subscribeAndConfirm(town, address('en'), { language: 'en' });
await subscribeAndConfirm(town, address('gone'));
const wrong = await compose();
refusing.add(address('gone'));
await release(wrong);
refusing.delete(address('gone'));

test('words of one person reach everybody in the language that was chosen', async () => {
  assert.equal((await lastTo('ja')).subject, '断水のお知らせ');
  assert.equal((await lastTo('easy')).subject, 'みずが とまります');
  const english = await lastTo('en');
  assert.equal(english.subject, 'Water supply cut');
  assert.match(english.text ?? '', /Stop these messages\nhttps:/);
});

test('the letter that asks for consent bears the code, and a page that takes it', async () => {
  const [first] = mailsTo(town, address('en'));
  const { text = '', subject } = await simpleParser(first?.raw ?? '');
  assert.equal(subject, 'Confirm your registration for town notices');
  const link = new RegExp(
    `https://town\\.example\\.jp/t/${TOWN}/notices/confirm#[0-9a-f-]{36}\\.(\\d{8})`,
  );
  assert.equal(link.exec(text)?.[1], codeIn(first?.raw ?? ''));
});

test('a correction names what it corrects and reaches exactly those who got that', async () => {
  await subscribeAndConfirm(town, address('newcomer'));
  const before = ['ja', 'easy', 'en', 'gone', 'newcomer'].map(countTo);
  const asked = { topicCode: 'news', correctsId: wrong };
  const count = await clerk.post('/api/notice/audience-counts', asked);
  assert.deepEqual(count.json(), { count: null, label: '5未満' });
  const right = { ...words, ja: { subject: '断水は明後日', body: '明後日の9時からです。' } };
  const correction = await compose({ correctsId: wrong, words: right });
  await release(correction);
  assert.deepEqual(
    ['ja', 'easy', 'en', 'gone', 'newcomer'].map(countTo),
    before.map((one, at) => (at < 3 ? one + 1 : one)),
  );
  const { subject, text = '' } = await lastTo('ja');
  assert.equal(subject, '【訂正】断水は明後日');
  assert.match(
    text,
    /^令和.*にお送りした「断水のお知らせ」を訂正します。\n\n明後日の9時からです。/,
  );
  assert.match((await lastTo('en')).text ?? '', /This corrects our message "Water supply cut"/);
  const shown = (await clerk.get(`/api/notice/messages/${wrong}`)).json();
  assert.equal(shown.state, 'cancelled', 'what was left of the wrong one is stopped');
  assert.deepEqual(shown.correctedBy, [{ id: correction, subject: '【訂正】断水は明後日' }]);
  const own = (await clerk.get(`/api/notice/messages/${correction}`)).json();
  assert.deepEqual(own.corrects, { id: wrong, subject: '断水のお知らせ' });
});

test('a wrong one that leaves after the correction began is corrected too', async () => {
  const id = await compose();
  await release(id);
  const [late] = await town.owner<{ id: string }[]>`
    update notice.delivery set state = 'sending' where id = (
      select id from notice.delivery where message_id = ${id} and state = 'handed' limit 1)
    returning id`;
  const correction = await compose({ correctsId: id });
  await release(correction);
  const written = async () =>
    (await town.owner`select 1 from notice.delivery where message_id = ${correction}`).length;
  const before = await written();
  await town.owner`update notice.delivery set state = 'handed' where id = ${late?.id ?? ''}`;
  town.clock.set(new Date(town.clock.now().getTime() + 60_000).toISOString());
  await town.owner`update platform.job set run_at = now() - interval '1 hour'`;
  await town.deliver();
  assert.equal(await written(), before + 1);
});

test('what cannot be a correction is refused', async () => {
  const waiting = await compose();
  const refused = async (over: object) =>
    (
      await clerk.post('/api/notice/messages', { topicCode: 'news', urgency: 'timely', ...over })
    ).json().code;
  assert.equal(await refused({ words, correctsId: waiting }), 'notice.correction.not_sent');
  const other = { words, correctsId: wrong, topicCode: 'disaster' };
  assert.equal(await refused(other), 'notice.correction.other_topic');
  const less = { ...words, en: null };
  const short = { words: less, correctsId: wrong };
  assert.equal(await refused(short), 'notice.correction.language_missing');
  assert.equal(await refused({}), 'platform.act.invalid');
});

test('an emergency that one person sent is reviewed by somebody else afterwards', async () => {
  const answer = await approver.post('/api/notice/messages', {
    topicCode: 'disaster',
    urgency: 'emergency',
    words,
  });
  const { id } = answer.json();
  const review = (client: typeof clerk) =>
    client.post(`/api/notice/messages/${id}/review`, { reason: '内容と宛先を確かめた' });
  assert.equal((await review(administrator)).json().code, 'notice.review.not_due');
  const approved = await approver.post(`/api/notice/messages/${id}/approve`, {
    reason: '夜間のため一人で承認',
  });
  assert.deepEqual(
    [approved.json().state, approved.json().isReviewDue],
    ['released', true],
    'who wrote it may send it in an emergency',
  );
  assert.equal((await review(approver)).json().code, 'notice.review.own');
  assert.equal((await review(administrator)).json().isReviewDue, false);
  const { marks } = (await clerk.get(`/api/notice/messages/${id}`)).json();
  assert.equal(marks.at(-1).kind, 'reviewed');
});

test('anybody reads what went to all, and a resident what went to them', async () => {
  const sent = await town.stranger.get(`/api/notice/towns/${TOWN}/notices`);
  assert.equal(sent.statusCode, 200, sent.body);
  const { notices } = sent.json() as { notices: { id: string; isCorrected: boolean }[] };
  assert.equal(notices.find(({ id }) => id === wrong)?.isCorrected, true);
  const offered = (await town.stranger.get(`/api/notice/towns/${TOWN}/topics`)).json();
  assert.deepEqual(
    offered.topics.map(({ code }: { code: string }) => code),
    ['disaster', 'news'],
  );
  assert.match(offered.pushKey, /^[\w-]{80,}$/);
  await town.owner`update notice.contact set addressee_number = '7001' where id = (
    select contact_id from notice.delivery where message_id = ${wrong} and state = 'handed'
    order by contact_id limit 1)`;
  const resident = (number: string, input: object = {}) => ({
    actor: actor(['notice:subscribe'], TOWN, `resident:${number}`),
    input,
    requestId: null,
  });
  const own = await town.app.queries.run(listOwnNotices, resident('7001'));
  assert.ok(own.notices.some(({ id }) => id === wrong));
  assert.deepEqual(await town.app.queries.run(listOwnNotices, resident('7002')), { notices: [] });
  const { contacts } = await town.app.queries.run(listOwnContacts, resident('7001'));
  const [contact] = contacts;
  assert.match(contact?.hint ?? '', /^\w•••@mail\.example\.jp$/);
  const choice = { id: contact?.id ?? '', topics: ['disaster'], language: 'en' as const };
  const act = { ...resident('7001', choice), idempotencyKey: crypto.randomUUID() };
  await town.app.acts.run(chooseTopics, act);
  const [changed] = (await town.app.queries.run(listOwnContacts, resident('7001'))).contacts;
  assert.deepEqual([changed?.topics, changed?.language], [['disaster'], 'en']);
  const others = { ...resident('7002', choice), idempotencyKey: crypto.randomUUID() };
  await assert.rejects(town.app.acts.run(chooseTopics, others), /この登録は見つかりません/);
});

test('templates keep every version, and topics are listed as they stand', async () => {
  const template = { code: 'plain', title: '見本の文例', words, fields: [] };
  assert.equal((await clerk.post('/api/notice/templates', template)).json().version, 2);
  const { templates } = (await clerk.get('/api/notice/templates/plain/versions')).json();
  assert.deepEqual(
    templates.map(({ version }: { version: number }) => version),
    [2, 1],
  );
  const { topics } = (await clerk.get('/api/notice/topic-rules')).json();
  assert.equal(topics.length, 2);
});
