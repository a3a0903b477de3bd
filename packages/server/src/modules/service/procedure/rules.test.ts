/** 手続カタログの決まりの検査 — what is in force on which day; pure. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readStandardProcedures } from './catalogue/read-standard-procedures.ts';
import type { Catalogue, StandardVersion, TownVersion } from './model.ts';
import { checkEnding, checkPublication, procedureOn, proceduresOn } from './rules.ts';

const [found] = readStandardProcedures();
if (!found) throw new Error('no standard');
const standard: StandardVersion = { ...found, validFrom: '2026-04-01' };

function version(over: Partial<TownVersion>): TownVersion {
  return {
    procedureCode: standard.procedureCode,
    version: 1,
    kind: 'difference',
    baseVersion: 1,
    legalReason: '条例第3条により来庁を要する',
    content: { counterVisits: 2 },
    draftedBy: 'clerk01',
    draftedAt: new Date(0),
    approvedBy: 'approver01',
    validFrom: '2026-06-01',
    validUntil: null,
    endsOn: null,
    ...over,
  };
}

const of = (versions: TownVersion[], standards = [standard]): Catalogue => ({
  standards,
  versions,
});

test('before its day a procedure is not there, from its day on it is', () => {
  assert.equal(procedureOn(of([]), '2026-03-31'), null);
  const [start, later] = ['2026-04-01', '2030-01-01'].map((on) => procedureOn(of([]), on));
  assert.equal(start?.origin, 'standard');
  assert.deepEqual(later, start);
});

test('a difference is laid over the standard for its period, and the standard comes back', () => {
  const catalogue = of([version({ validUntil: '2026-09-01' })]);
  const on = (day: string) => procedureOn(catalogue, day);
  assert.equal(on('2026-05-31')?.counterVisits, standard.content.counterVisits);
  const differing = on('2026-06-01');
  assert.equal(differing?.counterVisits, 2);
  assert.equal(differing?.title, standard.content.title);
  assert.equal(differing?.legalReason, '条例第3条により来庁を要する');
  assert.equal(on('2026-08-31')?.origin, 'difference');
  assert.equal(on('2026-09-01')?.origin, 'standard');
});

test('a newer standard shows through a difference wherever the town does not differ', () => {
  const newer = {
    ...standard,
    version: 2,
    validFrom: '2026-07-01',
    content: { ...standard.content, deadline: '異動した日から20日以内' },
  };
  const seen = procedureOn(of([version({})], [standard, newer]), '2026-07-01');
  assert.equal(seen?.deadline, '異動した日から20日以内');
  assert.equal(seen?.counterVisits, 2);
});

test('a later publication takes over for good, and an ending leaves the standard', () => {
  const second = version({ version: 2, validFrom: '2026-08-01', content: { counterVisits: 3 } });
  const both = of([version({}), second]);
  assert.equal(procedureOn(both, '2026-07-31')?.counterVisits, 2);
  assert.equal(procedureOn(both, '2026-08-01')?.counterVisits, 3);
  const ended = of([version({}), { ...second, endsOn: '2026-10-01' }]);
  assert.equal(procedureOn(ended, '2026-09-30')?.counterVisits, 3);
  assert.equal(procedureOn(ended, '2026-10-01')?.origin, 'standard');
});

test('a draft is in force on no day, and a town may not offer a procedure', () => {
  const draft = of([version({ validFrom: null, approvedBy: null })]);
  assert.equal(procedureOn(draft, '2026-12-01')?.origin, 'standard');
  const without = of([version({ content: { isOffered: false } })]);
  assert.deepEqual(
    ['2026-05-31', '2026-06-01'].map((on) => proceduresOn(without, on).length),
    [1, 0],
  );
});

const publication = { version: 1, validFrom: '2026-12-01', validUntil: null };
const drafted = version({ validFrom: null, approvedBy: null });

test('a version is published by another person, once, from today on', () => {
  const context = { today: '2026-11-20', approver: 'approver01' };
  const check = (over: object, who = context, versions = [drafted]) =>
    checkPublication(of(versions), { ...publication, ...over }, who);
  assert.doesNotThrow(() => check({}));
  const refused = (code: string) => (error: unknown) => (error as { code: string }).code === code;
  assert.throws(
    () => check({}, { ...context, approver: 'clerk01' }),
    refused('procedure.publish.same_person'),
  );
  assert.throws(() => check({ version: 2 }), refused('procedure.version.differs'));
  assert.throws(() => check({ validFrom: '2026-11-19' }), refused('procedure.publish.past'));
  assert.throws(() => check({ validUntil: '2026-12-01' }), refused('procedure.publish.period'));
  assert.throws(() => check({}, context, [version({})]), refused('procedure.publish.already'));
  assert.throws(() => check({}, context, []), refused('procedure.version.none'));
  const after = [version({ validFrom: '2026-12-01' }), { ...drafted, version: 2 }];
  assert.throws(() => check({ version: 2 }, context, after), refused('procedure.publish.order'));
});

test('only what is published is ended, once, and not in the past', () => {
  const end = { version: 1, endsOn: '2027-04-01' };
  assert.doesNotThrow(() => checkEnding([version({})], end, '2026-11-20'));
  const past = { version: 1, endsOn: '2026-11-19' };
  assert.throws(() => checkEnding([version({})], past, '2026-11-20'), /廃止日は今日以降/);
  assert.throws(() => checkEnding([drafted], end, '2026-11-20'), /公開されていない/);
  const ended = [version({ endsOn: '2027-01-01' })];
  assert.throws(() => checkEnding(ended, end, '2026-11-20'), /すでに定められて/);
  assert.throws(() => checkEnding([], end, '2026-11-20'), /作った版はありません/);
});
