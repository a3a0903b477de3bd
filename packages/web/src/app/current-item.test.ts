/** 今いる案内の検査 — the nearest entry, and one alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { currentItem } from './current-item.ts';

const items = ['/', '/applications', '/applications/figures', '/cases'].map((to) => ({
  label: to,
  to,
  group: '業務' as const,
  permission: '',
}));
const at = (pathname: string) => currentItem(items, pathname)?.to ?? null;

test('a page belongs to the nearest entry above it', () => {
  assert.equal(at('/'), '/');
  assert.equal(at('/applications'), '/applications');
  assert.equal(at('/applications/1'), '/applications');
  assert.equal(at('/applications/figures'), '/applications/figures');
});

test('a page that no entry stands above belongs to none', () => {
  assert.equal(at('/casebook'), null);
  assert.equal(at('/residents'), null);
});
