/** 団体の数値の検査 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  driftOf,
  inFigures,
  peoplePerHousehold,
  shareOfLargest,
  type TownFigure,
  totalsOf,
} from './town-figures.ts';

const small: TownFigure = {
  municipalityCode: '990001',
  name: '若葉町',
  prefectureName: '架空県',
  population: 300,
  households: 120,
  schemaVersion: 'a',
  settingsVersion: 'b',
  formsVersion: 'c',
  asOf: '2026-11-01T00:00:00Z',
};
const large = { ...small, municipalityCode: '990019', population: 1_200, households: 500 };
const silent = { ...small, municipalityCode: '990027', population: null, households: null };

test('adds up what the towns have published and counts those that have not', () => {
  assert.deepEqual(totalsOf([small, large, silent]), {
    population: 1_500,
    households: 620,
    missing: 1,
  });
});

test('measures every town against the largest', () => {
  assert.equal(shareOfLargest(small, [small, large], 'population'), 25);
  assert.equal(shareOfLargest(silent, [small, large, silent], 'population'), 0);
  assert.equal(shareOfLargest(silent, [silent], 'households'), 0);
});

test('says nothing of people per household where a figure is missing', () => {
  assert.equal(peoplePerHousehold(small), '2.50');
  assert.equal(peoplePerHousehold(silent), '');
});

test('finds the drift of one town in one aspect', () => {
  const drift = {
    municipalityCode: '990019',
    aspect: 'formsVersion' as const,
    expected: 'c',
    actual: 'd',
  };
  const comparison = { towns: [small, large], drift: [drift] };
  assert.equal(driftOf(comparison, large, 'formsVersion'), drift);
  assert.equal(driftOf(comparison, large, 'schemaVersion'), undefined);
  assert.equal(driftOf(comparison, small, 'formsVersion'), undefined);
});

test('writes a missing figure as a dash', () => {
  assert.equal(inFigures(25_489), '25,489');
  assert.equal(inFigures(null), '―');
});
