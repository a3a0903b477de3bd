/**
 * 発行との競争の検査 — a death, a moving out, a protection or a lost card registered between the
 * request and the handing over, at the counter, by post and online: whatever was asked for before
 * and however ready it lies, nothing is handed over after. Also where both happen at one moment.
 * (The kiosk: `kiosk-races.test.ts`.)
 *
 * @spec juki 3.1
 * @spec juki 3.4
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { applicationTown, COPY } from '#harness/application-town';
import { HOME } from '#harness/card-town';
import { actor, TOWN } from '#harness/database';
import { holdTable, waitingFor } from '#harness/held-table';
import type { Client } from '#harness/office';
import { openRefusals } from '#harness/refusals';
import {
  day,
  death,
  elsewhere,
  member,
  movingIn,
  movingOut,
  nameOf,
} from '#harness/resident-inputs';
import type { Card } from '#simulator/jpki';

import { setSuppression } from '../../src/modules/registry/resident/acts/set-suppression.ts';
import { startDisclosureProtection } from '../../src/modules/registry/resident/acts/start-disclosure-protection.ts';

const town = await applicationTown();
const { clerk, approver, owner, clock, simulator } = town;
const OWN = '/api/application/own-applications';
const ALL = '/api/application/applications';
const { refused } = await openRefusals(owner);
const today = clock.now().toISOString().slice(0, 10);

async function done(answer: ReturnType<Client['post']>) {
  const { statusCode, body } = await answer;
  assert.equal(statusCode, 200, body);
  return JSON.parse(body);
}

interface Person {
  readonly number: string;
  readonly name: string;
  readonly card: Card;
}

let people = 10;

/** 新しい住民 — alone in a household, with a card. */
async function someone(): Promise<Person> {
  people += 1;
  const code = String(88_800_000_000 + people);
  const one = { ...member(1, { name: nameOf('茶木', `人${people}`) }), residentRecordCode: code };
  const notified = { effectiveOn: day(today), notifiedOn: today };
  const [number = ''] = await town.change(
    'accept-moving-in',
    movingIn({ ...notified, members: [one] }),
  );
  const card = await simulator.issueCard({ holder: { ...HOME, fullName: `茶木　人${people}` } });
  await done(town.bindAtCounter(card, number));
  return { number, name: `茶木　人${people}`, card };
}

const protection = (number: string) => ({
  content: {
    role: 'present',
    appliedOn: today,
    applicant: { addresseeNumber: number },
    together: [],
    perpetrators: [{ name: '架空　某', address: '隣市一丁目' }],
    offices: [{ office: 'certificate', place: '現住所' }],
  },
  provisionalFrom: today,
});

const suppression = (number: string) => ({
  target: { kind: 'person', addresseeNumber: number },
  levels: { change: 'none', certificate: 'error', inquiry: 'none' },
  startsOn: today,
  endsOn: null,
  reason: '確認中のため',
});

function register(act: unknown, permission: string, input: object): Promise<unknown> {
  return town.app.acts.run(act as never, {
    actor: actor([permission], TOWN, 'chief'),
    input,
    idempotencyKey: crypto.randomUUID(),
    requestId: null,
  });
}

/** 異動 — each leaves the register as the town's own acts do; no reaction has run yet. */
const changes: Readonly<Record<string, (person: Person) => Promise<unknown>>> = {
  'a death': ({ number }) => {
    const input = death({ addresseeNumber: number, effectiveOn: day(today), notifiedOn: today });
    return town.change('register-death', input);
  },
  'a moving out': ({ number }) => {
    const planned = { kind: 'domestic', address: elsewhere };
    const input = movingOut({ effectiveOn: today, notifiedOn: today, planned, movers: [number] });
    return town.change('accept-moving-out', input);
  },
  'a protection': ({ number }) =>
    register(
      startDisclosureProtection,
      'resident:manage_disclosure_protection',
      protection(number),
    ),
  'a suppression': ({ number }) =>
    register(setSuppression, 'resident:set_suppression', suppression(number)),
};

interface Issued {
  readonly applicationId: string;
  readonly issueId: string;
  /** 交付 — as the outlet does it. */
  readonly release: () => ReturnType<Client['post']>;
}

async function issueOf(applicationId: string): Promise<string> {
  const [row] = await owner<{ id: string }[]>`
    select id from certificate.issue where reference = ${`application:${applicationId}`}`;
  return row?.id ?? '';
}

/** 窓口・郵送 — entered by the clerk, paid for and approved. */
async function byStaff({ number, name }: Person, outlet: string): Promise<Issued> {
  const id = crypto.randomUUID();
  const answers = town.copyAnswers({ applicantName: name });
  const channel = outlet === 'post' ? 'paper' : 'counter';
  const body = { procedureCode: COPY, version: 0, answers, outlet, channel };
  await done(clerk.send('PUT', `${ALL}/${id}`, { ...body, applicantNumber: number }));
  await done(clerk.post(`${ALL}/${id}/submit`, { version: 1, identification: '旅券' }));
  const reference = `application:${id}`;
  const money = { reference, item: 'household', method: 'cash', channel: outlet };
  await done(clerk.post('/api/payment/counter-payments', money));
  await done(town.approve(id));
  const issueId = await issueOf(id);
  const release = () => approver.post(`/api/certificate/issues/${issueId}/release`);
  return { applicationId: id, issueId, release };
}

/** オンライン — signed, paid for and approved; received by the applicant. */
async function online({ name, card }: Person): Promise<Issued> {
  const client = await town.signInByCard(card);
  const id = await town.draft(client, { answers: town.copyAnswers({ applicantName: name }) });
  await done(town.submit(client, id, card));
  await town.pay(client, id);
  await done(town.approve(id));
  const release = () => client.post(`${OWN}/${id}/results/1`);
  return { applicationId: id, issueId: await issueOf(id), release };
}

const outlets: Readonly<Record<string, (person: Person) => Promise<Issued>>> = {
  counter: (person) => byStaff(person, 'counter'),
  post: (person) => byStaff(person, 'post'),
  online,
};

async function stepsOf(issueId: string): Promise<string[]> {
  const rows = await owner<{ kind: string }[]>`
    select kind from certificate.step where issue_id = ${issueId} order by recorded_at, kind`;
  return rows.map(({ kind }) => kind);
}

/** Whoever is no resident any more has no session either; else the copy itself is refused. */
const STOPPED = /^certificate\.|^platform\.http\.no_session$|^application\.receive\.none$/;

for (const [outlet, issue] of Object.entries(outlets)) {
  for (const [change, happen] of Object.entries(changes)) {
    test(`${outlet}: ${change} before the printing leaves nothing to hand over`, async () => {
      const person = await someone();
      const { issueId, release } = await issue(person);
      await happen(person);
      await town.worker.drain();
      assert.deepEqual(await stepsOf(issueId), ['refused']);
      const made = await owner`select 1 from certificate.document where issue_id = ${issueId}`;
      assert.equal(made.length, 0);
      await refused(release, { code: STOPPED });
    });

    test(`${outlet}: ${change} after the printing stops the handing over`, async () => {
      const person = await someone();
      const { issueId, release } = await issue(person);
      await town.worker.drain();
      assert.deepEqual(await stepsOf(issueId), ['printed']);
      await happen(person);
      await refused(release, { code: STOPPED });
      await town.worker.drain();
      await refused(release, { code: STOPPED });
      assert.ok(!(await stepsOf(issueId)).includes('released'));
    });

    test(`${outlet}: ${change} at the moment of the handing over comes before it or after`, async () => {
      const person = await someone();
      const { issueId, release } = await issue(person);
      await town.worker.drain();
      const letGo = await holdTable(owner, 'certificate.step');
      const releasing = release();
      await waitingFor(owner, 1);
      let isRegistered = false;
      const happening = happen(person).then(() => {
        isRegistered = true;
      });
      // Either it waits for the handing over, or it is done and the handing over must not be.
      await Promise.race([happening, waitingFor(owner, 2)]);
      const wasFirst = isRegistered;
      await letGo();
      const [{ statusCode, body }] = await Promise.all([releasing, happening]);
      assert.ok(!wasFirst || statusCode !== 200, 'handed over after it was registered');
      assert.equal(
        (await stepsOf(issueId)).includes('released'),
        statusCode === 200,
        body.slice(0, 200),
      );
      await refused(release, { code: STOPPED });
    });
  }
}

test('online: a card revoked or given up after the printing receives nothing', async () => {
  const ends: readonly ((person: Person) => Promise<unknown>)[] = [
    async ({ card }) => simulator.revokeCard(card),
    async ({ card }) => simulator.revokeCard(card, 'authentication'),
    async ({ number }) => {
      const path = `/api/identity-proof/residents/${number}/bindings`;
      const { bindings } = await done(clerk.get(path));
      for (const { id } of bindings) {
        await done(clerk.post(`/api/identity-proof/bindings/${id}/end`));
      }
    },
  ];
  for (const end of ends) {
    const person = await someone();
    const { release, issueId } = await online(person);
    await town.worker.drain();
    await end(person);
    const code = /^identity_proof\.certificate\.revoked$|^platform\.http\.no_session$/;
    await refused(release, { code });
    assert.deepEqual(await stepsOf(issueId), ['printed']);
  }
});
