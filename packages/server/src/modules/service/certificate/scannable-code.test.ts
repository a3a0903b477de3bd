/**
 * 二次元コードの検査 — read from the printed page by programs that share nothing with ours: it
 * leads to the check of this very certificate, and leaves the text of the sheet as it was.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { verificationRoutes } from '@yakuba/contract/certificate';
import jsQr from 'jsqr';
import sharp from 'sharp';

import { certificateTown, clerk, issueInput, putRows } from '#harness/certificate-town';
import { TOWN } from '#harness/database';
import { residentRow } from '#harness/resident-row';
import { systemActor } from '#platform/authorisation';
import { createTypesetter, readPdfText } from '#platform/printing';

import { discardCertificate } from './acts/discard-certificate.ts';
import { issueCertificate } from './acts/issue-certificate.ts';
import { releaseCertificate } from './acts/release-certificate.ts';
import { useVerificationSite } from './exchange/verification-site.ts';
import { renderCertificate } from './printing/render-certificate.ts';
import { sampleDocument, sampleLargeFamily } from './printing/sample-documents.ts';
import { getReleasedDocument } from './queries/get-released-document.ts';
import { verifyCertificate } from './queries/verify-certificate.ts';

const SITE = 'https://town.example.jp';
const skip = spawnSync('pdftoppm', ['-v']).error ? 'pdftoppm が見つかりません' : false;

/** 頁の絵 — as a scanner at 200 dots an inch would see it. */
async function scanned(pdf: Uint8Array): Promise<(string | null)[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yakuba-scan-'));
  try {
    const file = path.join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const words = ['-r', '200', '-gray', '-png', file, path.join(folder, 'page')];
    assert.equal(spawnSync('pdftoppm', words).status, 0);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return await Promise.all(pages.sort().map((name) => codeOn(path.join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function codeOn(file: string): Promise<string | null> {
  const image = sharp(file).ensureAlpha().toColourspace('srgb').raw();
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  const found = readQr(new Uint8ClampedArray(data), info.width, info.height);
  return found?.data ?? null;
}

/** The package is CommonJS: its function is where the loader puts it. */
const readQr = ((jsQr as unknown as { default?: typeof jsQr }).default ?? jsQr) as unknown as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null;

const town = await certificateTown();
useVerificationSite(SITE);
await putRows(town, [residentRow({})]);

async function handedOver(outlet: 'counter' | 'post') {
  const actor = clerk();
  const key = () => ({ idempotencyKey: crypto.randomUUID(), requestId: null });
  const input = issueInput({ outlet });
  const { issues } = await town.app.acts.run(issueCertificate, { actor, input, ...key() });
  const id = issues[0]?.id ?? '';
  await town.worker.drain();
  const releasing = { actor, input: { id }, ...key() };
  const { releaseId } = await town.app.acts.run(releaseCertificate, releasing);
  const wanted = { actor, input: { id, releaseId }, requestId: null };
  const { pdf } = await town.app.queries.run(getReleasedDocument, wanted);
  const discard = () =>
    town.app.acts.run(discardCertificate, { actor, input: { id, reason: '誤発行' }, ...key() });
  return { pdf, discard };
}

function verified(code: string) {
  const actor = systemActor(TOWN, 'visitor', ['certificate:verify_certificate']);
  const input = verificationRoutes.verifyCertificate.params.parse({ code });
  return town.app.queries.run(verifyCertificate, { actor, input, requestId: null });
}

for (const outlet of ['counter', 'post'] as const) {
  test(`the code on a paper by ${outlet} leads to its check, until it is voided`, {
    skip,
  }, async () => {
    const { pdf, discard } = await handedOver(outlet);
    const [read] = await scanned(pdf);
    const address = new URL(read ?? '');
    assert.equal(address.origin + address.pathname, `${SITE}/t/${TOWN}/verify`);
    const code = address.searchParams.get('code') ?? '';
    const text = (await readPdfText(pdf)).join('').replaceAll(/[\s-]/gu, '');
    assert.ok(text.includes(code), 'the number stands beside it for those without a telephone');
    assert.equal((await verified(code)).state, 'valid');
    await discard();
    assert.equal((await verified(code)).state, 'revoked');
  });
}

test('every sheet of a long copy bears the code, and its text stays as it was', {
  skip,
}, async () => {
  const typesetter = createTypesetter({ fontFolders: [] });
  const plain = sampleDocument({ people: sampleLargeFamily });
  const scannable = `${SITE}/t/${TOWN}/verify?code=${TOWN}0123456789ABCDEF`;
  const bare = renderCertificate(typesetter, plain);
  const coded = renderCertificate(typesetter, { ...plain, scannable });
  assert.ok(coded.pages > 1);
  assert.deepEqual(await scanned(coded.pdf), Array(coded.pages).fill(scannable));
  assert.deepEqual(await readPdfText(coded.pdf), await readPdfText(bare.pdf));
});
