/**
 * 抑止・支援措置・メモ・並び順の検査 — through the frame, on PostgreSQL.
 *
 * @spec juki 1.1.15
 * @spec juki 1.1.16
 * @spec juki 2.2.4
 * @spec juki 3.1
 * @spec juki 3.4
 * @spec juki 5.2
 * @spec juki 9.2
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { correction, headChange, merger } from '#harness/authority-inputs';
import { actor, OTHER_TOWN, TOWN } from '#harness/database';
import { residentTown } from '#harness/resident-town';
import type { ActDeclaration } from '#platform/act';

import { findSuppressionMarks } from '../queries/find-suppression-marks.ts';
import { type CheckedScope, findSuppressions } from '../queries/find-suppressions.ts';
import { listDisclosureProtections } from '../queries/list-disclosure-protections.ts';
import { listMemos } from '../queries/list-memos.ts';
import { listSuppressions } from '../queries/list-suppressions.ts';
import { decideDisclosureProtection } from './decide-disclosure-protection.ts';
import { deleteMemo } from './delete-memo.ts';
import { endDisclosureProtection } from './end-disclosure-protection.ts';
import { extendDisclosureProtection } from './extend-disclosure-protection.ts';
import { liftSuppression } from './lift-suppression.ts';
import { liftSuppressionTemporarily } from './lift-suppression-temporarily.ts';
import { reviseMemo } from './revise-memo.ts';
import { setHouseholdOrder } from './set-household-order.ts';
import { setSuppression } from './set-suppression.ts';
import { startDisclosureProtection } from './start-disclosure-protection.ts';
import { writeMemo } from './write-memo.ts';

const town = await residentTown('2026-11-20T01:00:00.000Z');
const { app } = town;

type AnyAct = ActDeclaration<never, never, never, Record<string, unknown>>;

/** Runs as someone with exactly the act's permission, and `also`. */
async function run(act: unknown, input: object, also: readonly string[] = [], key?: string) {
  const { permission } = act as AnyAct;
  const answer = await app.acts.run(act as AnyAct, {
    actor: actor([permission, ...also]),
    input,
    idempotencyKey: key ?? crypto.randomUUID(),
    requestId: null,
  });
  return answer as { id: string; version: number } & Record<string, string>;
}

/** Succeeds once for one key; refused without the permission; the audit entry is there. */
async function runOnce(act: unknown, input: object, subjects: readonly string[]) {
  const { name } = act as AnyAct;
  const call = { input, idempotencyKey: crypto.randomUUID(), requestId: null };
  await assert.rejects(app.acts.run(act as AnyAct, { ...call, actor: actor([]) }), {
    code: 'platform.act.forbidden',
  });
  const key = crypto.randomUUID();
  const answer = await run(act, input, [], key);
  const counted = await town.counts();
  assert.deepEqual(await run(act, input, [], key), answer);
  assert.deepEqual(await town.counts(), counted, `${name} happens once`);
  const audit = (await town.audits()).at(-1);
  assert.deepEqual([audit?.operation, audit?.outcome], [name, 'done']);
  assert.deepEqual(audit?.subjects, subjects);
  return answer;
}

async function refused(act: unknown, input: object, code: string, also: string[] = []) {
  const counted = await town.counts();
  await assert.rejects(run(act, input, also), { code });
  assert.deepEqual(await town.counts(), counted);
  assert.equal((await town.audits()).at(-1)?.refusalCode, code);
}

const found = (numbers: string[], scope: CheckedScope, code = TOWN) =>
  app.database.read(code, (reader) =>
    findSuppressions(reader, code, numbers, scope, town.clock.now()),
  );
const marks = (numbers: string[]) =>
  app.database.read(TOWN, (reader) =>
    findSuppressionMarks(reader, TOWN, { numbers }, '2026-11-20'),
  );
const levels = { change: 'error', certificate: 'alert', inquiry: 'none' };
const ofPerson = (addresseeNumber: string) => ({ kind: 'person', addresseeNumber });
const suppression = (over: object = {}) => ({
  target: ofPerson('200'),
  levels,
  startsOn: '2026-11-01',
  endsOn: '2026-11-10',
  reason: '確認中のため',
  ...over,
});

test('a suppression stops what it stops, past its end, until lifted', async () => {
  const { id } = await runOnce(setSuppression, suppression(), ['200']);
  assert.equal((await town.events()).at(-1)?.type, 'SuppressionSet');
  const [standing] = await found(['200'], 'change');
  assert.deepEqual([standing?.level, standing?.endsOn], ['error', '2026-11-10']);
  assert.equal((await found(['200'], 'certificate'))[0]?.level, 'alert');
  assert.deepEqual(await found(['200'], 'inquiry'), []);
  assert.deepEqual(await found(['200'], 'change', OTHER_TOWN), []);
  assert.deepEqual(Object.fromEntries(await marks(['200', '100'])), {
    200: { isSuppressed: true, isProtected: false },
  });
  await assert.rejects(town.draft('merge-households', merger()), {
    code: 'resident.suppression.stands',
  });

  const lifting = { id, minutes: 30, reason: '本人の届出のため' };
  const events = (await town.events()).length;
  const { liftedUntil } = await runOnce(liftSuppressionTemporarily, lifting, ['200']);
  assert.equal(liftedUntil, '2026-11-20T01:30:00.000Z');
  assert.equal((await town.events()).length, events, 'other systems learn nothing of it');
  assert.deepEqual(await found(['200'], 'change'), []);
  assert.equal((await marks(['200'])).get('200')?.isSuppressed, true);
  const step = await town.draft('merge-households', merger());

  town.clock.set('2026-11-20T01:30:00.000Z');
  assert.equal((await found(['200'], 'change')).length, 1, 'it stands again by itself');
  await assert.rejects(town.approve(step), { code: 'resident.suppression.stands' });

  await runOnce(liftSuppression, { id, reason: '解消したため' }, ['200']);
  assert.equal((await town.events()).at(-1)?.type, 'SuppressionLifted');
  await refused(liftSuppression, { id, reason: '再度' }, 'resident.suppression.already_lifted');
  await refused(liftSuppressionTemporarily, lifting, 'resident.suppression.already_lifted');
  await town.approve(step);
});

test('the suppression of a household holds for each of its people, and warns', async () => {
  const target = { kind: 'household', householdNumber: '502' };
  const warned = { ...levels, change: 'alert' };
  await runOnce(setSuppression, suppression({ target, levels: warned }), ['household:502']);
  const people = (await found(['300', '301', '100'], 'change')).map((one) => one.addresseeNumber);
  assert.deepEqual(people, ['300', '301']);
});

test('refuses a suppression of nothing, of nobody, or that ends before it begins', async () => {
  const none = { change: 'none', certificate: 'none', inquiry: 'none' };
  await refused(setSuppression, suppression({ levels: none }), 'resident.suppression.no_level');
  const nobody = suppression({ target: ofPerson('1') });
  await refused(setSuppression, nobody, 'resident.suppression.target_unknown');
  const before = suppression({ endsOn: '2026-10-31' });
  await refused(setSuppression, before, 'resident.suppression.period');
  const id = crypto.randomUUID();
  await refused(liftSuppression, { id, reason: '甲' }, 'resident.suppression.not_found');
});

test('lists suppressions, and records who was seen', async () => {
  const view = { actor: actor(['resident:view_resident_record']), requestId: null };
  const answer = await app.queries.run(listSuppressions, {
    ...view,
    input: { addresseeNumber: '200', isWithLifted: 'true' },
  });
  assert.equal(answer.total, 1);
  assert.equal(answer.suppressions[0]?.liftReason, '解消したため');
  assert.deepEqual((await town.audits()).at(-1)?.subjects, ['200']);
});

const content = (over: object = {}) => ({
  role: 'present',
  appliedOn: '2026-11-15',
  applicant: { addresseeNumber: '101' },
  together: [{ addresseeNumber: '102', relation: '子' }],
  perpetrators: [{ name: '架空　某', address: '隣市一丁目' }],
  offices: [{ office: 'certificate', place: '現住所' }],
  ...over,
});

test('a protection stops disclosure from the application until it is ended', async () => {
  const people = ['101', '102'];
  const begun = { content: content(), provisionalFrom: '2026-11-16' };
  const { id } = await runOnce(startDisclosureProtection, begun, people);
  for (const scope of ['certificate', 'inspection'] as const) {
    const standing = await found([...people, '100'], scope);
    assert.deepEqual(
      standing.map((one) => [one.addresseeNumber, one.level, one.kind]),
      people.map((number) => [number, 'error', 'disclosure_protection']),
    );
  }
  assert.equal((await marks(['101'])).get('101')?.isProtected, true);
  const [held] = await found(['101'], 'certificate');
  const lifting = { id: held?.id, minutes: 10, reason: '審査の結果交付するため' };
  await refused(liftSuppressionTemporarily, lifting, 'resident.suppression.protection_responsible');
  const responsible = ['resident:manage_disclosure_protection'];
  await run(liftSuppressionTemporarily, lifting, responsible);
  assert.deepEqual(await found(['101'], 'certificate'), []);
  const lift = { id: held?.id, reason: '解除' };
  await refused(liftSuppression, lift, 'resident.suppression.protection');

  const decision = { id, version: 1, startsOn: '2026-11-18' };
  await refused(
    decideDisclosureProtection,
    { ...decision, version: 2 },
    'resident.protection.version_differs',
  );
  await refused(extendDisclosureProtection, { id, version: 1 }, 'resident.protection.wrong_status');
  const decided = await runOnce(decideDisclosureProtection, decision, people);
  assert.deepEqual([decided['startsOn'], decided['endsOn']], ['2026-11-18', '2027-11-17']);
  assert.equal((await town.events()).at(-1)?.type, 'DisclosureProtectionDecided');
  await refused(extendDisclosureProtection, { id, version: 2 }, 'resident.protection.too_early');

  town.clock.set('2027-10-18T01:00:00.000Z');
  assert.match((await protectionsOf('102'))[0]?.alert ?? '', /1か月以内/);
  const extended = await runOnce(extendDisclosureProtection, { id, version: 2 }, people);
  assert.deepEqual([extended['startsOn'], extended['endsOn']], ['2027-11-18', '2028-11-17']);

  town.clock.set('2028-11-18T01:00:00.000Z');
  assert.match((await protectionsOf('101'))[0]?.alert ?? '', /終了しています/);
  assert.equal((await found(['101'], 'certificate')).length, 1, 'never ends by itself');
  const end = { id, version: 3, endedOn: '2028-11-18', reason: '申出による' };
  await runOnce(endDisclosureProtection, end, people);
  assert.deepEqual(await found(people, 'certificate'), []);
  assert.equal((await protectionsOf('101'))[0]?.status, 'ended');
  const [history] = await town.owner<{ count: number }[]>`
    select count(*)::int as count from resident.disclosure_protection where id = ${id}`;
  assert.equal(history?.count, 4, 'every state is kept');
  town.clock.set('2026-11-20T02:00:00.000Z');
});

async function protectionsOf(addresseeNumber: string) {
  const answer = await app.queries.run(listDisclosureProtections, {
    actor: actor(['resident:view_disclosure_protection']),
    input: { addresseeNumber },
    requestId: null,
  });
  return answer.protections;
}

test('shows the details of a protection only to those who may', async () => {
  const call = { input: { addresseeNumber: '101' }, requestId: null };
  const others = actor(['resident:view_resident_record', 'resident:set_suppression']);
  await assert.rejects(app.queries.run(listDisclosureProtections, { ...call, actor: others }), {
    code: 'platform.act.forbidden',
  });
  assert.equal((await protectionsOf('101'))[0]?.content.perpetrators[0]?.name, '架空　某');
  assert.deepEqual((await town.audits()).at(-1)?.subjects, ['101', '102']);
});

test('refuses a protection of strangers, doubles and days that cannot be', async () => {
  const begin = (over: object, from = '2026-11-16') => ({
    content: content(over),
    provisionalFrom: from,
  });
  const table: [object, string][] = [
    [begin({ applicant: { addresseeNumber: '1' } }), 'person_unknown'],
    [begin({ together: [{ addresseeNumber: '101', relation: '子' }] }), 'person_twice'],
    [begin({}, '2026-11-21'), 'date_in_future'],
    [begin({}, '2026-11-14'), 'before_application'],
    [begin({ appliedOn: '2026-11-21' }), 'date_in_future'],
  ];
  for (const [input, code] of table) {
    await refused(startDisclosureProtection, input, `resident.protection.${code}`);
  }
});

test('keeps every wording of a memo, with who wrote it and when', async () => {
  const { id } = await runOnce(writeMemo, { addresseeNumber: '100', text: '初めの文' }, ['100']);
  await runOnce(reviseMemo, { id, version: 1, text: '次の文' }, ['100']);
  await refused(reviseMemo, { id, version: 1, text: '遅い文' }, 'resident.memo.version_differs');
  await runOnce(deleteMemo, { id, version: 2 }, ['100']);
  await refused(reviseMemo, { id, version: 3, text: '甲' }, 'resident.memo.deleted');
  await refused(writeMemo, { addresseeNumber: '1', text: '甲' }, 'resident.memo.person_unknown');
  const { memos } = await app.queries.run(listMemos, {
    actor: actor(['resident:view_resident_record']),
    input: { addresseeNumber: '100' },
    requestId: null,
  });
  const [memo] = memos;
  assert.equal(memo?.isDeleted, true);
  assert.deepEqual(
    memo?.versions.map((one) => one.text),
    [null, '次の文', '初めの文'],
  );
  assert.equal(memo?.versions[0]?.writtenBy, 'clerk01');
  assert.equal(
    (await town.events()).some((event) => /文/.test(JSON.stringify(event))),
    false,
  );
});

test('an order set by hand stays, whatever changes', async () => {
  const order = { householdNumber: '500', addresseeNumbers: ['102', '100', '101', '200'] };
  await refused(
    setHouseholdOrder,
    { ...order, addresseeNumbers: ['102'] },
    'resident.household.order_differs',
  );
  const missing = { householdNumber: '1', addresseeNumbers: [] };
  await refused(setHouseholdOrder, missing, 'resident.household.not_found');
  const records = (await town.counts())['resident.record'];
  await runOnce(setHouseholdOrder, order, ['100', '101', '102', '200']);
  assert.equal((await town.counts())['resident.record'], records, 'the register is untouched');
  const others = [{ addresseeNumber: '200', relationship: '同居人' }];
  const members = [...(headChange()['members'] as object[]), ...others];
  await town.settle('change-head', headChange({ members }));
  const places = await Promise.all(
    order.addresseeNumbers.map(async (number) => (await town.newest(number)).householdOrder),
  );
  assert.deepEqual(places, [1, 2, 3, 4]);
  await town.settle('correct-by-authority', correction());
  assert.equal((await town.newest('100')).householdOrder, 2);
});
