/**
 * 証明書の交付の検査 — over HTTP: only to whoever asked, only what was asked for, only unaltered.
 *
 * @spec juki 1.3.8
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { CLERK, certificateTown, clerk, issueInput, putRows } from '#harness/certificate-town';
import { OTHER_TOWN } from '#harness/database';
import { residentRow } from '#harness/resident-row';

import type { Actor } from '#platform/authorisation';
import { createHttpServer } from '#platform/http';
import { createLogger, createMetrics } from '#platform/observability';
import { readPdfText } from '#platform/printing';

import { discardCertificate } from './acts/discard-certificate.ts';
import { issueCertificate } from './acts/issue-certificate.ts';
import { getIssue } from './queries/get-issue.ts';
import { getReleasedDocument } from './queries/get-released-document.ts';
import { routes } from './routes.ts';
import { RELEASE_FOR_OTHERS } from './rules/check-release.ts';

const town = await certificateTown();
await putRows(town, [residentRow({})]);

let signedIn: Actor | null = clerk();
const server = await createHttpServer({
  routes,
  acts: town.app.acts,
  queries: town.app.queries,
  authenticator: {
    authenticate: async () => signedIn,
    isForged: () => false,
    refused: async () => undefined,
  },
  metrics: createMetrics(),
  logger: createLogger('silent'),
  isReady: async () => true,
  webFolder: '/nowhere',
});

async function printed(over: object = {}): Promise<string> {
  const { issues } = await town.app.acts.run(issueCertificate, {
    actor: clerk(),
    input: issueInput(over),
    idempotencyKey: crypto.randomUUID(),
    requestId: null,
  });
  await town.worker.drain();
  return issues[0]?.id ?? '';
}

async function release(id: string, by: Actor | null = clerk(), key: string = crypto.randomUUID()) {
  signedIn = by;
  return server.inject({
    method: 'POST',
    url: `/api/certificate/issues/${id}/release`,
    headers: { 'idempotency-key': key },
  });
}

function codeOf(answer: { json(): { code?: string } }): string | undefined {
  return answer.json().code;
}

function look(id: string) {
  return town.app.queries.run(getIssue, { actor: clerk(), input: { id }, requestId: null });
}

test('whoever asked receives the file, and the handing over is recorded', async () => {
  const id = await printed();
  const answer = await release(id);
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.headers['content-type'], 'application/pdf');
  assert.equal(answer.headers['cache-control'], 'no-store');
  const text = (await readPdfText(answer.rawPayload)).join('').replaceAll(/\s/gu, '');
  assert.match(text, /試験太郎/);
  const detail = await look(id);
  assert.equal(detail.status, 'released');
  assert.deepEqual(
    detail.steps.map((step) => step.kind),
    ['printed', 'released'],
  );
  const [entry] = await town.owner`select * from platform.audit_entry
    where operation = 'certificate:release_certificate' and outcome = 'done'
      and ${`certificate:${id}`} = any(subjects)`;
  assert.deepEqual(entry?.['subjects'], ['100', `certificate:${id}`]);
});

test('the same key hands over once and answers the same bytes; a new one is recorded again', async () => {
  const id = await printed();
  const first = await release(id, clerk(), 'key-1');
  const again = await release(id, clerk(), 'key-1');
  assert.ok(first.rawPayload.equals(again.rawPayload));
  assert.equal((await look(id)).steps.length, 2);
  await release(id, clerk(), 'key-2');
  assert.equal((await look(id)).steps.length, 3);
});

test('without permission, session or key, or from another town, not a byte goes out', async () => {
  const id = await printed();
  const without = CLERK.filter((permission) => permission !== 'certificate:issue_certificate');
  assert.equal(
    codeOf(await release(id, clerk({ permissions: new Set(without) }))),
    'platform.act.forbidden',
  );
  assert.equal(codeOf(await release(id, null)), 'platform.http.no_session');
  assert.equal(
    codeOf(await release(id, clerk({ municipalityCode: OTHER_TOWN }))),
    'certificate.issue.not_found',
  );
  signedIn = clerk();
  const keyless = await server.inject({
    method: 'POST',
    url: `/api/certificate/issues/${id}/release`,
  });
  assert.equal(codeOf(keyless), 'platform.act.key_missing');
  assert.equal((await look(id)).status, 'printed');
});

test('another member of staff or another terminal needs the permission for it', async () => {
  const id = await printed();
  assert.equal(codeOf(await release(id, clerk({ id: 'clerk02' }))), 'certificate.release.not_own');
  assert.equal(
    codeOf(await release(id, clerk({ terminal: '窓口2' }))),
    'certificate.release.not_own',
  );
  const chief = clerk({ id: 'chief', permissions: new Set([...CLERK, RELEASE_FOR_OTHERS]) });
  assert.equal((await release(id, chief)).statusCode, 200);
});

test('whoever may not see an item is not handed it', async () => {
  const id = await printed({ options: { items: ['individualNumber'] } });
  const held = CLERK.filter((permission) => permission !== 'resident:view_individual_number');
  const answer = await release(id, clerk({ permissions: new Set(held) }));
  assert.equal(codeOf(answer), 'certificate.item.forbidden');
});

test('a file altered by a single byte is not handed over', async () => {
  const id = await printed();
  await town.owner`update certificate.document
    set pdf = set_byte(pdf, 2000, (get_byte(pdf, 2000) + 1) % 256) where issue_id = ${id}`;
  assert.equal(codeOf(await release(id)), 'certificate.release.document_differs');
  assert.equal((await look(id)).status, 'printed');
});

test('a file exchanged together with its hash is not handed over', async () => {
  const id = await printed();
  const other = Buffer.from('%PDF-1.7 of somebody else');
  const hash = createHash('sha256').update(other).digest('hex');
  await town.owner`update certificate.document
    set pdf = ${other}, document_hash = ${hash} where issue_id = ${id}`;
  assert.equal(codeOf(await release(id)), 'certificate.release.document_differs');
});

test('a file made of other people is not handed over', async () => {
  const id = await printed();
  await town.owner`update certificate.document
    set addressee_numbers = '{999}' where issue_id = ${id}`;
  assert.equal(codeOf(await release(id)), 'certificate.release.document_differs');
});

test('a file that is not made yet is not handed over', async () => {
  const { issues } = await town.app.acts.run(issueCertificate, {
    actor: clerk(),
    input: issueInput(),
    idempotencyKey: crypto.randomUUID(),
    requestId: null,
  });
  const answer = await release(issues[0]?.id ?? '');
  assert.equal(codeOf(answer), 'certificate.release.not_ready');
  await town.worker.drain();
});

test('the bytes cannot be fetched without a handing over recorded for the same person', async () => {
  const id = await printed();
  const { steps } = await look(id);
  assert.equal(steps.length, 1);
  const [step] = await town.owner`select id from certificate.step where issue_id = ${id}`;
  const input = { id, releaseId: step?.['id'] };
  const fetching = town.app.queries.run(getReleasedDocument, {
    actor: clerk(),
    input,
    requestId: null,
  });
  await assert.rejects(fetching, { code: 'certificate.issue.not_found' });
});

test('a copy noted as disposed of is not handed over again, and is noted once', async () => {
  const id = await printed();
  await release(id);
  const discard = (by = clerk()) =>
    town.app.acts.run(discardCertificate, {
      actor: by,
      input: { id, reason: '印字が不鮮明なため' },
      idempotencyKey: crypto.randomUUID(),
      requestId: null,
    });
  await assert.rejects(discard(clerk({ permissions: new Set() })), {
    code: 'platform.act.forbidden',
  });
  assert.deepEqual(await discard(), { id, status: 'discarded' });
  await assert.rejects(discard(), { code: 'certificate.discard.not_possible' });
  assert.equal(codeOf(await release(id)), 'certificate.release.not_ready');
  const { steps } = await look(id);
  assert.equal(steps.at(-1)?.reason, '印字が不鮮明なため');
});

test('the application can add to what it issued but never change it', async () => {
  for (const table of ['issue', 'issue_subject', 'document', 'step']) {
    const attempt = town.app.database.write(clerk().municipalityCode, (tx) =>
      tx.unsafe(`delete from certificate.${table}`).execute(),
    );
    await assert.rejects(attempt, { code: '42501' }, table);
  }
});

test('a change of the register between the printing and the handing over stops it', async () => {
  const id = await printed();
  await putRows(town, [residentRow({ historyNumber: 2, fullName: '試験　改名' })]);
  assert.equal(codeOf(await release(id)), 'certificate.print.register_changed');
});
