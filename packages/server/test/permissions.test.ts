/**
 * 操作権限一覧の検査 — the list that roles and people are given from holds what the rooms declare,
 * under the same names, and every permission that an act or a question asks for is declared.
 *
 * @spec juki 10.3
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { permissionTitles, residentPermissionTitles } from '@yakuba/contract/staff';

import { modules } from '../src/modules.ts';

const declared = Object.assign({}, ...modules.map((room) => room.permissions)) as Record<
  string,
  string
>;

test('the list of permissions and the union of all manifests are the same', () => {
  assert.deepEqual({ ...permissionTitles, ...residentPermissionTitles }, declared);
});

test('a permission is declared by one room', () => {
  const all = modules.flatMap((room) => Object.keys(room.permissions));
  assert.deepEqual([...new Set(all)].sort(), [...all].sort());
});

for (const room of modules) {
  test(`${room.name} asks only for permissions that are declared`, () => {
    for (const { name, permission } of [...room.acts, ...room.queries]) {
      assert.ok(permission in declared, `${name} asks for ${permission}`);
    }
  });
}
