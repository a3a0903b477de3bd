/**
 * 氏名 — spacing, order, foreign names, 旧氏 and 通称, and what is refused.
 *
 * @spec juki 1.1.1
 * @spec juki 1.1.2
 * @spec juki 1.1.7
 * @spec juki 1.1.18
 * @spec juki 5.3
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import fc from 'fast-check';

import {
  composeFullName,
  displayName,
  formatForeignName,
  formatWithKana,
  parseNameKana,
  parsePersonName,
  parseRomanName,
  splitFullName,
} from './index.ts';

interface NameRow {
  readonly parser: 'name' | 'kana' | 'roman';
  readonly text: string;
  readonly value?: string;
  readonly problem?: string;
}

const parsers = { name: parsePersonName, kana: parseNameKana, roman: parseRomanName };
const rows: readonly NameRow[] = JSON.parse(
  readFileSync(new URL('../../fixtures/names.json', import.meta.url), 'utf8'),
);

for (const { parser, text, value, problem } of rows) {
  const outcome = problem === undefined ? `takes ${value}` : 'refuses';
  test(`${parser}: of ${JSON.stringify(text.slice(0, 30))} ${outcome}`, () => {
    const checked = parsers[parser](text);
    if (problem === undefined) assert.deepEqual(checked, { ok: true, value });
    else assert.ok(!checked.ok && checked.problem.includes(problem), JSON.stringify(checked));
  });
}

test('a name composed and split is the same', () => {
  const part = fc.string({ unit: fc.constantFrom(...'甲乙山川花𠮷'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(part, part, (familyName, givenName) => {
      const fullName = composeFullName(familyName, givenName);
      assert.deepEqual(splitFullName(fullName), { familyName, givenName });
      assert.deepEqual(parsePersonName(fullName), { ok: true, value: fullName });
    }),
  );
});

test('a name of one part has no space', () => {
  assert.equal(composeFullName('甲野', ''), '甲野');
  assert.equal(composeFullName('', '花子'), '花子');
  assert.deepEqual(splitFullName('甲野'), { familyName: '甲野', givenName: '' });
});

test('what is accepted once is accepted again unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const parse of Object.values(parsers)) {
        const once = parse(text);
        if (once.ok) assert.deepEqual(parse(once.value), once);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a foreign name shows letters in capitals, then kanji', () => {
  const kanji = '張 玉蓮';
  assert.equal(formatForeignName({ roman: 'Zhang  Yulin', kanji }), 'ZHANG YULIN　張　玉蓮');
  assert.equal(formatForeignName({ roman: 'ZHANG YULIN' }), 'ZHANG YULIN');
  assert.equal(formatForeignName({ kanji }), '張　玉蓮');
});

test('one line shows the names a record holds', () => {
  assert.equal(displayName({ fullName: '甲野　花子' }), '甲野　花子');
  assert.equal(displayName({ familyName: '甲野', givenName: '花子' }), '甲野　花子');
  assert.equal(
    displayName({ fullName: '甲野　花子', formerFamilyName: '乙川' }),
    '甲野［乙川］花子',
  );
  assert.equal(
    displayName({ romanName: 'ZHANG YULIN', kanjiName: '張　玉蓮', aliasName: '中野　玉蓮' }),
    'ZHANG YULIN　張　玉蓮（通称　中野　玉蓮）',
  );
  assert.equal(displayName({ aliasName: '中野　玉蓮' }), '中野　玉蓮');
  assert.equal(displayName({ fullName: null }), '氏名不詳');
});

test('a reading stands in brackets after the name, as the specification prints it', () => {
  assert.equal(
    formatWithKana('住民　太郎', 'ジュウミン　タロウ'),
    '住民　太郎　（ジュウミン　タロウ）',
  );
  assert.equal(
    formatWithKana('ZHANG YULIN　張　玉蓮', 'チャン　ユウリン'),
    'ZHANG YULIN　張　玉蓮　（チャン　ユウリン）',
  );
  assert.equal(formatWithKana('住民　太郎', null), '住民　太郎');
});
