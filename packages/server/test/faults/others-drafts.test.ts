/**
 * 他人の申請の検査 — one person's draft, evidence, correction and certificate in the hands of
 * another resident, a guest, a resident of another town with the same number, staff of another
 * town, and whoever meddles with a cookie: not found, recorded, and nothing changed.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';

import { applicationTown, COPY } from '#harness/application-town';
import { HOME } from '#harness/card-town';
import { OTHER_TOWN, TOWN } from '#harness/database';
import { signInNeighbour } from '#harness/neighbour';
import { type Client, clientOf } from '#harness/office';
import { openRefusals } from '#harness/refusals';

const town = await applicationTown();
const { resident, clerk, approver, people, owner, server } = town;
const OWN = '/api/application/own-applications';
const ALL = '/api/application/applications';
const NOT_FOUND = 'application.application.not_found';

const secondCard = await town.simulator.issueCard({
  holder: { ...HOME, fullName: '茶木　人2', sex: '2' },
});
await town.bindAtCounter(secondCard, people[1]);
const other = await town.signInByCard(secondCard);
const guest = await town.enterAsGuest();
const neighbour = await signInNeighbour(town, people[0]);
const otherClerk = await town.signIn('clerk', OTHER_TOWN);
const otherApprover = await town.signIn('approver', OTHER_TOWN);
const newcomer = await town.signIn('newcomer');
const meddler = clientOf(server, resident.cookie.replace(TOWN, OTHER_TOWN), resident.csrfToken);
const forger = clientOf(server, resident.cookie, other.csrfToken);
const { refused, refusedAll, unchanged } = await openRefusals(owner);

const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#abc' } })
  .png()
  .toBuffer();
const attachment = { item: 'mandate', fileName: '委任状.png', content: png.toString('base64') };

interface Target {
  readonly name: string;
  readonly id: string;
  readonly version: number;
  readonly fileId: string;
}

/** 下書き — with a paper attached. */
async function draftWithPaper(): Promise<Target> {
  const answers = town.copyAnswers({ applicantRelation: 'agent' });
  const id = await town.draft(resident, { answers });
  const attached = await resident.post(`${OWN}/${id}/files`, attachment);
  assert.equal(attached.statusCode, 200, attached.body);
  return { name: '下書き', id, version: 1, fileId: attached.json().fileId };
}

/** 補正待ち */
async function inCorrection(): Promise<Target> {
  const id = await town.draft(resident);
  await done(town.submit(resident, id));
  await done(clerk.post(`${ALL}/${id}/start-review`, { stage: 'formal' }));
  const fields = [{ path: 'applicantPhone', message: '桁が足りません。' }];
  await done(clerk.post(`${ALL}/${id}/ask-correction`, { fields, dueOn: '2099-01-01' }));
  return { name: '補正待ち', id, version: 1, fileId: crypto.randomUUID() };
}

/** 証明書のできた申請 */
async function withCertificate(): Promise<Target> {
  const id = await town.draft(resident);
  await done(town.submit(resident, id));
  await town.pay(resident, id);
  await done(town.approve(id));
  await town.worker.drain();
  assert.equal((await town.look(resident, id)).isResultReady, true);
  return { name: '証明書のできた申請', id, version: 1, fileId: crypto.randomUUID() };
}

async function done(answer: ReturnType<Client['post']>) {
  const { statusCode, body } = await answer;
  assert.equal(statusCode, 200, body);
  return JSON.parse(body);
}

const targets = [await draftWithPaper(), await inCorrection(), await withCertificate()];

interface Attempt {
  readonly name: string;
  readonly as: (client: Client) => ReturnType<Client['post']>;
}

/** What an owner could do, tried by somebody else with all the owner knows. */
function attempts({ id, version }: Target): Attempt[] {
  const body = { procedureCode: COPY, version, answers: {} };
  const cms = Buffer.from('署名').toString('base64');
  return [
    { name: '開く', as: (one) => one.get(`${OWN}/${id}`) },
    { name: '上書き', as: (one) => one.send('PUT', `${OWN}/${id}`, body) },
    { name: '添付', as: (one) => one.post(`${OWN}/${id}/files`, attachment) },
    { name: '提出', as: (one) => one.post(`${OWN}/${id}/submit`, { version, cms }) },
    { name: '補正', as: (one) => one.post(`${OWN}/${id}/correct`, { version, cms }) },
    { name: '取下げ', as: (one) => one.post(`${OWN}/${id}/withdraw`) },
  ];
}

const strangers = {
  'another resident': other,
  'a guest': guest,
  'a resident of another town with the same number': neighbour,
};

for (const [who, client] of Object.entries(strangers)) {
  test(`${who} finds nobody else’s application by any route`, async () => {
    for (const target of targets) {
      await refusedAll(
        attempts(target).map(({ name, as }) => ({
          work: () => as(client),
          code: NOT_FOUND,
          status: 404,
          about: `${target.name}の${name}`,
        })),
      );
      const listed = (await client.get(OWN)).json().applications as { id: string }[];
      assert.ok(!listed.some(({ id }) => id === target.id));
    }
  });
}

test('nobody but the applicant is handed the certificate, and no byte of it leaves', async () => {
  const [, , ready] = targets;
  const path = `${OWN}/${ready?.id}/results/1`;
  for (const client of [other, neighbour]) {
    await refused(() => client.post(path), { code: NOT_FOUND, status: 404 });
  }
  await refused(() => guest.post(path), { code: 'platform.http.no_session', status: 401 });
  await refused(() => resident.post(`${OWN}/${ready?.id}/results/2`), {
    code: 'application.receive.none',
  });
  const [issue] = await owner<{ id: string }[]>`select id from certificate.issue
    where reference = ${`application:${ready?.id}`}`;
  const atCounter = `/api/certificate/issues/${issue?.id}/release`;
  for (const client of [other, guest]) {
    const wanted = { code: 'platform.http.no_session', status: 401, isRecorded: false };
    await refused(() => client.post(atCounter), wanted);
  }
  await refused(() => otherApprover.post(atCounter), { code: 'certificate.issue.not_found' });
});

test('the applicant’s own key of repetition answers nobody else', async () => {
  const id = await town.draft(resident);
  const body = await town.sign(resident, id);
  const key = crypto.randomUUID();
  assert.equal((await resident.post(`${OWN}/${id}/submit`, body, key)).statusCode, 200);
  for (const client of [other, guest, neighbour]) {
    await refused(() => client.post(`${OWN}/${id}/submit`, body, key), { code: NOT_FOUND });
  }
});

test('staff of another town, and staff without the permission, reach nothing of it', async () => {
  for (const { id, fileId, name: target } of targets) {
    const acts: readonly [string, () => ReturnType<Client['post']>][] = [
      ['照会', () => otherClerk.get(`${ALL}/${id}`)],
      ['署名', () => otherClerk.get(`${ALL}/${id}/signature`)],
      ['添付書類', () => otherClerk.get(`${ALL}/${id}/files/${fileId}`)],
      ['添付', () => otherClerk.post(`${ALL}/${id}/files`, attachment)],
      ['受付', () => otherClerk.post(`${ALL}/${id}/submit`, { version: 1, identification: '券' })],
      ['補正', () => otherClerk.post(`${ALL}/${id}/correct`, { version: 1, identification: '券' })],
      ['審査', () => otherClerk.post(`${ALL}/${id}/start-review`, { stage: 'formal' })],
      ['決定', () => otherApprover.post(`${ALL}/${id}/decide`, { decision: 'approved' })],
      ['取下げ', () => otherClerk.post(`${ALL}/${id}/withdraw`, {})],
      ['交付', () => otherClerk.post(`${ALL}/${id}/deliver`, {})],
    ];
    const paths = [`${ALL}/${id}`, `${ALL}/${id}/files/${fileId}`, `${ALL}/${id}/signature`];
    await refusedAll([
      ...acts.map(([name, work]) => {
        const about = `隣町の職員: ${target}の${name}`;
        return { work, code: NOT_FOUND, status: 404, about };
      }),
      ...paths.map((path) => ({
        work: () => newcomer.get(path),
        code: 'platform.act.forbidden',
        status: 403,
      })),
    ]);
  }
});

test('a paper is read only with its own application', async () => {
  const [draft, correction] = targets;
  const path = `${ALL}/${correction?.id}/files/${draft?.fileId}`;
  await refused(() => clerk.get(path), { code: NOT_FOUND, status: 404 });
  for (const client of [resident, other, guest]) {
    const staffOnly = `${ALL}/${draft?.id}/files/${draft?.fileId}`;
    const wanted = { code: 'platform.http.no_session', status: 401, isRecorded: false };
    await refused(() => client.get(staffOnly), wanted);
  }
});

test('a paper of another application is none of this one’s, though its number is known', async () => {
  const [withPaper] = targets;
  const answers = town.copyAnswers({
    applicantRelation: 'agent',
    mandate: [{ fileId: withPaper?.fileId, fileName: '委任状.png', mediaType: 'image/png' }],
  });
  const id = await town.draft(resident, { answers });
  const body = await town.sign(resident, id);
  await refused(() => resident.post(`${OWN}/${id}/submit`, body), {
    code: 'application.submit.problems',
  });
});

test('a cookie moved to another town, or a token of somebody else, opens nothing', async () => {
  for (const target of targets) {
    const [look, ...writes] = attempts(target);
    assert.ok(look);
    const noSession = { code: 'platform.http.no_session', status: 401 };
    await refusedAll([
      ...[look, ...writes].map(({ name: about, as }) => ({
        work: () => as(meddler),
        ...noSession,
        about,
      })),
      ...writes.map(({ name: about, as }) => ({
        work: () => as(forger),
        code: 'platform.http.forged',
        status: 403,
        about,
      })),
    ]);
  }
});

test('nobody writes in the name of somebody else without their mandate', async () => {
  const { applicantName, applicantBornOn, applicantPhone, applicantRelation, signature } =
    town.copyAnswers() as Record<string, unknown>;
  const home = { prefecture: '検査県', municipality: '見本郡検査町', lotNumber: '1番地' };
  const who = { applicantName, applicantBornOn, applicantPhone, applicantRelation, signature };
  const answers = { ...who, applicantAddress: home, startOn: '2026-12-01', newAddress: home };
  const body = { procedureCode: 'water-start', version: 0, answers, onBehalfOf: people[0] };
  const put = (client: Client, id: string) => client.send('PUT', `${OWN}/${id}`, body);
  await refused(() => put(guest, crypto.randomUUID()), {
    code: 'application.delegation.sign_in',
    status: 403,
  });
  const id = crypto.randomUUID();
  await done(put(other, id));
  await refused(() => other.post(`${OWN}/${id}/submit`, { version: 1 }), {
    code: 'application.delegation.none',
    status: 403,
  });
  await refused(() => resident.get(`${OWN}/${id}`), { code: NOT_FOUND });
});

test('staff cannot turn one person’s draft into another’s, who would then receive it', async () => {
  const id = await town.draft(resident);
  const body = { procedureCode: COPY, version: 1, answers: town.copyAnswers(), outlet: 'counter' };
  const taken = (applicantNumber: string | null) =>
    clerk.send('PUT', `${ALL}/${id}`, { ...body, channel: 'counter', applicantNumber });
  for (const number of [people[1], null]) {
    await refused(() => taken(number), { code: 'application.draft.other_person', status: 409 });
  }
  await done(taken(people[0]));
});

test('an agent whose mandate was taken back receives nothing; the principal does', async () => {
  const day = (days: number) =>
    new Date(town.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const mandate = () =>
    done(
      clerk.post('/api/application/delegations', {
        kind: 'voluntary',
        principalNumber: people[0],
        agentNumber: people[1],
        procedureCodes: [COPY],
        validFrom: day(-1),
        validUntil: day(30),
        evidence: '委任状（原本）',
      }),
    );
  const answers = town.copyAnswers({ applicantRelation: 'representative' });
  const sent = async () => {
    const id = await town.draft(other, { onBehalfOf: people[0], answers });
    await done(town.submit(other, id, secondCard));
    await town.pay(other, id);
    return id;
  };
  const end = (id: string) =>
    done(clerk.post(`/api/application/delegations/${id}/end`, { reason: '撤回' }));

  const { id: delegationId } = await mandate();
  const id = await sent();
  await done(town.approve(id));
  await town.worker.drain();
  await end(delegationId);
  const path = `${OWN}/${id}/results/1`;
  await refused(() => other.post(path), { code: 'application.delegation.ended', status: 403 });
  assert.equal((await resident.post(path)).statusCode, 200);

  const { id: nextId } = await mandate();
  const undecided = await sent();
  for (const stage of ['formal', 'substantive']) {
    await done(clerk.post(`${ALL}/${undecided}/start-review`, { stage }));
  }
  await end(nextId);
  await refused(() => approver.post(`${ALL}/${undecided}/decide`, { decision: 'approved' }), {
    code: 'application.delegation.ended',
  });
});

test('looking for what is there and what is not is answered alike', async () => {
  const shape = (text: string) => JSON.stringify({ ...JSON.parse(text), requestId: null });
  const [known] = targets;
  const there = await unchanged(() => other.get(`${OWN}/${known?.id}`));
  const nowhere = await unchanged(() => other.get(`${OWN}/${crypto.randomUUID()}`));
  assert.equal(shape(there.body), shape(nowhere.body));
  assert.deepEqual(there.headers['content-type'], nowhere.headers['content-type']);
});
