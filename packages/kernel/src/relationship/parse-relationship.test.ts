/**
 * 続柄の確認 — every term and code both ways, and the sentence for each that is not used.
 *
 * @spec juki 1.1.11
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import fc from 'fast-check';

import {
  formatRelationship,
  formatRelationshipCodes,
  parseRelationship,
  type RelationshipCode,
  relationshipCodes,
  relationshipOf,
} from './index.ts';
import { replacedTerms } from './replaced-terms.ts';

interface Row {
  readonly input: string | string[];
  readonly text?: string;
  readonly codes?: string;
  readonly problem?: string;
}

const rows: readonly Row[] = JSON.parse(
  readFileSync(new URL('../../fixtures/relationships.json', import.meta.url), 'utf8'),
);

for (const { input, text, codes, problem } of rows) {
  test(`${JSON.stringify(input)} is ${problem === undefined ? text : 'refused'}`, () => {
    const checked = parseRelationship(input);
    if (!checked.ok)
      return assert.ok(problem && checked.problem.includes(problem), checked.problem);
    assert.equal(problem, undefined);
    assert.equal(formatRelationship(checked.value), text);
    assert.equal(formatRelationshipCodes(checked.value), codes);
  });
}

test('each term of old registers is refused with what to write instead', () => {
  for (const [term, replacement] of Object.entries(replacedTerms)) {
    const checked = parseRelationship(term);
    assert.ok(!checked.ok && checked.problem.includes(replacement), term);
    for (const written of replacement.matchAll(/「([^」]+)」/gu)) {
      assert.ok(parseRelationship(written[1] ?? '').ok, `${term}: ${written[1]}`);
    }
  }
});

test('words and codes of every relationship lead back to it', () => {
  const all = Object.keys(relationshipCodes) as RelationshipCode[];
  const steps = fc.constantFrom(...all.filter((code) => !['02', '96', '99'].includes(code)));
  const chains = fc.array(steps, { minLength: 1, maxLength: 4 });
  const childSpouses = fc.constantFrom<null | '11' | '12'>(null, '11', '12');
  fc.assert(
    fc.property(chains, childSpouses, (codes, childSpouse) => {
      const relationship = relationshipOf(codes, codes.at(-1) === '20' ? childSpouse : null);
      const expected = { ok: true, value: relationship };
      assert.deepEqual(parseRelationship(formatRelationship(relationship)), expected);
      assert.deepEqual(parseRelationship(formatRelationshipCodes(relationship)), expected);
    }),
  );
});

test('five generations of anything are refused with 縁故者', () => {
  const chain = fc.array(fc.constantFrom('子', '父', '兄', '妻'), { minLength: 5, maxLength: 8 });
  fc.assert(
    fc.property(chain, (terms) => {
      const checked = parseRelationship(terms.join('の'));
      assert.ok(!checked.ok && checked.problem.includes('「縁故者」と入力'));
    }),
  );
});

test('any other text is refused with a sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const checked = parseRelationship(text);
      assert.ok(checked.ok || /。$/u.test(checked.problem));
    }),
  );
});
