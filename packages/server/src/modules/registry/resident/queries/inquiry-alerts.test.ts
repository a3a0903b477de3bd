/**
 * 照会抑止の検査 — what an error keeps from being seen, what an alert says, on PostgreSQL.
 *
 * @spec juki 2.2.4
 * @spec juki 3.1
 * @spec juki 3.4
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { actor } from '#harness/database';
import { residentTown } from '#harness/resident-town';

import { decideDisclosureProtection } from '../acts/decide-disclosure-protection.ts';
import { liftSuppressionTemporarily } from '../acts/lift-suppression-temporarily.ts';
import { setSuppression } from '../acts/set-suppression.ts';
import { startDisclosureProtection } from '../acts/start-disclosure-protection.ts';
import { getHousehold } from './get-household.ts';
import { getResidentRecord } from './get-resident-record.ts';
import { revealIndividualNumber } from './reveal-individual-number.ts';
import { searchResidents } from './search-residents.ts';

const town = await residentTown('2026-11-20T01:00:00.000Z');
const reader = actor([
  'resident:view_resident_record',
  'resident:view_individual_number',
  'resident:search_residents',
]);
const approver = actor([
  'resident:set_suppression',
  'resident:lift_suppression_temporarily',
  'resident:manage_disclosure_protection',
]);
const by = (who: typeof reader, input: object) => ({ actor: who, input, requestId: null });
const asked = (input: object) => by(reader, input);
const queries = town.app.queries;
const record = (addresseeNumber: string) =>
  queries.run(getResidentRecord, asked({ addresseeNumber }));
const household = (householdNumber: string) =>
  queries.run(getHousehold, asked({ householdNumber }));
const reveal = (addresseeNumber: string) =>
  queries.run(revealIndividualNumber, asked({ addresseeNumber, purpose: '検査' }));
const found = async (text: string) =>
  (await queries.run(searchResidents, asked({ text }))).residents;

async function suppress(target: object, inquiry: 'error' | 'alert'): Promise<string> {
  const { id } = await town.app.acts.run(setSuppression, {
    ...by(approver, {
      target,
      levels: { change: 'none', certificate: 'none', inquiry },
      startsOn: '2026-11-01',
      reason: '確認中のため',
    }),
    idempotencyKey: crypto.randomUUID(),
  });
  return id;
}

const stands = { code: 'resident.suppression.inquiry_stands' };
const codes = (answer: { readonly alerts: readonly { readonly code: string }[] }) =>
  answer.alerts.map(({ code }) => code);

test('nothing is said where nothing stands', async () => {
  assert.deepEqual(codes(await record('100')), []);
  assert.deepEqual(codes(await household('500')), []);
  assert.deepEqual(codes(await reveal('100')), []);
});

test('an error keeps the record, the household and the number from being seen', async () => {
  const before = await found('300');
  assert.notEqual(before[0]?.lotNumber, null);
  const id = await suppress({ kind: 'person', addresseeNumber: '300' }, 'error');
  await assert.rejects(record('300'), stands);
  await assert.rejects(household('502'), stands);
  await assert.rejects(reveal('300'), stands);
  const [refused] = (await town.audits()).slice(-1);
  assert.deepEqual(
    [refused?.operation, refused?.outcome],
    [revealIndividualNumber.name, 'refused'],
  );

  const [shown] = await found('300');
  assert.deepEqual(shown?.marks, ['suppressed']);
  assert.deepEqual([shown?.machiAza, shown?.lotNumber, shown?.katagaki], [null, null, null]);
  assert.deepEqual(shown?.matchedOn, []);
  assert.equal(shown?.fullName, before[0]?.fullName);
  assert.deepEqual(codes(await record('301')), [], 'another of the household is seen');

  await town.app.acts.run(liftSuppressionTemporarily, {
    ...by(approver, { id, minutes: 5, reason: '本人の申出のため' }),
    idempotencyKey: crypto.randomUUID(),
  });
  assert.equal((await record('300')).record.fullName, before[0]?.fullName);
  assert.notEqual((await found('300'))[0]?.lotNumber, null);
  town.clock.set('2026-11-20T01:05:00.000Z');
  await assert.rejects(record('300'), stands, 'it stands again by itself');
});

test('an alert of a household goes with the answers about each of its people', async () => {
  await suppress({ kind: 'household', householdNumber: '500' }, 'alert');
  const alert = 'resident.suppression.inquiry_alert';
  assert.deepEqual(codes(await record('102')), [alert]);
  assert.deepEqual(codes(await reveal('102')), [alert]);
  assert.equal(codes(await household('500')).length, (await household('500')).members.length);
  assert.notEqual((await found('100'))[0]?.lotNumber, null);
});

test('a protected person’s record warns of the end of the period', async () => {
  const content = {
    role: 'present',
    appliedOn: '2026-11-15',
    applicant: { addresseeNumber: '400' },
    together: [{ addresseeNumber: '401', relation: '子' }],
    perpetrators: [{ name: '架空　某', address: '隣市一丁目' }],
    offices: [{ office: 'certificate', place: '現住所' }],
  };
  const begun = await town.app.acts.run(startDisclosureProtection, {
    ...by(approver, { content, provisionalFrom: '2026-11-16' }),
    idempotencyKey: crypto.randomUUID(),
  });
  const suppressed = 'resident.suppression.inquiry_alert';
  assert.deepEqual(codes(await record('401')), [suppressed]);
  await town.app.acts.run(decideDisclosureProtection, {
    ...by(approver, { id: begun.id, version: 1, startsOn: '2026-11-18' }),
    idempotencyKey: crypto.randomUUID(),
  });
  assert.deepEqual(codes(await record('401')), [suppressed]);
  town.clock.set('2027-10-17T01:00:00.000Z');
  const { alerts, marks } = await record('401');
  assert.deepEqual(marks, ['protected']);
  assert.match(alerts[1]?.message ?? '', /401.*1か月以内/);
  town.clock.set('2027-11-18T01:00:00.000Z');
  assert.match((await record('400')).alerts[1]?.message ?? '', /400.*終了しています/);
});
