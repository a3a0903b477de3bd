/** 申請の状況の検査 — counted from real applications, month by month, and no person among them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ApplicationFigures, figuresAnswer } from '@yakuba/contract/application';

import { applicationTown, COPY } from '#harness/application-town';
import { HOME } from '#harness/card-town';
import { TOWN } from '#harness/database';

const town = await applicationTown();
const { owner } = town;
let { resident, clerk } = town;
const DAY = 86_400_000;

async function figures(query = ''): Promise<ApplicationFigures> {
  const answer = await clerk.get(`/api/application/figures?${query}`);
  assert.equal(answer.statusCode, 200, answer.body);
  return figuresAnswer.parse(answer.json());
}

async function submitAt(instant: string): Promise<string> {
  town.clock.set(instant);
  resident = await town.signInByCard(town.card);
  clerk = await town.signIn('clerk');
  const id = await town.draft(resident);
  const answer = await town.submit(resident, id);
  assert.equal(answer.statusCode, 200, answer.body);
  return id;
}

const first = town.clock.now();
/** 23時 — of Japan, on the day after the first. */
const night = `${new Date(first.getTime() + DAY).toISOString().slice(0, 10)}T14:00:00.000Z`;
const sumOf = (months: ApplicationFigures['months'], name: 'submitted' | 'timed' | 'outside') =>
  months.reduce((sum, month) => sum + month[name], 0);

test('without hours of the town, nothing is said of outside hours', async () => {
  await submitAt(first.toISOString());
  const [month] = (await figures('months=1')).months;
  assert.deepEqual([month?.started, month?.submitted, month?.timed, month?.outside], [1, 1, 0, 0]);
});

test('an electronic copy that was paid for online saves a visit, paper and a transfer', async () => {
  const before = town.clock.now();
  const id = await submitAt(new Date(before.getTime() + 60_000).toISOString());
  await town.pay(resident, id);
  town.clock.set(new Date(town.clock.now().getTime() + 4 * 60_000).toISOString());
  assert.equal((await town.approve(id)).statusCode, 200);
  await town.worker.drain();
  town.clock.set(new Date(town.clock.now().getTime() + 2 * 60_000).toISOString());
  const path = `/api/application/own-applications/${id}/results/1`;
  const received = await resident.post(path, {});
  assert.equal(received.statusCode, 200, received.body);
  const { procedures, unknownVisits } = await figures('months=2');
  const copy = procedures.find(({ procedureCode }) => procedureCode === COPY);
  const all = { finished: 1, withoutVisit: 1, withoutPaper: 1, withoutTransfer: 1 };
  assert.deepEqual(copy?.completion, all);
  assert.equal(copy?.visitsSaved, 1);
  assert.deepEqual(unknownVisits, []);
  assert.deepEqual([copy?.decided, copy?.delivered], [1, 1]);
  assert.deepEqual(copy?.untilDecision, { median: 4, p90: 4, count: 1 });
  assert.deepEqual(copy?.untilDelivery, { median: 2, p90: 2, count: 1 });
  assert.deepEqual(copy?.wholeWay, { median: 6, p90: 6, count: 1 });
});

test('what was sent in after the desks closed counts as outside', async () => {
  await owner`insert into municipality.opening_hours (municipality_code, id, valid_from, opens_at,
      closes_at) values (${TOWN}, ${crypto.randomUUID()}, '2020-04-01', '08:30', '17:15')`;
  const before = sumOf((await figures()).months, 'outside');
  await submitAt(night);
  const { months, procedures } = await figures();
  assert.deepEqual([sumOf(months, 'timed'), sumOf(months, 'outside')], [3, before + 1]);
  const copy = procedures.find(({ procedureCode }) => procedureCode === COPY);
  assert.deepEqual([copy?.submitted, copy?.outside], [3, before + 1]);
});

test('drafts that nobody touched for a week are counted by section, and few are not told', async () => {
  resident = await town.signInByCard(town.card);
  clerk = await town.signIn('clerk');
  for (let at = 0; at < 5; at += 1) {
    await town.draft(resident, { answers: town.copyAnswers({ copies: null }) });
  }
  await town.draft(resident, { answers: {} });
  assert.deepEqual((await figures()).abandoned, []);
  town.clock.set(new Date(town.clock.now().getTime() + 8 * DAY).toISOString());
  const answer = await (await town.signIn('clerk')).get('/api/application/figures');
  const { abandoned } = figuresAnswer.parse(answer.json());
  const counts = abandoned[0]?.sections.map(({ count }) => count);
  assert.deepEqual(counts, [null, 5]);
  for (const word of [HOME.fullName, '088-123-4567', town.people[0]]) {
    assert.ok(!answer.body.includes(String(word)), 'no person is read out');
  }
});

test('the months are those of one procedure where one is chosen', async () => {
  const signedIn = await town.signIn('clerk');
  const asked = async (code: string) =>
    figuresAnswer.parse(
      (await signedIn.get(`/api/application/figures?procedureCode=${code}`)).json(),
    );
  assert.equal(sumOf((await asked(COPY)).months, 'submitted'), 3);
  assert.equal(sumOf((await asked('water-start')).months, 'submitted'), 0);
});
