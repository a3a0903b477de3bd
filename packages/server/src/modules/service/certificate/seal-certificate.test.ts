/** 印鑑登録証明書の検査 — true size, right person, and never after the registration has ended. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { Refusal } from '@yakuba/kernel/refusal';
import sharp from 'sharp';

import { CLERK, certificateTown, issueInput, putRows } from '#harness/certificate-town';
import { actor, TOWN } from '#harness/database';
import { residentRow } from '#harness/resident-row';
import { sealInput } from '#harness/seal-imprint';

import { readPdfText } from '#platform/printing';
import { registerSeal } from '../../registry/seal-registration/acts/register-seal.ts';
import { reportLoss } from '../../registry/seal-registration/acts/report-loss.ts';
import { measureImprint } from '../../registry/seal-registration/rules/measure-imprint.ts';
import { issueCertificate } from './acts/issue-certificate.ts';
import { releaseCertificate } from './acts/release-certificate.ts';
import { getIssue } from './queries/get-issue.ts';
import { getReleasedDocument } from './queries/get-released-document.ts';

const town = await certificateTown();
await putRows(
  town,
  ['100', '101', '102', '103'].map((addresseeNumber, index) =>
    residentRow({
      addresseeNumber,
      householdNumber: `50${index}`,
      residentRecordCode: null,
      individualNumber: null,
    }),
  ),
);
const clerk = actor([
  ...CLERK,
  'seal_registration:register_seal',
  'seal_registration:end_registration',
]);
const call = { actor: clerk, requestId: 'test' };
const once = () => ({ ...call, idempotencyKey: crypto.randomUUID() });

async function registered(addresseeNumber: string, sideMm: number) {
  const input = await sealInput({ addresseeNumber }, { sideMm });
  return town.app.acts.run(registerSeal, { ...once(), input });
}

function ask(addresseeNumber: string, sealCardNumber: string | null, over: object = {}) {
  const input = issueInput({
    kind: 'seal-registration',
    selection: { kind: 'people', addresseeNumbers: [addresseeNumber] },
    options: { sealCardNumber },
    ...over,
  });
  return town.app.acts.run(issueCertificate, { ...once(), input });
}

/** 交付した証明書 — its bytes. */
async function printed(addresseeNumber: string, cardNumber: string | null): Promise<Buffer> {
  const { issues } = await ask(addresseeNumber, cardNumber);
  await town.worker.drain();
  const id = issues[0]?.id ?? '';
  const { releaseId } = await release(id);
  const input = { id, releaseId };
  return (await town.app.queries.run(getReleasedDocument, { ...call, input })).pdf;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: Refusal) => error.code.replace('certificate.', ''),
  );
}

const look = (id: string) => town.app.queries.run(getIssue, { ...call, input: { id } });
const release = (id: string) => town.app.acts.run(releaseCertificate, { ...once(), input: { id } });
const seal = await registered('100', 13.5);

test('the card of the registration brings a certificate with its imprint', async () => {
  const pdf = await printed('100', seal.cardNumber);
  const text = (await readPdfText(pdf)).join('').replaceAll(/\s/gu, '');
  for (const part of [
    '印鑑登録証明書',
    '試験太郎',
    '昭和55年4月3日',
    seal.registrationNumber ?? '',
  ]) {
    assert.ok(text.includes(part), part);
  }
  assert.ok(!text.includes('性別'), 'left out unless the town prints it');
  assert.ok(pdf.includes('/Subtype/Image') || pdf.includes('/Subtype /Image'));
});

/** Of the page in the printed file: inside the corner marks of the white field. */
const FIELD_MM = { left: 103, top: 37, side: 36 };

test('the imprint on the paper is as large as the seal, within a fifth of a millimetre', async (context) => {
  if (spawnSync('pdftoppm', ['-v']).error) return context.skip('pdftoppm is not installed');
  const dpi = 600;
  const page = execFileSync('pdftoppm', ['-r', String(dpi), '-gray', '-png', '-'], {
    input: await printed('100', seal.cardNumber),
    maxBuffer: 1e9,
  });
  const pixels = (length: number) => Math.round((length * dpi) / 25.4);
  const { data, info } = await sharp(page, { limitInputPixels: false })
    .extract({
      left: pixels(FIELD_MM.left),
      top: pixels(FIELD_MM.top),
      width: pixels(FIELD_MM.side),
      height: pixels(FIELD_MM.side),
    })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const darkness = Uint8Array.from({ length: width * height }, (_, at) => {
    return 255 - (data[at * channels] ?? 255);
  });
  const measured = measureImprint({ width, height, pixels: darkness }, dpi);
  assert.ok(Math.abs((measured?.squareMm ?? 0) - 13.5) <= 0.2, `${measured?.squareMm}mm`);
});

test('another card, another person and whoever has no seal are refused', async () => {
  assert.equal(await codeOf(ask('100', '00000000')), 'seal.card_differs');
  assert.equal(await codeOf(ask('100', null)), 'seal.card_differs');
  assert.equal(await codeOf(ask('101', seal.cardNumber)), 'seal.not_registered');
  const third = {
    requester: {
      name: '第三　者',
      relation: 'third-party',
      purpose: '調査',
      identityProofs: ['passport'],
    },
  };
  assert.equal(await codeOf(ask('100', seal.cardNumber, third)), 'seal.requester');
  const family = { selection: { kind: 'household', householdNumber: '500' } };
  assert.equal(await codeOf(ask('100', seal.cardNumber, family)), 'seal.one_person');
});

const loss = { lost: 'card', broughtBy: 'self', documents: ['passport'] };

test('a registration that ends between the request and the printing is not printed', async () => {
  const { id: registrationId, cardNumber } = await registered('101', 14.5);
  const { issues } = await ask('101', cardNumber);
  const input = { id: registrationId, ...loss };
  await town.app.acts.run(reportLoss, { ...once(), input });
  await town.worker.drain();
  assert.equal((await look(issues[0]?.id ?? '')).status, 'refused');
});

test('a registration that ends after the printing is not handed over', async () => {
  const { id: registrationId, cardNumber } = await registered('102', 15.5);
  const { issues } = await ask('102', cardNumber);
  await town.worker.drain();
  const id = issues[0]?.id ?? '';
  assert.equal((await look(id)).status, 'printed');
  const input = { id: registrationId, ...loss };
  await town.app.acts.run(reportLoss, { ...once(), input });
  assert.equal(await codeOf(release(id)), 'seal.not_registered');
});

test('a person who died has no certificate even before the registration has followed', async () => {
  const { cardNumber } = await registered('103', 16.5);
  const { issues } = await ask('103', cardNumber);
  await town.worker.drain();
  await putRows(town, [
    residentRow({
      addresseeNumber: '103',
      householdNumber: '503',
      historyNumber: 2,
      isClosed: true,
      residentStatus: '3',
      residentRecordCode: null,
      individualNumber: null,
    }),
  ]);
  assert.equal(await codeOf(release(issues[0]?.id ?? '')), 'seal.not_registered');
  assert.equal(await codeOf(ask('103', cardNumber)), 'seal.not_registered');
});

test('another town cannot ask for the seal', async () => {
  const stranger = { ...call, actor: { ...clerk, municipalityCode: '990019' } };
  const input = issueInput({
    kind: 'seal-registration',
    selection: { kind: 'people', addresseeNumbers: ['100'] },
    options: { sealCardNumber: seal.cardNumber },
  });
  const asked = town.app.acts.run(issueCertificate, { ...once(), ...stranger, input });
  assert.equal(await codeOf(asked), 'subject.not_found');
  assert.equal(TOWN, clerk.municipalityCode);
});
