/** 印鑑登録の手続の検査 — at once, by inquiry, by an agent; loss, abolition, authority. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RegistrationAnswer, RegistrationDetail } from '@yakuba/contract/seal-registration';
import type { Refusal } from '@yakuba/kernel/refusal';

import { certificateTown, putRows } from '#harness/certificate-town';
import { actor, OTHER_TOWN, TOWN } from '#harness/database';
import { residentRow } from '#harness/resident-row';
import { type DrawnSeal, sealInput } from '#harness/seal-imprint';

import type { ActDeclaration } from '#platform/act';
import { readPdfText } from '#platform/printing';

import { cancelByAuthority } from './acts/cancel-by-authority.ts';
import { cancelRegistration } from './acts/cancel-registration.ts';
import { registerSeal } from './acts/register-seal.ts';
import { replyToInquiry } from './acts/reply-to-inquiry.ts';
import { reportLoss } from './acts/report-loss.ts';
import { findSealRegistration } from './index.ts';
import { getInquiryLetter } from './queries/get-inquiry-letter.ts';
import { getRegistration } from './queries/get-registration.ts';
import { listRegistrations } from './queries/list-registrations.ts';
import { readImprint } from './queries/read-imprint.ts';

const DAY = '2026-11-20T01:00:00.000Z';
const town = await certificateTown([TOWN, OTHER_TOWN], DAY);
const people = Array.from({ length: 20 }, (_, index) => String(100 + index));
await putRows(
  town,
  people.map((addresseeNumber) =>
    residentRow({
      addresseeNumber,
      householdNumber: `5${addresseeNumber}`,
      residentRecordCode: null,
      individualNumber: null,
    }),
  ),
);

const clerk = actor([
  'seal_registration:register_seal',
  'seal_registration:end_registration',
  'seal_registration:cancel_by_authority',
  'seal_registration:view_registration',
]);

function run<I, L, D, A>(
  act: ActDeclaration<I, L, D, A>,
  input: unknown,
  { by = clerk, key = crypto.randomUUID() as string } = {},
): Promise<A> {
  return town.app.acts.run(act, { actor: by, input, idempotencyKey: key, requestId: 'test' });
}

let drawn = 0;
/** Every seal differs a little from the last, as seals do. */
function nextSeal(): DrawnSeal {
  drawn += 1;
  return { sideMm: 12 + drawn * 0.1 };
}

async function register(over: object = {}, seal = nextSeal()): Promise<RegistrationAnswer> {
  return run(registerSeal, await sealInput(over, seal));
}

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: Refusal) => error.code.replace('seal_registration.', ''),
  );
}

function look(id: string): Promise<RegistrationDetail> {
  return town.app.queries.run(getRegistration, { actor: clerk, input: { id }, requestId: null });
}

/** The words of the letter and of its reply, without spaces. */
async function lookAtLetter(id: string): Promise<string> {
  const asked = { actor: clerk, input: { id }, requestId: null };
  const { pdf } = await town.app.queries.run(getInquiryLetter, asked);
  const pages = await readPdfText(new Uint8Array(Buffer.from(pdf, 'base64')));
  assert.equal(pages.length, 1);
  return pages.join('').replaceAll(/\s/g, '');
}

function standing(addresseeNumber: string, municipalityCode = TOWN) {
  return town.app.database.read(municipalityCode, (reader) =>
    findSealRegistration(reader, municipalityCode, addresseeNumber),
  );
}

const ending = { broughtBy: 'self', documents: ['driving-licence'] };

test('a person with a card is registered at once, with numbers and an imprint', async () => {
  const answer = await register();
  assert.equal(answer.status, 'registered');
  assert.match(answer.registrationNumber ?? '', /^\d{8}$/);
  assert.match(answer.cardNumber ?? '', /^\d{8}$/);
  const seal = await standing('100');
  assert.equal(seal?.registrationNumber, answer.registrationNumber);
  assert.equal(seal?.imprint.png.subarray(1, 4).toString(), 'PNG');
  const detail = await look(answer.id);
  assert.deepEqual(detail.steps.map(({ kind }) => kind).sort(), ['applied', 'registered']);
  assert.equal(await standing('100', OTHER_TOWN), null);
});

test('a person has one seal', async () => {
  assert.equal(await refusal(register()), 'applicant.registered_already');
});

test('a seal belongs to one person', async () => {
  await register({ addresseeNumber: '101' }, { sideMm: 17 });
  const same = register({ addresseeNumber: '102' }, { sideMm: 17 });
  assert.equal(await refusal(same), 'imprint.held_by_another');
});

test('of two people who bring one seal at once, one is registered and the other told why', async () => {
  const both = ['112', '113'].map((addresseeNumber) =>
    refusal(register({ addresseeNumber }, { sideMm: 19 })),
  );
  assert.deepEqual((await Promise.all(both)).sort(), ['done', 'imprint.held_by_another']);
});

test('the same application twice is one, and of two at once one wins', async () => {
  const input = await sealInput({ addresseeNumber: '103' }, nextSeal());
  const key = crypto.randomUUID();
  const [one, other] = await Promise.all([
    run(registerSeal, input, { key }),
    run(registerSeal, input, { key }),
  ]);
  assert.equal(one.id, other.id);
  const rivals = await Promise.allSettled(
    [nextSeal(), nextSeal(), nextSeal()].map((seal) => register({ addresseeNumber: '104' }, seal)),
  );
  assert.equal(rivals.filter(({ status }) => status === 'fulfilled').length, 1);
});

test('an agent is always sent an inquiry, and the reply registers the seal', async () => {
  const agent = {
    name: '代理　一子',
    address: '架空県架空郡若葉町1番地',
    documents: ['driving-licence'],
    hasAuthorisation: true,
  };
  const sent = await register({ addresseeNumber: '105', applicant: { kind: 'agent', agent } });
  assert.equal(sent.status, 'inquiring');
  assert.equal(sent.registrationNumber, null);
  assert.equal(sent.inquiry?.replyBy, '2026-12-20');
  assert.equal(await standing('105'), null);
  const letter = await lookAtLetter(sent.id);
  for (const words of [sent.inquiry?.number ?? '', '令和8年12月20日', '代理人から', '若葉町長']) {
    assert.ok(letter.includes(words), `the letter lacks ${words}`);
  }
  const reply = { id: sent.id, ...ending, broughtBy: 'agent' };
  const wrong = run(replyToInquiry, { ...reply, inquiryNumber: '00000000' });
  assert.equal(await refusal(wrong), 'inquiry.number_differs');
  const done = await run(replyToInquiry, { ...reply, inquiryNumber: sent.inquiry?.number });
  assert.equal(done.status, 'registered');
  assert.equal((await standing('105'))?.cardNumber, done.cardNumber);
  const again = run(replyToInquiry, { ...reply, inquiryNumber: sent.inquiry?.number });
  assert.equal(await refusal(again), 'inquiry.none');
  assert.equal(await refusal(lookAtLetter(sent.id)), 'inquiry.no_letter');
});

test('a reply after its term registers nothing, and makes room for a new application', async () => {
  const sent = await register({ addresseeNumber: '106', applicant: { kind: 'self-by-inquiry' } });
  assert.equal(await refusal(register({ addresseeNumber: '106' })), 'applicant.inquiry_under_way');
  town.clock.set('2026-12-21T01:00:00.000Z');
  const late = { id: sent.id, inquiryNumber: sent.inquiry?.number, ...ending };
  assert.equal(await refusal(run(replyToInquiry, late)), 'inquiry.expired');
  const anew = await register({ addresseeNumber: '106' });
  town.clock.set(DAY);
  assert.equal(anew.status, 'registered');
  assert.equal((await look(sent.id)).status, 'lapsed');
});

test('a guarantor vouches by a number that stands registered, and not for himself', async () => {
  const guarantor = await standing('100');
  const by = (guarantorNumber: string) => ({
    applicant: { kind: 'self-with-guarantor', guarantorNumber },
  });
  const number = guarantor?.registrationNumber ?? '';
  const done = await register({ addresseeNumber: '107', ...by(number) });
  assert.equal(done.status, 'registered');
  const unknown = register({ addresseeNumber: '108', ...by('99999999') });
  assert.equal(await refusal(unknown), 'guarantor.not_registered');
});

test('a lost card, a lost seal and an abolition end a registration once', async () => {
  const card = await register({ addresseeNumber: '108' });
  const lost = { id: card.id, lost: 'card', ...ending };
  assert.equal((await run(reportLoss, lost)).status, 'cancelled');
  assert.equal(await standing('108'), null);
  assert.equal(await refusal(run(reportLoss, lost)), 'registration.ended');
  const anew = await register({ addresseeNumber: '108' });
  const kept = run(cancelRegistration, { id: anew.id, ...ending, isCardReturned: false });
  assert.equal(await refusal(kept), 'cancellation.card_not_returned');
  await run(cancelRegistration, { id: anew.id, ...ending, isCardReturned: true });
  const { registrations } = await town.app.queries.run(listRegistrations, {
    actor: clerk,
    input: { addresseeNumber: '108' },
    requestId: null,
  });
  assert.deepEqual(
    registrations.map(({ status }) => status),
    ['cancelled', 'cancelled'],
  );
  assert.notEqual(anew.cardNumber, card.cardNumber);
});

test('the mayor cancels by authority with a reason and a day that has come', async () => {
  const { id } = await register({ addresseeNumber: '109' });
  const ground = { id, ground: 'incapacity', note: '医師の診断書による' };
  const ahead = run(cancelByAuthority, { ...ground, effectiveOn: '2026-11-21' });
  assert.equal(await refusal(ahead), 'cancellation.future');
  await run(cancelByAuthority, { ...ground, effectiveOn: '2026-11-19' });
  const { steps } = await look(id);
  assert.deepEqual(steps.map(({ ground: why }) => why).at(-1), 'incapacity');
});

test('the grounds of refusal reach the clerk beside their fields, and nothing is kept', async () => {
  const input = await sealInput({ addresseeNumber: '110', inscription: '佐藤' }, { sideMm: 7 });
  await assert.rejects(run(registerSeal, input), (error: Refusal) => {
    assert.equal(error.code, 'seal_registration.imprint.not_registrable');
    assert.deepEqual(
      error.fields.map(({ path }) => path),
      ['inscription', 'scan.image'],
    );
    return true;
  });
  assert.equal(await standing('110'), null);
});

test('a reading tells the size beforehand', async () => {
  const { scan } = (await sealInput({}, { sideMm: 26 })) as { scan: object };
  const call = { actor: clerk, input: scan, requestId: null };
  const reading = await town.app.queries.run(readImprint, call);
  assert.equal(reading.size, 'too-large');
  assert.ok(Math.abs(reading.squareMm - 26) < 0.2);
});

test('whoever may not is refused, and every act is in the record', async () => {
  const input = await sealInput({ addresseeNumber: '111' }, nextSeal());
  const nobody = run(registerSeal, input, { by: actor([]) });
  await assert.rejects(nobody, { code: 'platform.act.forbidden' });
  const rows = await town.app.database.read(
    TOWN,
    async (reader) => reader<{ outcome: string }[]>`
      select outcome from platform.audit_entry where municipality_code = ${TOWN}
        and operation = 'seal_registration:register_seal' and subjects @> array['100']`,
  );
  assert.ok(rows.some(({ outcome }) => outcome === 'done'));
});
