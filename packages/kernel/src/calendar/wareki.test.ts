/**
 * 和暦 — tests of writing and reading, at every boundary of an era.
 *
 * @spec juki 1.1.8
 * @spec juki 1.1.9
 * @spec juki 1.3.6
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import vectors from '../../fixtures/wareki.json' with { type: 'json' };
import {
  addDays,
  type EraTable,
  eras,
  formatSeireki,
  formatWareki,
  formatWarekiFullWidth,
  parseDateInput,
  parseWareki,
  toWareki,
} from './index.ts';
import { anyDate, date } from './sample-dates.ts';

test('every boundary day is written in three forms and read back from each', () => {
  for (const { date: day, long, short, digits } of vectors.days) {
    assert.equal(formatWareki(date(day)), long);
    assert.equal(formatWareki(date(day), 'short'), short);
    assert.equal(formatWareki(date(day), 'digits'), digits);
    for (const text of [long, short, digits, formatWarekiFullWidth(date(day))]) {
      assert.deepEqual(parseWareki(text), { ok: true, value: day }, text);
    }
  }
});

test('every way of writing is read', () => {
  for (const { text, date: day } of vectors.written) {
    assert.deepEqual(parseWareki(text), { ok: true, value: day }, text);
  }
});

test('a name outside its era, or no date at all, is refused and the sentence helps', () => {
  for (const { text, says } of vectors.refused) {
    const read = parseWareki(text);
    assert.ok(!read.ok, text);
    assert.ok(read.problem.includes(says), `${text}: ${read.problem}`);
  }
});

test('only the last day of 明治 and of 大正 has two names', () => {
  for (const [at, era] of eras.entries()) {
    const next = eras[at + 1];
    if (!next || era.lastOn === null) continue;
    const gap = era.lastOn === next.startsOn ? 0 : 1;
    assert.equal(addDays(era.lastOn, gap), next.startsOn);
    assert.equal(gap, ['明治', '大正'].includes(era.name) ? 0 : 1);
    assert.equal(toWareki(next.startsOn)?.era.name, next.name);
    assert.equal(toWareki(addDays(next.startsOn, -1))?.era.name, era.name);
  }
});

test('reading what was written gives the same day, in every form', () => {
  fc.assert(
    fc.property(anyDate, (day) => {
      for (const style of ['long', 'short', 'digits'] as const) {
        assert.deepEqual(parseDateInput(formatWareki(day, style)), { ok: true, value: day });
      }
      assert.deepEqual(parseWareki(formatWarekiFullWidth(day)), { ok: true, value: day });
      assert.deepEqual(parseDateInput(formatSeireki(day)), { ok: true, value: day });
    }),
  );
});

test('the era and year agree with those of the platform', () => {
  const platform = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
    era: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  fc.assert(
    fc.property(anyDate, (day) => {
      assert.equal(formatWareki(day), platform.format(new Date(`${day}T00:00:00Z`)));
    }),
    { numRuns: 2000 },
  );
});

test('a day before 明治6年 has no 和暦 and is written in 西暦', () => {
  assert.equal(toWareki(date('1872-12-31')), null);
  assert.equal(formatWareki(date('1872-12-31')), '1872年12月31日');
  assert.equal(formatWareki(date('1872-12-31'), 'digits'), '18721231');
});

test('the day that stands for no end is written and has no seven-digit form', () => {
  assert.equal(formatWareki(date('9999-12-31')), '令和7981年12月31日');
  assert.equal(formatWareki(date('9999-12-31'), 'digits'), '99991231');
});

test('a new era is a row of the table', () => {
  const table: EraTable = [
    ...eras.map((era) => (era.lastOn === null ? { ...era, lastOn: date('2050-06-30') } : era)),
    {
      code: 6,
      name: '架空',
      letter: 'K',
      firstYear: 2050,
      startsOn: date('2050-07-01'),
      lastOn: null,
      firstFiscalYear: 2051,
    },
  ];
  assert.equal(formatWareki(date('2050-07-01'), 'long', table), '架空元年7月1日');
  assert.equal(formatWareki(date('2050-06-30'), 'long', table), '令和32年6月30日');
  assert.deepEqual(parseWareki('6020101', table), { ok: true, value: '2051-01-01' });
  const late = parseWareki('令和32年7月1日', table);
  assert.match(late.ok ? '' : late.problem, /架空元年/);
});

test('arbitrary text never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseDateInput(text)));
});
