/**
 * 修正値の形の試験 — between the screen and what is sent.
 *
 * @spec juki 4.2.3.1
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asSent, fromStored } from './correction-shape.ts';

const screen = {
  people: [
    {
      addresseeNumber: '1',
      corrections: [
        { item: 'fullName', value: '甲野　花子' },
        { item: 'isAdultWard', value: 'false' },
        { item: 'dateOfBirth', when: { on: '1945-00-00', notation: '昭和20年頃' } },
        { item: 'addressKatagaki' },
      ],
    },
  ],
};
const sent = [
  { item: 'fullName', value: '甲野　花子', notation: null },
  { item: 'isAdultWard', value: false, notation: null },
  { item: 'dateOfBirth', value: '1945-00-00', notation: '昭和20年頃' },
  { item: 'addressKatagaki', value: null, notation: null },
];

test('sends dates with their wording, flags as such and cleared items as null', () => {
  assert.deepEqual(asSent(screen), { people: [{ addresseeNumber: '1', corrections: sent }] });
});

test('what was stored is sent again unchanged', () => {
  const stored = { people: [{ addresseeNumber: '1', corrections: sent.slice(0, 3) }] };
  assert.deepEqual(asSent(fromStored(stored)), stored);
});
