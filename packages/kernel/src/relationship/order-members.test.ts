/**
 * 世帯員の並び順 — households of every shape.
 *
 * @spec juki 5.2
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import fc from 'fast-check';

import {
  formatRelationship,
  type HouseholdMember,
  listMembersWithoutFamily,
  orderMembers,
  parseRelationship,
} from './index.ts';

interface Row {
  readonly number: string;
  readonly relationship: string;
  readonly born: string | null;
  readonly first?: boolean;
  readonly sex?: 'male' | 'female';
  readonly of?: string;
  readonly position?: number;
}

/** `members` stand in the expected order. */
const households: readonly { name: string; unlinked?: string[]; members: Row[] }[] = JSON.parse(
  readFileSync(new URL('../../fixtures/household-orders.json', import.meta.url), 'utf8'),
);

for (const { name, members: rows, unlinked = [] } of households) {
  test(`orders ${name}, in whatever order it comes`, () => {
    const members = rows.map(memberOf);
    const expected = members.map(label);
    assert.deepEqual(orderMembers(members.toReversed()).map(label), expected);
    fc.assert(
      fc.property(fc.shuffledSubarray(members, { minLength: members.length }), (shuffled) => {
        assert.deepEqual(orderMembers(shuffled).map(label), expected);
      }),
      { numRuns: 50 },
    );
  });

  test(`knows whose family must be asked in ${name}`, () => {
    const asked = listMembersWithoutFamily(rows.map(memberOf));
    assert.deepEqual(
      asked.map(({ addresseeNumber }) => addresseeNumber),
      unlinked,
    );
  });
}

test('no member is lost or doubled, whatever the household', () => {
  const terms = fc
    .array(fc.constantFrom('夫', '妻', '子', '父', '母', '兄', '妹'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((chain) => chain.join('の'));
  const member = fc.record({
    relationship: fc.oneof(terms, fc.constantFrom('縁故者', '同居人', '子（子の夫）', '子の子')),
    born: fc.constantFrom('1950-01-01', '1980-05-05', '2001-02-03', null),
    of: fc.constantFrom('1', '2', '3', '9', undefined),
    position: fc.constantFrom(1, 2, undefined),
  });
  fc.assert(
    fc.property(fc.array(member, { maxLength: 9 }), (rows) => {
      const members = rows.map((row, index) =>
        memberOf({
          number: String(index + 1),
          relationship: row.relationship,
          born: row.born,
          ...(row.of === undefined ? {} : { of: row.of }),
          ...(row.position === undefined ? {} : { position: row.position }),
        }),
      );
      const ordered = orderMembers(members);
      assert.equal(ordered.length, members.length);
      assert.deepEqual(new Set(ordered), new Set(members));
    }),
    { numRuns: 1000 },
  );
});

function memberOf(row: Row): HouseholdMember {
  const relationship = parseRelationship(row.relationship);
  assert.ok(relationship.ok, row.relationship);
  return {
    addresseeNumber: row.number,
    relationship: relationship.value,
    dateOfBirth: row.born,
    sex: row.sex,
    isHeadOfFamilyRegister: row.first,
    familyOf: row.of,
    manualPosition: row.position,
  };
}

function label({ addresseeNumber, relationship }: HouseholdMember): string {
  return `${addresseeNumber} ${formatRelationship(relationship)}`;
}
