/** 端末に残す下書きの検査 — kept, found again, put away; broken entries harm nobody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  type DraftStorage,
  findDraft,
  forgetCarriedDrafts,
  forgetDraft,
  forgetDrafts,
  type KeptDraft,
  keepDraft,
  listDrafts,
  renumberDraft,
  UNKNOWN_OWNER,
} from './kept-drafts.ts';

const TOWN = '999999';

function openStorage(): DraftStorage & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, text) => void entries.set(name, text),
    removeItem: (name) => void entries.delete(name),
    key: (at) => [...entries.keys()][at] ?? null,
    get length() {
      return entries.size;
    },
  };
}

function draft(id: string, savedAt: string, municipalityCode = TOWN): KeptDraft {
  const rest = { owner: 'guest', title: '見本の手続', outlet: 'post', version: 0 } as const;
  const answers = { fullName: '見本　一郎' };
  return { id, municipalityCode, procedureCode: 'sample', answers, savedAt, ...rest };
}

test('a draft is found again as it was kept, in its own town alone', () => {
  const storage = openStorage();
  const kept = draft('a', '2026-11-01T00:00:00Z');
  keepDraft(kept, storage);
  assert.deepEqual(findDraft(TOWN, 'a', storage), kept);
  assert.equal(findDraft('888888', 'a', storage), null);
});

test('drafts are listed newest first, and one put away is gone', () => {
  const storage = openStorage();
  keepDraft(draft('a', '2026-11-01T00:00:00Z'), storage);
  keepDraft(draft('b', '2026-11-02T00:00:00Z'), storage);
  assert.deepEqual(
    listDrafts(TOWN, 'guest', storage).map(({ id }) => id),
    ['b', 'a'],
  );
  forgetDraft(TOWN, 'b', storage);
  assert.deepEqual(
    listDrafts(TOWN, 'guest', storage).map(({ id }) => id),
    ['a'],
  );
});

test('a draft is shown to whoever wrote it and to nobody else on the device', () => {
  const storage = openStorage();
  keepDraft({ ...draft('a', '2026-11-01T00:00:00Z'), owner: '1000000017' }, storage);
  assert.deepEqual(listDrafts(TOWN, 'guest', storage), []);
  assert.equal(listDrafts(TOWN, '1000000017', storage).length, 1);
});

test('a draft taken over has a number of its own and is new to the server', () => {
  const storage = openStorage();
  const old = { ...draft('a', '2026-11-01T00:00:00Z'), version: 4 };
  keepDraft(old, storage);
  renumberDraft(old, 'b', storage);
  assert.equal(findDraft(TOWN, 'a', storage), null);
  assert.equal(findDraft(TOWN, 'b', storage)?.version, 0);
});

test('putting away the drafts of a town leaves those of another', () => {
  const storage = openStorage();
  keepDraft(draft('a', '2026-11-01T00:00:00Z'), storage);
  keepDraft(draft('b', '2026-11-01T00:00:00Z', '888888'), storage);
  forgetDrafts(TOWN, storage);
  assert.equal(listDrafts(TOWN, 'guest', storage).length, 0);
  assert.equal(listDrafts('888888', 'guest', storage).length, 1);
});

test('a draft on its way to another town is listed to nobody, and put away with the session', () => {
  const storage = openStorage();
  keepDraft({ ...draft('a', '2026-11-01T00:00:00Z', '888888'), owner: UNKNOWN_OWNER }, storage);
  keepDraft(draft('b', '2026-11-01T00:00:00Z', '888888'), storage);
  assert.deepEqual(
    listDrafts('888888', 'guest', storage).map(({ id }) => id),
    ['b'],
  );
  forgetCarriedDrafts(storage);
  assert.equal(findDraft('888888', 'a', storage), null);
  assert.notEqual(findDraft('888888', 'b', storage), null);
});

test('what cannot be read counts for nothing', () => {
  const storage = openStorage();
  storage.setItem(`yakuba-draft/${TOWN}/a`, '{broken');
  storage.setItem(`yakuba-draft/${TOWN}/b`, '{}');
  assert.deepEqual(listDrafts(TOWN, 'guest', storage), []);
});
