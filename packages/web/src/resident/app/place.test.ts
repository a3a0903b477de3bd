/** 画面の場所の検査 — which address opens which page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { addressOf, readPlace, safeBack } from './place.ts';

const TOWN = '999999';

test('an address of a town opens its page with what it names', () => {
  const place = readPlace(`/t/${TOWN}/procedures/moving-in`, '');
  assert.equal(place?.page, 'procedure');
  assert.equal(place?.municipalityCode, TOWN);
  assert.deepEqual(place?.params, { procedureCode: 'moving-in' });
});

test('the town itself is its first page, with or without a stroke at the end', () => {
  assert.equal(readPlace(`/t/${TOWN}`, '')?.page, 'home');
  assert.equal(readPlace(`/t/${TOWN}/`, '')?.page, 'home');
});

test('what leads nowhere is no page, and what is of no town is nothing', () => {
  assert.equal(readPlace(`/t/${TOWN}/procedures/moving-in/more`, '')?.page, null);
  assert.equal(readPlace(`/t/${TOWN}/procedures/%E0%A4%A`, '')?.page, 'procedure');
  assert.equal(readPlace('/t/99', ''), null);
  assert.equal(readPlace('/sign-in', ''), null);
});

test('addresses are read as they were written', () => {
  const address = new URL(addressOf(TOWN, 'applications/a1/fill?step=2'), 'http://town.example');
  const place = readPlace(address.pathname, address.search);
  assert.equal(place?.page, 'fill');
  assert.equal(place?.query.get('step'), '2');
});

test('one goes back only within the town', () => {
  assert.equal(
    safeBack('applications/a-1/fill?procedure=moving-in'),
    'applications/a-1/fill?procedure=moving-in',
  );
  for (const away of ['//evil.example', 'https://evil.example', '/api/x', 'a:b', '', null]) {
    assert.equal(safeBack(away), '');
  }
});
