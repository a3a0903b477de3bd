/** 画面の場所の検査 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { followAddress, readPlace } from './place.ts';

test('a page is found below its town, and nothing outside of any', () => {
  assert.deepEqual(readPlace('/q/999999'), { municipalityCode: '999999', page: '' });
  assert.deepEqual(readPlace('/q/999999/display/'), {
    municipalityCode: '999999',
    page: 'display',
  });
  assert.deepEqual(readPlace('/q/999999/elsewhere'), { municipalityCode: '999999', page: null });
  assert.equal(readPlace('/q/99'), null);
});

test('the code of a number stands where no server sees it', () => {
  const { pathname, search, hash } = new URL(followAddress('999999', 'a'.repeat(22)), 'http://t');
  assert.deepEqual([pathname, search, hash], ['/q/999999/follow', '', `#${'a'.repeat(22)}`]);
});
