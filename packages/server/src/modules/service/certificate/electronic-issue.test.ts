/**
 * 電子交付の検査 — the town's signature by programs that share nothing with ours, the number that
 * verifies, and nothing released after the register has changed.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import type { Refusal } from '@yakuba/kernel/refusal';

import { CLERK, certificateTown, issueInput, putRows } from '#harness/certificate-town';
import { actor, OTHER_TOWN, TOWN } from '#harness/database';
import { residentRow } from '#harness/resident-row';
import { defineAct } from '#platform/act';
import { systemActor } from '#platform/authorisation';
import { readPdfText } from '#platform/printing';
import { makeTownSeal, writeTownSeal } from '#simulator/town-seal';
import { discardCertificate } from './acts/discard-certificate.ts';
import { issueCertificate } from './acts/issue-certificate.ts';
import {
  checkElectronicRelease,
  recordOfRelease,
  saveRelease,
} from './acts/release-to-applicant.ts';
import { signPdf } from './exchange/sign-pdf.ts';
import { townSealOf, useConfiguredTownSeals, useTownSeals } from './exchange/town-seal.ts';
import { readReleasedDocument } from './queries/get-released-document.ts';
import { verifyCertificate } from './queries/verify-certificate.ts';
import {
  type IssueMaterial,
  type IssueOrder,
  type IssuePlan,
  planIssues,
  recordOfIssues,
} from './rules/plan-issues.ts';
import { gatherIssue } from './store/gather-issue.ts';
import { saveIssues } from './store.ts';

const town = await certificateTown();
const seal = await makeTownSeal('若葉町', town.clock.now());
useTownSeals((code) => (code === TOWN ? seal : null));
const person = { residentRecordCode: null, individualNumber: null };
await putRows(
  town,
  ['100', '101', '102'].map((addresseeNumber, index) =>
    residentRow({ ...person, addresseeNumber, householdNumber: `50${index}` }),
  ),
);
const clerk = actor(CLERK);
const applicant = {
  ...actor([], TOWN, 'resident:100'),
  permissions: new Set(['certificate:issue_certificate']),
};
const once = () => ({ requestId: 'test', idempotencyKey: crypto.randomUUID() });

const { title, legalBasis, permission, idempotency } = issueCertificate;
const likeIssuing = { title, legalBasis, permission, idempotency };

/** An upper room's act that issues for an application, as `service/application` does. */
const approve = defineAct<IssueOrder, IssueMaterial, IssuePlan, string>({
  ...likeIssuing,
  name: 'certificate:issue_for_test',
  input: { safeParse: (data: unknown) => ({ success: true, data }) } as never,
  load: (tx, order, context) => gatherIssue(tx, order, context),
  decide: (material, order, context) => planIssues(material, order, context),
  save: (tx, { issues }, { municipalityCode }) => saveIssues(tx, municipalityCode, issues),
  record: recordOfIssues,
  answer: ({ issues }) => issues[0]?.id ?? '',
});

const receive = defineAct<
  { id: string; reference: string },
  Awaited<ReturnType<typeof checkElectronicRelease>>,
  Awaited<ReturnType<typeof checkElectronicRelease>>,
  string
>({
  ...likeIssuing,
  name: 'certificate:receive_for_test',
  input: { safeParse: (data: unknown) => ({ success: true, data }) } as never,
  load: checkElectronicRelease,
  decide: (release) => release,
  save: async (tx, release, context) => {
    await saveRelease(tx, release, context);
  },
  record: recordOfRelease,
  answer: ({ releaseId }) => releaseId,
});

function ordered(householdNumber: string, over: object = {}): IssueOrder {
  return {
    ...issueInput({ selection: { kind: 'household', householdNumber } }),
    options: { items: [], hasHistory: false, hasKana: null, isKatagakiOmitted: false },
    requester: {
      name: '試験　太郎',
      address: null,
      relation: 'self',
      purpose: null,
      identityProofs: ['individual-number-card'],
    },
    isOfficialUse: false,
    copies: 1,
    printer: null,
    expectedContentHash: null,
    outlet: 'electronic',
    reference: `application:${householdNumber}`,
    ...over,
  } as unknown as IssueOrder;
}

const issue = (input: IssueOrder) => town.app.acts.run(approve, { ...once(), actor: clerk, input });
const take = (id: string, reference: string) =>
  town.app.acts.run(receive, { ...once(), actor: applicant, input: { id, reference } });

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: Refusal) => error.code,
  );
}

async function bytesOf(id: string, releaseId: string): Promise<Buffer> {
  const wanted = { municipalityCode: TOWN, id, releaseId, actorId: applicant.id };
  return (await town.app.database.read(TOWN, (reader) => readReleasedDocument(reader, wanted))).pdf;
}

function verify(code: string, file?: Buffer) {
  const visitor = systemActor(code.slice(0, 6), 'visitor', ['certificate:verify_certificate']);
  const input = { code, ...(file ? { file: file.toString('base64') } : {}) };
  return town.app.queries.run(verifyCertificate, { actor: visitor, input, requestId: 'test' });
}

function pdfsig(pdf: Buffer): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'signed-'));
  try {
    const name = path.join(folder, 'signed.pdf');
    writeFileSync(name, pdf);
    const outcome = spawnSync('pdfsig', ['-nocert', name], { encoding: 'utf8' });
    return outcome.error ? 'absent' : outcome.stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const first = await issue(ordered('500'));
await town.worker.drain();
const releaseId = await take(first, 'application:500');
const pdf = await bytesOf(first, releaseId);
const printed = (await readPdfText(pdf)).join('');
const code = /(\d{6}(?:-[0-9A-Z]{4}){4})/.exec(printed)?.[1] ?? '';

test('the file claims PDF/A, bears one PAdES signature over all of it, and another reader agrees', (t) => {
  const text = pdf.toString('latin1');
  assert.match(text, /\/SubFilter \/ETSI\.CAdES\.detached/);
  assert.match(text, /pdfaid:part>2</);
  const said = pdfsig(pdf);
  if (said === 'absent') return t.skip('pdfsig (poppler) is not on this machine');
  assert.match(said, /Signature is Valid/);
  assert.match(said, /Total document signed/);
  assert.match(said, /模擬 若葉町/);
  const altered = Buffer.from(pdf);
  const place = altered.indexOf('/MediaBox');
  altered.write('/MediaBoy', place);
  assert.doesNotMatch(pdfsig(altered), /Signature is Valid/);
});

test('what was typeset stays byte for byte in front of the signature', () => {
  const begin = pdf.lastIndexOf('%%EOF', pdf.indexOf('/ByteRange')) + '%%EOF'.length;
  const before = pdf.subarray(0, begin);
  assert.ok(!before.includes('/ByteRange'));
  assert.throws(() =>
    signPdf(pdf, { seal, signedAt: new Date(), signer: '若葉町長', reason: '二度目' }),
  );
});

test('the number tells kind, day, town and standing, and nothing of anybody', async () => {
  const answer = await verify(code);
  assert.deepEqual(
    [answer.kindTitle, answer.issuedOn, answer.municipalityName, answer.state, answer.label],
    ['住民票の写し（世帯連記式）', '2024-06-03', '架空郡若葉町', 'valid', '模擬'],
  );
  assert.deepEqual(Object.keys(answer).sort(), [
    'isSameFile',
    'issuedOn',
    'kindTitle',
    'label',
    'municipalityCode',
    'municipalityName',
    'state',
    'stateTitle',
  ]);
  assert.equal((await verify(code.toLowerCase().replaceAll('-', ' '), pdf)).isSameFile, true);
  assert.equal((await verify(code, pdf.subarray(1))).isSameFile, false);
  const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
  assert.equal(await codeOf(verify(wrong)), 'certificate.verification.unknown');
  const elsewhere = `${OTHER_TOWN}${code.slice(6)}`;
  assert.equal(await codeOf(verify(elsewhere)), 'certificate.verification.unknown');
});

test('a copy goes to the application it was made for, and to no other', async () => {
  assert.equal(await codeOf(take(first, 'application:501')), 'certificate.issue.not_found');
  const counter = await issue(ordered('501', { outlet: 'counter', reference: null }));
  await town.worker.drain();
  assert.equal(await codeOf(take(counter, 'application:501')), 'certificate.issue.not_found');
  const wanted = { municipalityCode: TOWN, id: first, releaseId, actorId: 'resident:101' };
  const other = town.app.database.read(TOWN, (reader) => readReleasedDocument(reader, wanted));
  assert.equal(await codeOf(other), 'certificate.issue.not_found');
});

test('what was made and not yet received verifies as nothing', async () => {
  const id = await issue(ordered('502'));
  await town.worker.drain();
  const [row] = await town.owner<{ verificationCode: string }[]>`
    select verification_code from certificate.issue where id = ${id}`;
  assert.equal(
    await codeOf(verify(row?.verificationCode ?? '')),
    'certificate.verification.unknown',
  );
});

test('a copy is never released after the register has changed', async () => {
  const id = await issue(ordered('502'));
  await town.worker.drain();
  const dead = { isClosed: true, changeReason: 'death', residentStatus: '3' } as const;
  const death = { addresseeNumber: '102', historyNumber: 2, householdNumber: '502' };
  await putRows(town, [residentRow({ ...person, ...death, ...dead })]);
  const outcome = await codeOf(take(id, 'application:502'));
  assert.match(outcome, /^certificate\.(household\.not_found|subject\.|print\.register_changed)/);
  const [released] = await town.owner<{ count: number }[]>`
    select count(*)::int as count from certificate.step
    where issue_id = ${id} and kind = 'released'`;
  assert.equal(released?.count, 0);
});

test('a copy taken back verifies as void', async () => {
  const input = { id: first, reason: '誤って交付した' };
  await town.app.acts.run(discardCertificate, { ...once(), actor: clerk, input });
  assert.equal((await verify(code)).state, 'revoked');
  assert.notEqual(await codeOf(take(first, 'application:500')), 'done');
});

test('without a seal, or with one past its term, nothing is promised electronically', async () => {
  useTownSeals(null);
  assert.equal(await codeOf(issue(ordered('500'))), 'certificate.electronic.no_seal');
  useTownSeals(() => seal);
  const late = new Date(town.clock.now().getTime() + 30 * 365 * 86_400_000);
  assert.throws(() => townSealOf(TOWN, late), { code: 'certificate.electronic.seal_expired' });
});

test('seals are read from a folder, and a simulated one only where all is simulated', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'seals-'));
  try {
    writeTownSeal(folder, TOWN, seal);
    useConfiguredTownSeals({ folder, admitsSimulated: true });
    assert.deepEqual(townSealOf(TOWN, town.clock.now()).certificates[0], seal.certificates[0]);
    const other = () => townSealOf(OTHER_TOWN, town.clock.now());
    assert.throws(other, { code: 'certificate.electronic.no_seal' });
    useConfiguredTownSeals({ folder, admitsSimulated: false });
    assert.throws(() => townSealOf(TOWN, town.clock.now()), /模擬/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    useTownSeals(null);
  }
});
