/**
 * 証明書の発行の検査 — from the request to the printed file, through the frame and the worker.
 *
 * @spec juki 1.3.8
 * @spec juki 2.2.2
 * @spec juki 4.0.8
 * @spec juki 5.1
 * @spec juki 5.5
 * @spec juki 5.6
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IssueAnswer } from '@yakuba/contract/certificate';
import { Refusal } from '@yakuba/kernel/refusal';
import { CLERK, certificateTown, clerk, issueInput, putRows } from '#harness/certificate-town';
import { OTHER_TOWN, TOWN } from '#harness/database';
import { residentRow } from '#harness/resident-row';

import { readPdfText } from '#platform/printing';

import { issueCertificate } from './acts/issue-certificate.ts';
import { getIssue } from './queries/get-issue.ts';
import { listIssues } from './queries/list-issues.ts';
import { previewCertificate } from './queries/preview-certificate.ts';

const town = await certificateTown();
const names = ['試験　太郎', '試験　花子', '試験　一', '試験　二', '試験　三', '試験　四'];
await putRows(
  town,
  names.map((fullName, index) =>
    residentRow({
      addresseeNumber: String(100 + index),
      fullName,
      relationship: ['世帯主', '妻'][index] ?? '子',
      householdOrder: index + 1,
      dateOfBirth: `19${60 + index * 5}-04-03`,
      individualNumber: `99900000001${index}`,
      remarks: index === 2 ? '試験の備考' : null,
    }),
  ),
);
await putRows(town, [
  residentRow({
    addresseeNumber: '900',
    householdNumber: '590',
    fullName: '消除　済子',
    isClosed: true,
    residentStatus: '3',
    closingReason: 'death',
    closingEffectiveOn: '2024-01-05',
  }),
]);

function issue(
  over: object = {},
  by = clerk(),
  key = crypto.randomUUID() as string,
): Promise<IssueAnswer> {
  return town.app.acts.run(issueCertificate, {
    actor: by,
    input: issueInput(over),
    idempotencyKey: key,
    requestId: 'request-1',
  });
}

function look(id: string, by = clerk()) {
  return town.app.queries.run(getIssue, { actor: by, input: { id }, requestId: null });
}

async function printedText(id: string): Promise<string[]> {
  const [row] = await town.owner<{ pdf: Buffer }[]>`
    select pdf from certificate.document where municipality_code = ${TOWN} and issue_id = ${id}`;
  const pages = await readPdfText(row?.pdf ?? Buffer.of());
  return pages.map((page) => page.replaceAll(/\s/gu, ''));
}

function refusedAs(code: string) {
  return (error: unknown) => error instanceof Refusal && error.code === code;
}

test('the printed file says what the register says, over two sheets, and no more', async () => {
  const answer = await issue({ options: { items: ['headAndRelationship'] } });
  assert.deepEqual(answer.addresseeNumbers, ['100', '101', '102', '103', '104', '105']);
  const [made] = answer.issues;
  assert.equal(made?.issueNumber, '20240603 若葉町 窓口1 001');
  await town.worker.drain();
  const detail = await look(made?.id ?? '');
  assert.equal(detail.status, 'printed');
  assert.equal(detail.pages, 2);
  const pages = await printedText(made?.id ?? '');
  const text = pages.join('');
  for (const name of names) assert.ok(text.includes(name.replaceAll(/\s/gu, '')), name);
  assert.match(pages[0] ?? '', /住所架空県架空郡若葉町大字緑字日向12番地3若葉荘2号世帯主試験太郎/);
  assert.match(text, /試験の備考/);
  assert.match(
    pages[1] ?? '',
    /世帯全員の住民票の原本と相違ないことを証明する。令和6年6月3日架空県若葉町長架空一郎/,
  );
  assert.match(pages[1] ?? '', /20240603若葉町窓口10012\/2/);
  for (const absent of ['本緑77番地', '権兵衛', '99900000011', '99900000001', 'シケン', '消除']) {
    assert.ok(!text.includes(absent), absent);
  }
});

test('an order set by hand is the order printed', async () => {
  await town.owner`insert into resident.member_order
    (municipality_code, household_number, addressee_number, position, set_by, set_at)
    values (${TOWN}, '500', '105', 1, 'chief', now()), (${TOWN}, '500', '100', 2, 'chief', now())`;
  const { addresseeNumbers } = await issue();
  assert.deepEqual(addresseeNumbers, ['105', '100', '101', '102', '103', '104']);
  await town.owner`delete from resident.member_order`;
});

test('the act leaves its event, its job and an audit entry with the people concerned', async () => {
  const { issues } = await issue({ options: { items: ['individualNumber'] } });
  const subject = `certificate:${issues[0]?.id}`;
  const events = await town.owner`select type from platform.event where subject = ${subject}`;
  assert.deepEqual(
    events.map((event) => event['type']),
    ['CertificateRequested'],
  );
  const [entry] = await town.owner`
    select * from platform.audit_entry where operation = 'certificate:issue_certificate'
      and ${subject} = any(subjects)`;
  assert.equal(entry?.['outcome'], 'done');
  assert.equal(entry?.['hasIndividualNumber'], true);
  assert.ok(entry?.['subjects'].includes('105'));
  await town.worker.drain();
  const [printed] = await town.owner`
    select * from platform.audit_entry where operation = 'certificate:print'
      and ${subject} = any(subjects)`;
  assert.equal(printed?.['actor'], 'system:certificate-printer');
});

test('each copy is an issue of its own, numbered one after another', async () => {
  const { issues } = await issue({ copies: 3, printer: 'プリンタ001' });
  assert.deepEqual(
    issues.map((one) => one.issueNumber),
    ['001', '002', '003'].map((number) => `20240603 若葉町 窓口1 プリンタ001 ${number}`),
  );
  assert.equal(new Set(issues.map((one) => one.id)).size, 3);
});

test('the same request with the same key is issued once', async () => {
  const first = await issue({}, clerk(), 'same-key');
  assert.deepEqual(await issue({}, clerk(), 'same-key'), first);
  const [row] = await town.owner`select count(*)::int as count from certificate.issue
    where id = ${first.issues[0]?.id ?? ''}`;
  assert.equal(row?.['count'], 1);
});

test('without the permission nothing is issued, and the attempt is recorded', async () => {
  const by = clerk({ id: 'nobody', permissions: new Set() });
  await assert.rejects(issue({}, by), refusedAs('platform.act.forbidden'));
  const [entry] = await town.owner`select * from platform.audit_entry where actor = 'nobody'`;
  assert.equal(entry?.['outcome'], 'refused');
});

test('a guarded item needs its own permission', async () => {
  const held = CLERK.filter((permission) => permission !== 'resident:view_individual_number');
  const by = clerk({ permissions: new Set(held) });
  const options = { items: ['individualNumber'] };
  await assert.rejects(issue({ options }, by), refusedAs('certificate.item.forbidden'));
  await assert.rejects(preview({ options }, by), refusedAs('certificate.item.forbidden'));
});

test('input that makes no sense is refused beside its field', async () => {
  const requester = { name: '', relation: 'self', identityProofs: [] };
  await assert.rejects(
    issue({ requester, copies: 0 }),
    (error: unknown) =>
      error instanceof Refusal &&
      error.fields.map((field) => field.path).join() ===
        'requester.name,requester.identityProofs,copies',
  );
});

test('the dead have no living copy, and their closed record is printed alone', async () => {
  const selection = { kind: 'people', addresseeNumbers: ['900'] };
  await assert.rejects(issue({ selection }), refusedAs('certificate.subject.closed'));
  const { issues } = await issue({ kind: 'closed-individual', selection });
  await town.worker.drain();
  const text = (await printedText(issues[0]?.id ?? '')).join('');
  assert.match(text, /消除済子/);
  assert.match(text, /消除の事由死亡/);
  assert.match(text, /住民票の除票の原本と相違ない/);
});

test('a clerk of another town finds neither the people nor the issue', async () => {
  const stranger = clerk({ municipalityCode: OTHER_TOWN });
  const selection = { kind: 'people', addresseeNumbers: ['100'] };
  await assert.rejects(issue({}, stranger), refusedAs('certificate.household.not_found'));
  await assert.rejects(issue({ selection }, stranger), refusedAs('certificate.subject.not_found'));
  const { issues } = await issue();
  await assert.rejects(
    look(issues[0]?.id ?? '', stranger),
    refusedAs('certificate.issue.not_found'),
  );
});

test('a change that waits for its decision does not show', async () => {
  await town.owner`insert into resident.pending_subject values (${TOWN}, '100', ${crypto.randomUUID()})`;
  const { issues } = await issue();
  await town.worker.drain();
  assert.equal((await look(issues[0]?.id ?? '')).status, 'printed');
  await town.owner`delete from resident.pending_subject`;
});

function preview(over: object = {}, by = clerk()) {
  const { requester: _, ...input } = issueInput(over) as Record<string, unknown>;
  return town.app.queries.run(previewCertificate, { actor: by, input, requestId: 'preview-1' });
}

test('a preview shows the very pages as a sample, issues nothing and is recorded', async () => {
  const count = () => town.owner`select count(*)::int as count from certificate.issue`;
  const [before] = await count();
  const shown = await preview({ options: { hasKana: true } });
  const [after] = await count();
  assert.deepEqual(after, before);
  const pages = await readPdfText(Buffer.from(shown.pdf, 'base64'));
  const text = pages.join('').replaceAll(/\s/gu, '');
  assert.equal(shown.pages, 2);
  assert.match(text, /見本/);
  assert.match(text, /プレビュー（証明書としては使えません）/);
  assert.match(text, /試験太郎（シケンタロウ）/);
  const [entry] = await town.owner`select * from platform.audit_entry where request_id = 'preview-1'
    and outcome = 'read'`;
  assert.ok(entry?.['subjects'].includes('103'));
});

test('what was previewed is what is issued, or nothing is', async () => {
  const { contentHash } = await preview();
  await issue({ expectedContentHash: contentHash });
  await assert.rejects(
    issue({ expectedContentHash: contentHash, options: { items: ['domicile'] } }),
    refusedAs('certificate.content.changed'),
  );
});

test('without a certifier nothing is certified', async () => {
  await town.owner`update municipality.certifier set valid_until = '2024-06-03'
    where municipality_code = ${TOWN}`;
  await assert.rejects(issue(), refusedAs('certificate.town.certifier_missing'));
  await town.owner`update municipality.certifier set valid_until = null`;
});

test('the history of issues is found by person, by day and by member of staff', async () => {
  const by = clerk({ id: 'clerk77' });
  const { issues } = await issue({ selection: { kind: 'people', addresseeNumbers: ['104'] } }, by);
  await town.worker.drain();
  const list = (input: object) =>
    town.app.queries.run(listIssues, { actor: by, input, requestId: null });
  const own = await list({ isOwn: 'true', on: '2024-06-03' });
  assert.deepEqual(
    own.issues.map((one) => one.id),
    issues.map((one) => one.id),
  );
  const [line] = own.issues;
  assert.deepEqual(line?.items, ['世帯の一部', '基本事項']);
  assert.equal(line?.pages, 1);
  assert.equal(line?.heading, '試験　三');
  assert.equal(line?.place, '本庁');
  // Nobody of the town bears the id.
  assert.equal(line?.staffName, 'clerk77');
  const ofPerson = await list({ addresseeNumber: '104' });
  assert.ok(ofPerson.issues.every((one) => one.addresseeNumbers.includes('104')));
  assert.equal((await list({ addresseeNumber: '104', on: '2024-06-02' })).total, 0);
  assert.equal((await list({ staffId: 'clerk77', status: 'printed' })).total, 1);
  assert.equal((await list({ staffId: 'clerk77', status: 'refused' })).total, 0);
});
