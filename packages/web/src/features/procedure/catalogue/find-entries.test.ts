/** カタログの絞込みの検査 — words, categories, and what is the matter with a procedure. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CatalogueEntry } from '@yakuba/contract/procedure';

import { type Concern, findEntries } from './find-entries.ts';

const seal = { status: 'none', basis: 'none', reason: null } as const;

function entry(procedureCode: string, given: Partial<CatalogueEntry> = {}): CatalogueEntry {
  const current: NonNullable<CatalogueEntry['current']> = {
    procedureCode,
    title: 'イヌの登録',
    translations: { easy: 'いぬの とうろく' },
    category: 'living',
    legalBasis: '狂犬病予防法第4条',
    applicants: ['本人'],
    deadline: null,
    evidence: [],
    fee: null,
    counterVisits: 0,
    visitReason: null,
    seal,
    signature: 'none',
    result: { kind: 'decision' },
    channels: ['online'],
    isOffered: true,
    desk: '環境担当',
    note: null,
    origin: 'standard',
    version: 1,
    legalReason: null,
    validFrom: '2026-04-01',
    validUntil: null,
  };
  const plain = {
    waiting: null,
    startsOn: null,
    isBaseOutdated: false,
    origin: 'standard',
  } as const;
  return { procedureCode, title: current.title, current, ...plain, ...given };
}

const dog = entry('dog');
const waiting = entry('town-x', {
  title: '見本の申請',
  current: null,
  origin: 'own',
  waiting: { version: 1, draftedBy: 'clerk', draftedAt: '2026-11-20T00:00:00Z' },
});
const visit = entry('visit', {
  current: dog.current && { ...dog.current, counterVisits: 1, seal: { ...seal, status: 'kept' } },
});
const all = [dog, visit, waiting];

function found(words: string, category = '', concern: Concern = 'all') {
  return findEntries(all, { words, category, concern }).map((one) => one.procedureCode);
}

test('words are found in any kana and width, all of them', () => {
  assert.deepEqual(found('いぬ'), ['dog', 'visit']);
  assert.deepEqual(found('イヌ　狂犬病'), ['dog', 'visit']);
  assert.deepEqual(found('ｔｏｗｎ'), ['town-x']);
  assert.deepEqual(found('いぬ 見本'), []);
});

test('a category leaves out what is of another', () => {
  assert.deepEqual(found('', 'living'), ['dog', 'visit']);
  assert.deepEqual(found('', 'tax'), []);
});

test('what waits for somebody stands first', () => {
  assert.deepEqual(found(''), ['town-x', 'dog', 'visit']);
});

test('what waits, what is own, what needs a visit or a seal is found by that', () => {
  assert.deepEqual(found('', '', 'waiting'), ['town-x']);
  assert.deepEqual(found('', '', 'own'), ['town-x']);
  assert.deepEqual(found('', '', 'visit'), ['visit']);
  assert.deepEqual(found('', '', 'seal'), ['visit']);
  assert.deepEqual(found('', '', 'outdated'), []);
});
