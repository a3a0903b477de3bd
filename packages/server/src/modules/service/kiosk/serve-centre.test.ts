/**
 * コンビニ交付の検査 — over mutual TLS: what a card opens, the same paper as at the counter, and
 * everything that has to be refused at once.
 *
 * @spec juki 3.1
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { CLERK, issueInput } from '#harness/certificate-town';
import { actor, OTHER_TOWN, TOWN } from '#harness/database';
import { holdName, holdTable, waitingFor } from '#harness/held-table';
import { kioskTown, TERMINAL } from '#harness/kiosk-town';
import { residentRow } from '#harness/resident-row';
import { sealInput } from '#harness/seal-imprint';
import { issueCertificate } from '#modules/service/certificate';
import { findPayment } from '#modules/service/payment';
import { readPdfText } from '#platform/printing';
import { type CentreRefused, makeConnectionCertificates } from '#simulator/kiosk';

import { setSuppression } from '../../registry/resident/acts/set-suppression.ts';
import { closingItems } from '../../registry/resident/rules/closing-items.ts';
import { registerSeal } from '../../registry/seal-registration/acts/register-seal.ts';
import { reportLoss } from '../../registry/seal-registration/acts/report-loss.ts';
import { endStop } from './acts/end-stop.ts';
import { planStop } from './acts/plan-stop.ts';
import { setOffering } from './acts/set-offering.ts';
import { setServiceHours } from './acts/set-service-hours.ts';
import { listRequests } from './queries/list-requests.ts';

const town = await kioskTown({ waitMilliseconds: 400 });
const { centre, clock } = town;
const DAY = '2024-06-03T01:00:00.000Z';

let people = 200;
interface Person {
  readonly number: string;
  readonly household: string;
  readonly serial: string;
}

/** 住民とカード — somebody new, alone in a household unless one is named. */
async function someone(over: object = {}, code = TOWN): Promise<Person> {
  people += 1;
  const number = String(people);
  const household = `9${number}`;
  const row = residentRow({
    addresseeNumber: number,
    householdNumber: household,
    fullName: `試験　第${number}`,
    residentRecordCode: null,
    individualNumber: null,
    ...over,
  });
  await town.put([row], code);
  const card = await town.cardOf(number, code);
  cards.set(number, card);
  const serial = card.serialNumbers.authentication;
  return { number, household: row.householdNumber, serial };
}
const cards = new Map<string, Awaited<ReturnType<typeof town.cardOf>>>();

const order = ({ serial }: Person, over: object = {}) => ({
  cardSerialNumber: serial,
  terminal: TERMINAL,
  kind: 'individual',
  ...over,
});

function put(person: Person, requestId: string = crypto.randomUUID(), over: object = {}) {
  return centre.send('PUT', `${TOWN}/requests/${requestId}`, order(person, over));
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: CentreRefused) => error.code,
  );
}

function staff(permission: string) {
  const call = { actor: actor([permission]), requestId: null };
  return () => ({ ...call, idempotencyKey: crypto.randomUUID() });
}
const stopping = staff('kiosk:stop_service');
const setting = staff('kiosk:set_service');

/** 死亡の記載 — as an approved change leaves the register; no reaction has run. */
async function die({ number, household }: Person): Promise<void> {
  const on = { on: '2024-06-02', notation: null };
  const items = closingItems({
    reason: 'death',
    status: '3',
    effectiveOn: on,
    notifiedOn: '2024-06-03',
  });
  const before = residentRow({
    addresseeNumber: number,
    householdNumber: household,
    fullName: `試験　第${number}`,
    residentRecordCode: null,
    individualNumber: null,
  });
  await town.put([{ ...before, ...items, historyNumber: 2 }]);
}

async function issuesOf(requestId: string): Promise<{ id: string }[]> {
  return town.owner`select id from certificate.issue
    where reference = ${`kiosk:${requestId}`}` as unknown as Promise<{ id: string }[]>;
}

async function stepsOf(requestId: string): Promise<string[]> {
  const rows = (await town.owner`select s.kind from certificate.step s
    join certificate.issue i on i.id = s.issue_id
    where i.reference = ${`kiosk:${requestId}`}
    order by s.recorded_at, s.kind`) as unknown as { kind: string }[];
  return rows.map(({ kind }) => kind);
}

test('a card opens the certificates of its holder, printed and paid for', async () => {
  const person = await someone();
  const { offers, withheld, members } = await centre.inquire(TOWN, person.serial, TERMINAL);
  assert.deepEqual(
    offers.map(({ kind, unitYen }) => [kind, unitYen]),
    [
      ['individual', 200],
      ['statement', 200],
    ],
  );
  assert.deepEqual(
    withheld.map(({ kind, code }) => [kind, code]),
    [['seal-registration', 'kiosk.seal.not_registered']],
  );
  assert.deepEqual(
    members.map(({ isHolder }) => isHolder),
    [true],
  );

  const delivery = await centre.issue(TOWN, order(person, { copies: 2 }));
  assert.equal(delivery.feeYen, 400);
  const [first, second] = delivery.documents;
  assert.notEqual(first?.issueNumber, second?.issueNumber);
  const text = (await readPdfText(Buffer.from(first?.pdf ?? '', 'base64'))).join('');
  assert.match(text.replaceAll(/\s/gu, ''), new RegExp(`試験第${person.number}`));
  await centre.printed(TOWN, delivery, TERMINAL);
  await centre.printed(TOWN, delivery, TERMINAL);
  const reference = `kiosk:${delivery.requestId}`;
  const payment = await town.app.database.read(TOWN, (reader) =>
    findPayment(reader, TOWN, reference),
  );
  assert.deepEqual([payment?.status, payment?.amountYen], ['paid', 400]);
  assert.equal(
    await codeOf(centre.issue(TOWN, order(person, { copies: 2 }), delivery.requestId)),
    'kiosk.request.printed',
  );
});

test('what a machine prints is what the counter issues', async () => {
  const person = await someone();
  const options = { items: ['headAndRelationship', 'domicile'] };
  const selection = { kind: 'people', addresseeNumbers: [person.number] };
  const { issues } = await town.app.acts.run(issueCertificate, {
    actor: actor(CLERK),
    input: issueInput({ kind: 'individual', selection, options }),
    idempotencyKey: crypto.randomUUID(),
    requestId: null,
  });
  const delivery = await centre.issue(TOWN, order(person, options));
  const rows = (await town.owner`
    select i.outlet, i.content_hash, i.heading, i.items from certificate.issue i
    where i.id = ${issues[0]?.id ?? ''} or i.reference = ${`kiosk:${delivery.requestId}`}
    order by i.outlet`) as unknown as { outlet: string }[];
  assert.deepEqual(
    rows.map(({ outlet }) => outlet),
    ['counter', 'kiosk'],
  );
  const [counter, kiosk] = rows.map(({ outlet: _, ...content }) => content);
  assert.deepEqual(kiosk, counter);
});

test('the same request thrice is one issue and the same paper', async () => {
  const person = await someone();
  const requestId = crypto.randomUUID();
  const answers = await Promise.all(
    [1, 2, 3].map(() => centre.issue(TOWN, order(person), requestId)),
  );
  assert.equal(new Set(answers.map((one) => one.documents[0]?.pdf)).size, 1);
  const [row] = (await town.owner`select count(*)::int as count from certificate.issue
    where reference = ${`kiosk:${requestId}`}`) as unknown as { count: number }[];
  assert.equal(row?.count, 1);
  const other = await put(person, requestId, { kind: 'statement' });
  assert.equal(other.status, 409);
  assert.equal((await put(person, requestId, { terminal: 'SHOP-0002' })).status, 409);
});

test('a request that takes too long is told to come again, and then has its paper', async () => {
  const person = await someone();
  const requestId = crypto.randomUUID();
  const letGo = await holdTable(town.owner, 'certificate.step');
  const early = await put(person, requestId);
  assert.deepEqual([early.status, early.retryAfter], [503, '2']);
  assert.equal((early.body as { code: string }).code, 'kiosk.request.not_ready');
  await letGo();
  assert.equal((await put(person, requestId)).status, 200);
  assert.equal((await issuesOf(requestId)).length, 1);
});

test('a death refuses the next request, which leaves nothing behind', async () => {
  const person = await someone();
  await die(person);
  const requestId = crypto.randomUUID();
  const code = await codeOf(centre.issue(TOWN, order(person), requestId));
  assert.equal(code, 'kiosk.holder.not_living');
  assert.equal(await codeOf(centre.inquire(TOWN, person.serial, TERMINAL)), code);
  assert.equal((await issuesOf(requestId)).length, 0);
  const kept = await town.owner`select 1 from kiosk.request where id = ${requestId}`;
  assert.equal(kept.length, 0);
});

test('a death after the paper left stops it from being sent again', async () => {
  const person = await someone();
  const requestId = crypto.randomUUID();
  assert.equal((await put(person, requestId)).status, 200);
  await die(person);
  assert.equal(
    await codeOf(centre.issue(TOWN, order(person), requestId)),
    'kiosk.holder.not_living',
  );
  assert.deepEqual(await stepsOf(requestId), ['printed', 'released']);
});

test('the death of a member of the household stops the paper that names them', async () => {
  const head = await someone();
  const wife = await someone({ householdNumber: head.household, relationship: '妻' });
  const requestId = crypto.randomUUID();
  const both = { addresseeNumbers: [head.number, wife.number] };
  assert.equal((await put(head, requestId, both)).status, 200);
  await die(wife);
  const again = await codeOf(centre.issue(TOWN, order(head, both), requestId));
  assert.equal(again, 'kiosk.request.not_made');
  const next = await codeOf(centre.issue(TOWN, order(head, both)));
  assert.equal(next, 'kiosk.subject.other_household');
});

test('a card revoked at any moment opens nothing more', async () => {
  const person = await someone();
  const requestId = crypto.randomUUID();
  assert.equal((await put(person, requestId)).status, 200);
  const card = cards.get(person.number);
  assert.ok(card);
  town.simulator.revokeCard(card);
  assert.equal(await codeOf(centre.issue(TOWN, order(person), requestId)), 'kiosk.card.revoked');
  assert.equal(await codeOf(centre.issue(TOWN, order(person))), 'kiosk.card.revoked');
});

test('a suppression refuses at once, an alert too, and a machine learns no temporary lifting', async () => {
  const call = staff('resident:set_suppression');
  for (const [level, code] of [
    ['error', 'kiosk.subject.suppressed'],
    ['alert', 'kiosk.subject.attention'],
  ]) {
    const person = await someone();
    await town.app.acts.run(
      setSuppression as never,
      {
        ...call(),
        input: {
          target: { kind: 'person', addresseeNumber: person.number },
          levels: { change: 'none', certificate: level, inquiry: 'none' },
          startsOn: '2024-06-01',
          endsOn: null,
          reason: '確認中のため',
        },
      } as never,
    );
    const refused = await put(person);
    const { code: given, detail } = refused.body as { code: string; detail: string };
    assert.equal(given, code);
    assert.doesNotMatch(detail, /抑止|支援|保護/);
    await town.owner`insert into resident.suppression_lifting
      (municipality_code, id, suppression_id, lifted_by, lifted_at, lifted_until, reason)
      select municipality_code, gen_random_uuid(), id, 'test', ${DAY}::timestamptz - interval '1 minute',
        ${DAY}::timestamptz + interval '1 hour', '検査'
      from resident.suppression where addressee_number = ${person.number}`;
    assert.equal(((await put(person)).body as { code: string }).code, code);
  }
});

test('who may have what: 15 and over, the same household, and what is offered', async () => {
  const child = await someone({ dateOfBirth: '2009-06-04' });
  assert.equal(await codeOf(centre.issue(TOWN, order(child))), 'kiosk.holder.under_age');
  const adult = await someone();
  const stranger = await someone();
  const refused: readonly [object, string][] = [
    [{ addresseeNumbers: [stranger.number] }, 'kiosk.subject.other_household'],
    [{ kind: 'closed-individual' }, 'kiosk.kind.not_offered'],
    [{ items: ['residentRecordCode'] }, 'kiosk.item.not_offered'],
    [{ copies: 6 }, 'kiosk.copies.too_many'],
    [{ kind: 'seal-registration' }, 'kiosk.seal.not_registered'],
  ];
  for (const [over, code] of refused) {
    assert.equal(await codeOf(centre.issue(TOWN, order(adult, over))), code);
  }
  const member = await someone({ householdNumber: adult.household, relationship: '妻' });
  const selfOnly = { kind: 'statement', scope: 'self', items: [], copiesMax: 1, isOffered: true };
  const input = { ...selfOnly, validFrom: '2024-06-01' };
  await town.app.acts.run(setOffering, { ...setting(), input });
  const others = order(adult, { kind: 'statement', addresseeNumbers: [member.number] });
  assert.equal(await codeOf(centre.issue(TOWN, others)), 'kiosk.subject.self_only');
});

test('a card of another town, or of nobody, opens nothing here', async () => {
  const foreign = await someone({}, OTHER_TOWN);
  assert.equal(await codeOf(centre.issue(TOWN, order(foreign))), 'kiosk.card.not_bound');
  const nobody = { ...foreign, serial: 'ABCDEF' };
  assert.equal(await codeOf(centre.issue(TOWN, order(nobody))), 'kiosk.card.not_bound');
  assert.equal(await codeOf(centre.issue('990027', order(foreign))), 'kiosk.card.not_bound');
});

test('a seal certificate for its owner, until the registration ends', async () => {
  const person = await someone({ familyName: '試験', fullName: '試験　太郎' });
  const register = staff('seal_registration:register_seal');
  const input = await sealInput({ addresseeNumber: person.number });
  const { id: registrationId } = (await town.app.acts.run(registerSeal, {
    ...register(),
    input,
  })) as unknown as { id: string };
  const requestId = crypto.randomUUID();
  const seal = { kind: 'seal-registration' };
  assert.equal((await put(person, requestId, seal)).status, 200);
  assert.equal((await put(person, requestId, seal)).status, 200);
  const end = staff('seal_registration:end_registration');
  await town.app.acts.run(
    reportLoss as never,
    {
      ...end(),
      input: { id: registrationId, lost: 'card', broughtBy: 'self', documents: ['passport'] },
    } as never,
  );
  for (const number of [requestId, crypto.randomUUID()]) {
    const refused = (await put(person, number, seal)).body as { code: string };
    assert.match(refused.code, /^(kiosk|certificate)\.seal\.not_registered$/);
  }
});

test('outside the hours and during a stop, the refusal names the next opening', async () => {
  const person = await someone();
  clock.set('2024-06-03T14:00:00.000Z');
  const late = (await put(person)).body as { code: string; detail: string };
  assert.equal(late.code, 'kiosk.service.outside_hours');
  assert.match(late.detail, /6月4日 6時30分/);
  clock.set('2024-06-03T21:29:00.000Z');
  assert.deepEqual(await centre.state(TOWN), {
    isOpen: false,
    nextOpening: '2024-06-03T21:30:00.000Z',
  });
  clock.set(DAY);
  const input = { stopsAt: null, resumesAt: '2024-06-03T13:55:00.000Z', reason: '点検' };
  const { id } = await town.app.acts.run(planStop, { ...stopping(), input });
  const stopped = (await put(person)).body as { code: string; detail: string };
  assert.equal(stopped.code, 'kiosk.service.stopped');
  assert.match(stopped.detail, /6月3日 22時55分/);
  await town.app.acts.run(endStop, { ...stopping(), input: { id } });
  assert.equal((await centre.state(TOWN)).isOpen, true);
  const hours = { validFrom: '2024-06-01', opensAt: '12:00', closesAt: '13:00' };
  await town.app.acts.run(setServiceHours, { ...setting(), input: hours });
  assert.equal((await centre.state(TOWN)).nextOpening, '2024-06-03T03:00:00.000Z');
  const usual = { ...hours, opensAt: '06:30', closesAt: '23:00' };
  clock.set('2024-06-03T01:00:01.000Z');
  await town.app.acts.run(setServiceHours, { ...setting(), input: usual });
  clock.set(DAY);
});

test('a cancelled request gives no paper any more, and what was made is disposed of', async () => {
  const person = await someone();
  const requestId = crypto.randomUUID();
  assert.equal(await codeOf(centre.cancel(TOWN, requestId, TERMINAL)), 'kiosk.request.not_found');
  assert.equal((await put(person, requestId)).status, 200);
  await centre.cancel(TOWN, requestId, TERMINAL);
  await centre.cancel(TOWN, requestId, TERMINAL);
  await isDisposedOf(person, requestId);
});

test('a cancellation waits for a request that is under way', async () => {
  const person = await someone();
  const requestId = crypto.randomUUID();
  const letGo = await holdTable(town.owner, 'certificate.step');
  const asked = put(person, requestId);
  await waitingFor(town.owner, 1);
  const cancelled = centre.cancel(TOWN, requestId, TERMINAL);
  await waitingFor(town.owner, 2);
  await letGo();
  await Promise.all([asked, cancelled]);
  await isDisposedOf(person, requestId);
});

test('a connection torn while a request waits is answered, and the number serves again', async () => {
  const person = await someone();
  const requestId = crypto.randomUUID();
  const letGo = await holdName(town.owner, `kiosk/${TOWN}/${requestId}`);
  const asked = put(person, requestId);
  await waitingFor(town.owner, 1);
  const torn = await town.owner`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  assert.equal(torn.length, 1);
  const { status, body } = await asked;
  assert.equal(status, 503);
  assert.equal((body as { code: string }).code, 'platform.http.database_away');
  await letGo();
  assert.equal((await put(person, requestId)).status, 200);
  assert.equal((await issuesOf(requestId)).length, 1);
});

async function isDisposedOf(person: Person, requestId: string): Promise<void> {
  await town.worker.drain();
  assert.equal(
    await codeOf(centre.issue(TOWN, order(person), requestId)),
    'kiosk.request.cancelled',
  );
  const steps = await stepsOf(requestId);
  assert.deepEqual(steps.sort(), ['discarded', 'printed', 'released']);
}

test('a request grows old', async () => {
  const person = await someone();
  const requestId = crypto.randomUUID();
  assert.equal((await put(person, requestId)).status, 200);
  clock.set('2024-06-03T01:16:00.000Z');
  assert.equal(await codeOf(centre.issue(TOWN, order(person), requestId)), 'kiosk.request.expired');
  clock.set(DAY);
});

test('a document altered where it lies does not leave', async () => {
  const person = await someone();
  const requestId = crypto.randomUUID();
  assert.equal((await put(person, requestId)).status, 200);
  await town.owner`update certificate.document set pdf = pdf || '\\x00'::bytea
    where issue_id in (select id from certificate.issue
      where reference = ${`kiosk:${requestId}`})`;
  const refused = (await put(person, requestId)).body as { code: string };
  assert.equal(refused.code, 'certificate.release.document_differs');
  await town.owner`update certificate.document set pdf = substring(pdf for length(pdf) - 1)
    where issue_id in (select id from certificate.issue
      where reference = ${`kiosk:${requestId}`})`;
  assert.equal((await put(person, requestId)).status, 200);
});

test('only the centre comes in: other authorities fail the handshake, other names are refused', async () => {
  const elsewhere = await makeConnectionCertificates();
  const outsider = town.centreWith(elsewhere.centre);
  await assert.rejects(outsider.send('GET', `${TOWN}/service`), { code: /^ERR_SSL|ECONNRESET/ });
  const named = town.centreWith(await town.certificates.issue('somebody-else'));
  const refused = await named.send('GET', `${TOWN}/service`);
  assert.equal((refused.body as { code: string }).code, 'kiosk.centre.unknown');
  const bare = await fetch(`${town.url}/api/kiosk-centre/towns/${TOWN}/service`).catch(
    () => 'refused',
  );
  assert.equal(bare, 'refused');
});

test('staff see the requests of the day and those never reported as printed', async () => {
  const call = { actor: actor(['kiosk:view_requests']), requestId: null };
  const on = '2024-06-03';
  const all = await town.app.queries.run(listRequests, { ...call, input: { on } });
  const open = await town.app.queries.run(listRequests, {
    ...call,
    input: { on, isUnsettled: 'true' },
  });
  assert.ok(open.requests.length > 0 && open.requests.length < all.requests.length);
  assert.ok(open.requests.every(({ status }) => status === 'delivered'));
});

test('every file that was delivered hashes to what the ledger says', async () => {
  const rows = (await town.owner`select d.pdf, d.document_hash
    from certificate.document d join certificate.step s on s.issue_id = d.issue_id
    where s.kind = 'released'`) as unknown as { pdf: Buffer; documentHash: string }[];
  assert.ok(rows.length > 0);
  for (const { pdf, documentHash } of rows) {
    assert.equal(createHash('sha256').update(pdf).digest('hex'), documentHash);
  }
});
