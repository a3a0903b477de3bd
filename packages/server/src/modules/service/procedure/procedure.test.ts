/** 手続カタログの検査 — drafting, differing, publishing and asking, through the frame and HTTP. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FormDefinition } from '@yakuba/kernel/form';
import { actor, OTHER_TOWN, TOWN } from '#harness/database';
import { testOffice } from '#harness/office';

import { adoptDifference } from './acts/adopt-difference.ts';
import { draftProcedure } from './acts/draft-procedure.ts';
import { endProcedure } from './acts/end-procedure.ts';
import { publishProcedure } from './acts/publish-procedure.ts';
import { reviseForm } from './acts/revise-form.ts';
import { readStandardProcedures } from './catalogue/read-standard-procedures.ts';
import { registerStandardProcedures } from './catalogue/register-standard-procedures.ts';
import { findProcedure } from './queries/find-procedure.ts';
import { listCatalogue } from './queries/list-catalogue.ts';
import { listVersions } from './queries/list-versions.ts';
import { addStandards } from './store.ts';

const office = await testOffice();
const { app, owner, stranger } = office;
const standards = readStandardProcedures();
assert.equal(await registerStandardProcedures(owner, new Date()), standards.length);

const author = actor(['procedure:draft_procedure', 'procedure:view_versions']);
const approver = actor(['procedure:publish_procedure'], TOWN, 'approver01');
const FUTURE = '2099-04-01';
const first = standards[0];
if (!first) throw new Error('no standard');
const form: FormDefinition = first.content.form;

type Acting = Parameters<typeof app.acts.run>[0];

function run(act: unknown, by: typeof author, input: object, key: string = crypto.randomUUID()) {
  const call = { actor: by, input, idempotencyKey: key, requestId: 'test' };
  return app.acts.run(act as Acting, call) as Promise<{ procedureCode: string; version: number }>;
}

function inForce(code: string, on: string, town = TOWN) {
  return app.database.read(town, (reader) => findProcedure(reader, town, code, on));
}

const reason = '見本町手続条例第3条により、本人の出頭を要するため';

test('registering the standard again changes nothing, and an altered version is refused', async () => {
  assert.equal(await registerStandardProcedures(owner, new Date()), 0);
  const altered = { ...first, content: { ...first.content, title: '別の名称' } };
  await assert.rejects(addStandards(owner, [altered], new Date()), {
    code: 'procedure.standard.altered',
  });
});

test('a difference needs a legal reason, a second person and a day; only its own town differs', async () => {
  const procedureCode = 'relocation';
  const difference = {
    procedureCode,
    version: 0,
    legalReason: reason,
    changes: { counterVisits: 2 },
  };
  for (const legalReason of ['', '慣行のため']) {
    await assert.rejects(run(adoptDifference, author, { ...difference, legalReason }), {
      code: 'platform.act.invalid',
    });
  }
  await assert.rejects(run(adoptDifference, author, { ...difference, changes: {} }), {
    code: 'platform.act.invalid',
  });
  const made = await run(adoptDifference, author, difference, 'same');
  assert.deepEqual(made, { procedureCode, version: 1 });
  assert.deepEqual(await run(adoptDifference, author, difference, 'same'), made);
  assert.equal((await inForce(procedureCode, FUTURE))?.origin, 'standard');

  const published = { procedureCode, version: 1, validFrom: FUTURE };
  const both = actor(['procedure:publish_procedure', 'procedure:draft_procedure']);
  await assert.rejects(run(publishProcedure, both, published), {
    code: 'procedure.publish.same_person',
  });
  await assert.rejects(run(publishProcedure, author, published), {
    code: 'platform.act.forbidden',
  });
  await run(publishProcedure, approver, published);
  const differing = await inForce(procedureCode, FUTURE);
  assert.equal(differing?.counterVisits, 2);
  assert.equal(differing?.deadline, '異動した日から14日以内');
  assert.equal(differing?.legalReason, reason);
  assert.equal((await inForce(procedureCode, '2098-12-31'))?.origin, 'standard');
  assert.equal((await inForce(procedureCode, FUTURE, OTHER_TOWN))?.counterVisits, 1);

  await run(endProcedure, approver, {
    procedureCode,
    version: 1,
    endsOn: '2100-04-01',
    reason: '条例の改正',
  });
  assert.equal((await inForce(procedureCode, '2100-04-01'))?.origin, 'standard');
});

test('the database itself keeps no difference without its reason, and changes no version', async () => {
  const row = { kind: 'difference', base: 1 };
  await assert.rejects(
    owner`insert into procedure.version values
      (${TOWN}, 'moving-in', 99, ${row.kind}, ${row.base}, null, '{}', 'x', now())`,
    { code: '23514' },
  );
  const rewriting = app.database.write(
    TOWN,
    (tx) => tx`update procedure.version set content = '{}' where municipality_code = ${TOWN}`,
  );
  await assert.rejects(rewriting, { code: '42501' });
});

const own = {
  procedureCode: 'town-sample-permit',
  content: { ...first.content, title: '見本の許可', form },
};

test("a town's own procedure is drafted, revised as new versions and published", async () => {
  assert.equal((await run(draftProcedure, author, own)).version, 1);
  await assert.rejects(run(draftProcedure, author, own), { code: 'procedure.procedure.exists' });
  const shorter = { ...form, title: { ja: '改めた様式' } };
  const revision = { procedureCode: own.procedureCode, version: 1, form: shorter };
  assert.equal((await run(reviseForm, author, revision)).version, 2);
  await assert.rejects(run(reviseForm, author, revision), { code: 'procedure.version.differs' });
  await run(publishProcedure, approver, { ...revision, version: 2, validFrom: FUTURE });
  assert.equal((await inForce(own.procedureCode, FUTURE))?.form.title.ja, '改めた様式');
  const call = { actor: author, input: { procedureCode: own.procedureCode }, requestId: null };
  const { versions } = await app.queries.run(listVersions, call);
  assert.deepEqual(
    versions.map(({ version, state }) => [version, state]),
    [
      [2, 'published'],
      [1, 'draft'],
    ],
  );
});

test('staff see what waits for its publication beside what is in force', async () => {
  const ask = async () => {
    const viewer = actor(['procedure:view_versions']);
    const call = { actor: viewer, input: {}, requestId: null };
    return (await app.queries.run(listCatalogue, call)).entries;
  };
  const procedureCode = 'town-waiting';
  assert.equal((await ask()).length, standards.length + 1);
  await run(draftProcedure, author, { ...own, procedureCode });
  const waiting = (await ask()).find((one) => one.procedureCode === procedureCode);
  assert.equal(waiting?.origin, 'own');
  assert.equal(waiting?.current, null);
  assert.deepEqual([waiting?.waiting?.version, waiting?.waiting?.draftedBy], [1, 'clerk01']);
  const differing = (await ask()).find((one) => one.procedureCode === 'relocation');
  assert.equal(differing?.current?.origin, 'standard');
  assert.equal(differing?.startsOn, FUTURE);
  const call = { actor: author, input: { procedureCode: 'relocation' }, requestId: null };
  const history = await app.queries.run(listVersions, call);
  assert.equal(history.standards[0]?.content.counterVisits, 1);
  assert.equal(history.current?.origin, 'standard');
});

test("an own procedure's details change with a revision, a standard's never do", async () => {
  const { form: _, ...details } = { ...own.content, title: '見本の許可（改）' };
  const revision = { procedureCode: 'town-waiting', version: 1, form, details };
  assert.equal((await run(reviseForm, author, revision)).version, 2);
  const input = { procedureCode: 'town-waiting' };
  const asked = { actor: author, input, requestId: null };
  const { versions } = await app.queries.run(listVersions, asked);
  assert.equal(versions[0]?.content['title'], '見本の許可（改）');
  const wrong = { ...revision, procedureCode: 'relocation', version: 1 };
  await assert.rejects(run(reviseForm, author, wrong), { code: 'procedure.details.difference' });
});

test('of two who revise at once one is told, and nothing is lost', async () => {
  const revision = { procedureCode: own.procedureCode, version: 2, form };
  const both = await Promise.allSettled([
    run(reviseForm, author, revision),
    run(reviseForm, author, revision),
  ]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
});

test('a standard form is not changed in place, and an unsound one is never kept', async () => {
  const standard = { procedureCode: 'moving-in', version: 0, form };
  await assert.rejects(run(reviseForm, author, standard), { code: 'procedure.form.standard' });
  const ghost = { effect: 'show' as const, target: 'ghost', when: { value: true } };
  const unsound = { ...form, rules: [...form.rules, ghost] };
  const draft = {
    procedureCode: 'town-broken',
    content: { ...own.content, form: unsound },
  };
  await assert.rejects(run(draftProcedure, author, draft), (error: unknown) => {
    const { code, fields } = error as { code: string; fields: { path: string }[] };
    assert.equal(code, 'procedure.form.problems');
    assert.deepEqual(
      fields.map(({ path }) => path),
      [`form.rules.${form.rules.length}`],
    );
    return true;
  });
});

test('every decision leaves its event and its audit entry', async () => {
  const events = await owner`select type from platform.event
    where subject = ${`procedure:${own.procedureCode}`} order by position`;
  assert.deepEqual(
    events.map((event) => event['type']),
    ['ProcedureDrafted', 'FormRevised', 'ProcedurePublished', 'FormRevised'],
  );
  const [entry] = await owner`select actor, outcome from platform.audit_entry
    where operation = 'procedure:end_procedure'`;
  assert.deepEqual({ ...entry }, { actor: 'approver01', outcome: 'done' });
});

test('anyone reads the catalogue of a town; a code of no town has none', async () => {
  const list = await stranger.get(`/api/procedure/towns/${TOWN}/procedures`);
  assert.equal(list.statusCode, 200, list.body);
  assert.equal(list.json().procedures.length, standards.length);
  assert.equal(list.json().procedures[0].form, undefined);
  const one = await stranger.get(`/api/procedure/towns/${TOWN}/procedures/moving-in`);
  assert.equal(one.json().title, '転入届');
  assert.ok(one.json().form.sections.length > 3);
  const later = `/api/procedure/towns/${TOWN}/procedures/relocation?on=${FUTURE}`;
  assert.equal((await stranger.get(later)).json().legalReason, reason);
  assert.equal((await stranger.get('/api/procedure/towns/999999/procedures')).statusCode, 404);
  const unknown = await stranger.get(`/api/procedure/towns/${TOWN}/procedures/no-such-thing`);
  assert.equal(unknown.statusCode, 404);
});

test('staff see the seals that could still go, and preview a form before keeping it', async () => {
  const clerk = await office.signIn('clerk');
  const seals = (await clerk.get('/api/procedure/seal-inventory')).json();
  assert.deepEqual(
    seals.kept.map(({ title }: { title: string }) => title),
    ['印鑑登録'],
  );
  assert.ok(seals.abolished > 20);
  assert.ok(seals.visits.length > 10);
  const round = {
    ...form,
    rules: [{ effect: 'show', target: 'applicant', when: { answered: 'applicantName' } }],
  };
  const preview = await clerk.post('/api/procedure/form-previews', { form: round });
  assert.equal(preview.statusCode, 200, preview.body);
  assert.match(preview.json().problems[0].message, /循環/);
  const notForm = await clerk.post('/api/procedure/form-previews', {
    form: { ...form, rules: [{ effect: 'show', target: 'agent', when: { run: 'x' } }] },
  });
  assert.equal(notForm.statusCode, 422);
});
