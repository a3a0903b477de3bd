/**
 * 世帯主変更の続柄 — what follows, what is suggested, and what only a clerk can tell.
 *
 * @spec juki 4.1.4.2
 * @spec juki 4.0.4
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import fc from 'fast-check';

import {
  changeHead,
  formatRelationship,
  type HouseholdMember,
  parseRelationship,
} from './index.ts';

interface Row {
  readonly number: string;
  readonly relationship: string;
  readonly sex?: 'male' | 'female';
  readonly born?: string;
  readonly of?: string;
  /** The relationship to the new head; `?` when only the clerk can tell; a final `?` is a doubt. */
  readonly to: string;
}

const changes: readonly { name: string; newHead: string; members: Row[] }[] = JSON.parse(
  readFileSync(new URL('../../fixtures/head-changes.json', import.meta.url), 'utf8'),
);

for (const { name, newHead, members } of changes) {
  test(`${name}`, () => {
    const checked = changeHead(members.map(memberOf), newHead);
    assert.ok(checked.ok);
    const outcome = checked.value.suggestions.map(
      ({ addresseeNumber, to, doubt }) =>
        `${addresseeNumber} ${to ? formatRelationship(to) : ''}${doubt === null ? '' : '?'}`,
    );
    assert.deepEqual(
      outcome,
      members.map(({ number, to }) => `${number} ${to}`),
    );
    assert.ok(checked.value.decisions.every(({ doubt }) => doubt?.endsWith('。')));
  });
}

test('refuses one who is not in the household and one who is head already', () => {
  const members = [memberOf({ number: '1', relationship: '世帯主', to: '' })];
  const stranger = changeHead(members, '9');
  assert.ok(!stranger.ok && stranger.problem.includes('世帯員から選んで'));
  const head = changeHead(members, '1');
  assert.ok(!head.ok && head.problem.includes('すでに世帯主'));
});

test('gives every member one relationship the register can hold, or a doubt', () => {
  const terms = fc
    .array(fc.constantFrom('夫', '妻', '子', '父', '母', '兄', '妹'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((chain) => chain.join('の'));
  const relationships = fc.oneof(terms, fc.constantFrom('縁故者', '同居人', '子（子の夫）'));
  const sexes = fc.constantFrom<'male' | 'female' | undefined>('male', 'female', undefined);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(relationships, sexes), { minLength: 1, maxLength: 7 }),
      (rows) => {
        const members = rows.map(([relationship, sex], index) =>
          memberOf({
            number: String(index + 1),
            relationship,
            to: '',
            born: `19${50 + index}-01-01`,
            ...(sex ? { sex } : {}),
          }),
        );
        const checked = changeHead(members, '1');
        assert.ok(checked.ok);
        assert.equal(checked.value.suggestions.length, members.length);
        for (const { to, doubt } of checked.value.suggestions) {
          assert.ok(to !== null || doubt !== null);
          if (to) assert.ok(parseRelationship(formatRelationship(to)).ok);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

function memberOf(row: Row): HouseholdMember {
  const relationship = parseRelationship(row.relationship);
  assert.ok(relationship.ok, row.relationship);
  return {
    addresseeNumber: row.number,
    relationship: relationship.value,
    dateOfBirth: row.born ?? null,
    sex: row.sex,
    familyOf: row.of,
  };
}
