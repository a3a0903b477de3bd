/**
 * 全国地方公共団体コード — tests.
 */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import fc from 'fast-check';

import vectors from '../../fixtures/municipality-code.json' with { type: 'json' };
import { municipalityCheckDigit, parseMunicipalityCode } from './index.ts';

const besideRepository = join(import.meta.dirname, '..', '..', '..', '..', '..');
const published = join(besideRepository, 'shared', 'data', 'local-government-codes.tsv');

test('published codes are read as they are', () => {
  for (const code of vectors.valid) {
    assert.deepEqual(parseMunicipalityCode(code), { ok: true, value: code });
  }
});

test('codes that are wrong are refused with a sentence', () => {
  for (const text of vectors.invalid) {
    const read = parseMunicipalityCode(text);
    assert.ok(!read.ok, text);
    assert.match(read.problem, /。$/);
  }
});

test('a shortened code is refused and the whole code is offered', () => {
  for (const { text, whole } of vectors.shortened) {
    const read = parseMunicipalityCode(text);
    assert.ok(!read.ok, text);
    for (const code of whole) assert.match(read.problem, new RegExp(code));
  }
});

test('the sentence tells a lost leading zero from a lost check digit', () => {
  const zero = parseMunicipalityCode('92011');
  const check = parseMunicipalityCode('13101');
  assert.match(zero.ok ? '' : zero.problem, /先頭の0が落ちた「092011」と思われます/);
  assert.match(check.ok ? '' : check.problem, /検査数字のない「131016」と思われます/);
});

test('a fictitious code is admitted only when it is listed', () => {
  assert.ok(!parseMunicipalityCode('999999').ok);
  assert.ok(parseMunicipalityCode('９９９９９９', { fictitious: ['999999'] }).ok);
  assert.ok(!parseMunicipalityCode('999998', { fictitious: ['999999'] }).ok);
  assert.ok(!parseMunicipalityCode('131017', { fictitious: ['999999'] }).ok);
});

test('changing any one digit of a code is noticed but for the known weakness of modulus 11', () => {
  const five = fc.integer({ min: 1000, max: 47999 }).map((n) => String(n).padStart(5, '0'));
  fc.assert(
    fc.property(five, fc.nat(5), fc.integer({ min: 1, max: 9 }), (body, at, add) => {
      const code = body + municipalityCheckDigit(body);
      const changed = String((Number(code[at]) + add) % 10);
      const wrong = code.slice(0, at) + changed + code.slice(at + 1);
      assert.ok(parseMunicipalityCode(code).ok);
      // Remainders 0 and 1 give the digits 1 and 0, and remainder 10 gives 1 as well.
      if (municipalityCheckDigit(wrong.slice(0, 5)) !== wrong[5]) {
        assert.ok(!parseMunicipalityCode(wrong).ok);
      }
    }),
  );
});

test('every code of the published list is read', {
  skip: existsSync(published) ? false : 'shared/data is not beside the repository',
}, () => {
  const codes = readFileSync(published, 'utf8').trim().split('\n').slice(1);
  assert.ok(codes.length > 1900);
  for (const line of codes) assert.ok(parseMunicipalityCode(line.slice(0, 6)).ok, line);
});
