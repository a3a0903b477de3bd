/**
 * 案件の検査 — a case is opened, sent in once, passed from desk to desk, and ended; by one
 * person at a time, in one town, with the permissions for it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseDetail, SubmittedCase } from '@yakuba/contract/procedure-guide';
import { certificateTown, putRows } from '#harness/certificate-town';
import { actor, OTHER_TOWN, TOWN } from '#harness/database';
import { residentRow } from '#harness/resident-row';

import { registerStandardProcedures } from '#modules/service/procedure';

import { recordDocumentProof } from '../identity-proof/acts/record-document-proof.ts';
import { finishPart } from './acts/finish-part.ts';
import { handOverCase } from './acts/hand-over-case.ts';
import { keepGuide } from './acts/keep-guide.ts';
import { openCase } from './acts/open-case.ts';
import { stopCase } from './acts/stop-case.ts';
import { submitCase } from './acts/submit-case.ts';
import { takeCase } from './acts/take-case.ts';
import { getCase } from './queries/get-case.ts';
import { listCases } from './queries/list-cases.ts';

const town = await certificateTown(undefined, '2026-06-12T01:00:00.000Z');
await registerStandardProcedures(town.owner, town.clock.now());

const COUNTER = [
  'application:enter_for_resident',
  'identity_proof:record_document_proof',
  'procedure_guide:guide_procedures',
  'procedure_guide:view_cases',
  'procedure_guide:work_on_cases',
];
const clerk = actor(COUNTER);
const next = actor(COUNTER, TOWN, 'clerk02');

await putRows(town, [
  residentRow({
    addresseeNumber: '100',
    householdNumber: '500',
    fullName: '見本　一郎',
    relationship: '世帯主',
    dateOfBirth: '1988-04-12',
    hasNationalHealthInsurance: true,
  }),
]);

/** 氏の変更 — 国保 is changed, a seal is wanted: two applications at two desks. */
const guide = {
  event: 'name-change',
  happenedOn: '2026-06-10',
  householdNumber: '500',
  concerned: ['100'],
  applicant: '100',
  answers: {},
  people: { '100': { insurance: 'national', hasCard: false, wantsSeal: true } },
  written: {
    'applicant.phone': '088-123-4567',
    'case.previousName': '試験',
    'surname-notification.newFamilyName': '見本',
  },
};

type Declared = Parameters<typeof town.app.acts.run>[0];

async function act(declared: unknown, input: object, by = clerk) {
  const call = { actor: by, input, requestId: 'test', idempotencyKey: crypto.randomUUID() };
  return town.app.acts.run(declared as Declared, call) as Promise<Record<string, unknown>>;
}

async function look(id: unknown, by = clerk): Promise<CaseDetail> {
  return town.app.queries.run(getCase, { actor: by, input: { id }, requestId: 'test' });
}

async function prove(id: unknown, procedureCode = 'seal-registration'): Promise<void> {
  await act(recordDocumentProof, {
    reference: `case-${id}`,
    procedureCode,
    addresseeNumber: '100',
    person: 'self',
    documents: [
      {
        kind: 'individual-number-card',
        seenPoints: ['顔写真', '氏名', '住所', '有効期限', '券面の加工の有無'],
        expiresOn: '2030-01-01',
      },
    ],
  });
}

async function opened(): Promise<string> {
  return String((await act(openCase, { event: 'name-change' }))['id']);
}

async function submitted(): Promise<SubmittedCase> {
  const id = await opened();
  await prove(id);
  const sent = await act(submitCase, { id, version: 1, guide: await whole(), isConfirmed: true });
  return sent as unknown as SubmittedCase;
}

/** With everything written that the forms still ask for. */
async function whole(): Promise<typeof guide> {
  const { guideProcedures } = await import('./queries/guide-procedures.ts');
  const call = { actor: clerk, input: guide, requestId: 'test' };
  const { toWrite } = await town.app.queries.run(guideProcedures, call);
  const left = toWrite.filter(({ isRequired }) => isRequired);
  const written = left.map(({ key, kind, choices }): [string, unknown] => {
    const day = kind === 'date' ? '2026-06-10' : '見本';
    return [key, choices[0]?.value ?? (kind === 'kana' ? 'ミホン' : day)];
  });
  return { ...guide, written: { ...guide.written, ...Object.fromEntries(written) } };
}

test('all applications of a case are sent in at once, under one proof of identity', async () => {
  const sent = await submitted();
  assert.match(sent.caseNumber, /^2026-\d{5}$/);
  const applied = sent.parts.filter(({ changeKind }) => changeKind === null);
  assert.ok(applied.length >= 3);
  const receipts = applied.map(({ receiptNumber }) => receiptNumber);
  assert.equal(new Set(receipts).size, receipts.length);
  for (const receipt of receipts) assert.match(receipt ?? '', /^2026-\d{7}-\d$/);
  const rows = await town.owner`
    select a.state, a.channel, a.applicant_number, s.identification
    from application.application a
    join application.submission s on s.application_id = a.id
    where a.id = any(${applied.map(({ applicationId }) => applicationId ?? '')}::uuid[])`;
  assert.equal(rows.length, applied.length);
  for (const row of rows) {
    assert.equal(row['state'], 'submitted');
    assert.equal(row['channel'], 'counter');
    assert.equal(row['applicantNumber'], '100');
    assert.match(String(row['identification']), /マイナンバーカード/);
  }
});

test('without a proof, or with one that is too weak, nothing at all is sent in', async () => {
  const id = await opened();
  const order = { id, version: 1, guide: await whole(), isConfirmed: true };
  await assert.rejects(act(submitCase, order), { code: 'procedure_guide.proof.missing' });
  await prove(id, 'nhi-change');
  await assert.rejects(act(submitCase, order), { code: 'procedure_guide.proof.too_weak' });
  const { state, parts } = await look(id);
  assert.equal(state, 'guiding');
  assert.deepEqual(parts, []);
});

test('what is not written, not confirmed or seen in an older version is refused', async () => {
  const id = await opened();
  await prove(id);
  const order = { id, version: 1, guide: await whole(), isConfirmed: true };
  const left = { ...order, guide: { ...guide, written: {} } };
  await assert.rejects(act(submitCase, left), { code: 'procedure_guide.case.incomplete' });
  await assert.rejects(act(submitCase, { ...order, isConfirmed: false }), {
    code: 'platform.act.invalid',
  });
  await act(keepGuide, { id, version: 1, guide, changeId: null });
  await assert.rejects(act(submitCase, order), { code: 'procedure_guide.case.version_differs' });
  await act(submitCase, { ...order, version: 2 });
  await assert.rejects(act(submitCase, { ...order, version: 3 }), {
    code: 'procedure_guide.case.sent_already',
  });
});

test('what was answered on the way is kept, but not the code of the resident record', async () => {
  const id = await opened();
  const newcomer = {
    key: 'n1',
    fullName: '見本　花子',
    dateOfBirth: '1990-09-30',
    sex: '2',
    residentRecordCode: '97000000001',
  };
  await act(keepGuide, { id, version: 1, guide: { ...guide, newcomers: [newcomer] } });
  const { guide: kept, version } = await look(id);
  assert.equal(version, 2);
  const { newcomers, people } = kept as typeof guide & { newcomers: Record<string, unknown>[] };
  assert.equal(newcomers[0]?.['fullName'], '見本　花子');
  assert.equal(newcomers[0]?.['residentRecordCode'], null);
  assert.deepEqual(people, guide.people);
});

test('a case goes to the next desk with everything, and ends with its last part', async () => {
  const { id, desk, parts } = await submitted();
  const desks = [...new Set(parts.map((part) => part.desk))];
  assert.equal(desk, desks[0]);
  for (const [place, at] of desks.entries()) {
    const by = place % 2 === 0 ? clerk : next;
    if (place > 0) await act(takeCase, { id }, by);
    for (const part of parts.filter((one) => one.desk === at)) {
      await act(finishPart, { id, ordinal: part.ordinal }, by);
    }
    const following = desks[place + 1];
    if (following !== undefined) await act(handOverCase, { id, desk: following }, by);
    const seen = await look(id, next);
    assert.equal(seen.reading?.people[0]?.fullName, '見本　一郎');
  }
  const { state, steps } = await look(id);
  assert.equal(state, 'done');
  assert.equal(steps.at(0)?.move, 'open');
  await assert.rejects(act(takeCase, { id }), { code: 'procedure_guide.case.ended' });
});

test('of two who take a case at the same time one has it, the other is told who', async () => {
  const { id, parts } = await submitted();
  await act(handOverCase, { id, desk: parts.at(-1)?.desk ?? '' });
  const outcomes = await Promise.allSettled([act(takeCase, { id }), act(takeCase, { id }, next)]);
  const refused = outcomes.filter((one) => one.status === 'rejected');
  assert.equal(refused.length, 1);
  assert.equal(refused[0]?.reason.code, 'procedure_guide.case.taken');
  const { steps, state } = await look(id);
  assert.equal(state, 'in-progress');
  assert.equal(steps.filter(({ move }) => move === 'take').length, 1);
});

test('only who holds a case moves it, to a desk of the case, and finishes what is there', async () => {
  const { id, desk, parts } = await submitted();
  const other = parts.find((part) => part.desk !== desk);
  await assert.rejects(act(handOverCase, { id, desk: other?.desk ?? '' }, next), {
    code: 'procedure_guide.case.not_mine',
  });
  await assert.rejects(act(handOverCase, { id, desk: '町長室' }), {
    code: 'procedure_guide.desk.unknown',
  });
  await assert.rejects(act(finishPart, { id, ordinal: other?.ordinal ?? 0 }), {
    code: 'procedure_guide.part.other_desk',
  });
  const mine = parts.find((part) => part.desk === desk)?.ordinal ?? 0;
  await act(finishPart, { id, ordinal: mine });
  await assert.rejects(act(finishPart, { id, ordinal: mine }), {
    code: 'procedure_guide.part.done_already',
  });
  await assert.rejects(act(finishPart, { id, ordinal: 90 }), {
    code: 'procedure_guide.part.unknown',
  });
});

test('a guide that is broken off ends, and what was answered is forgotten', async () => {
  const id = await opened();
  await act(keepGuide, { id, version: 1, guide });
  await act(stopCase, { id, reason: '出直すため' }, next);
  const { state, guide: kept } = await look(id);
  assert.equal(state, 'stopped');
  assert.equal(kept, null);
  await assert.rejects(act(keepGuide, { id, version: 2, guide }), {
    code: 'procedure_guide.case.ended',
  });
});

test('the list shows each desk what waits there, and how long cases take', async () => {
  const { id, parts } = await submitted();
  const desk = parts.at(-1)?.desk ?? '';
  await act(handOverCase, { id, desk });
  const call = { actor: next, input: { desk }, requestId: 'test' };
  const { cases, desks, figures } = await town.app.queries.run(listCases, call);
  assert.ok(cases.some((one) => one.id === id && one.applicantName === '見本　一郎'));
  assert.ok(cases.every((one) => one.desk === desk));
  assert.ok((desks.find((one) => one.desk === desk)?.waiting ?? 0) >= 1);
  assert.equal(figures.current.month, '2026-06');
  assert.ok(figures.current.cases >= 1);
  assert.equal(figures.current.medianMinutes, 0);
  assert.equal(figures.before.medianMinutes, null);
});

test('the look at a case is recorded with its people', async () => {
  const { id } = await submitted();
  await look(id, next);
  const rows = await town.owner<{ subjects: string[] }[]>`
    select subjects from platform.audit_entry
    where operation = 'procedure_guide:get_case' and outcome = 'read' and actor = 'clerk02'`;
  assert.ok(rows.some(({ subjects }) => subjects.includes('100')));
});

test('another town finds nothing, and without the permission nothing is moved', async () => {
  const { id, parts } = await submitted();
  const elsewhere = actor(COUNTER, OTHER_TOWN);
  await assert.rejects(look(id, elsewhere), { code: 'procedure_guide.case.not_found' });
  for (const [declared, input] of [
    [takeCase, { id }],
    [handOverCase, { id, desk: parts[0]?.desk }],
    [finishPart, { id, ordinal: 1 }],
    [stopCase, { id, reason: 'ほかの町' }],
    [keepGuide, { id, version: 2, guide }],
    [submitCase, { id, version: 2, guide, isConfirmed: true }],
  ] as const) {
    await assert.rejects(act(declared, input, elsewhere), {
      code: 'procedure_guide.case.not_found',
    });
    await assert.rejects(act(declared, input, actor([])), { code: 'platform.act.forbidden' });
  }
  await assert.rejects(act(openCase, { event: 'birth' }, actor([])), {
    code: 'platform.act.forbidden',
  });
});

test('a case whose person may not be looked at is not shown', async () => {
  const { id } = await submitted();
  await town.owner`insert into resident.suppression
    (municipality_code, id, kind, addressee_number, change_level, certificate_level,
      inquiry_level, starts_on, set_by, set_at)
    values (${TOWN}, ${crypto.randomUUID()}, 'exclusive', '100', 'error', 'error', 'error',
      '2026-06-01', 'chief', now())`;
  await assert.rejects(look(id), { code: 'procedure_guide.person.suppressed' });
  const call = { actor: clerk, input: {}, requestId: 'test' };
  const { cases } = await town.app.queries.run(listCases, call);
  assert.equal(cases.find((one) => one.id === id)?.applicantName, null);
});
