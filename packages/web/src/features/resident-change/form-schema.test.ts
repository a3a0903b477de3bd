/**
 * 画面の検査の試験 — the contract and the rules beside it are checked in one go.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { z } from 'zod';

import { checkDraft, newDraft } from '../../form/draft-state.ts';
import { formSchema, sendable } from './form-schema.ts';

const contract = z.strictObject({ name: z.string(), until: z.string().nullable() });
const schema = formSchema(contract, {
  prepare: (draft) => ({ until: null, ...draft }),
  problems: (draft) =>
    draft.ui === undefined ? [] : [{ path: 'name', message: '選び直してください。' }],
});

test('sends what the screen does not keep to itself', () => {
  const draft = { name: '甲', until: '', ui: { shown: 'yes' } };
  assert.deepEqual(sendable(draft, undefined), { name: '甲' });
});

test('brings the draft into the shape of the contract', () => {
  assert.deepEqual(checkDraft(schema, newDraft({ name: '甲' })), {
    ok: true,
    value: { name: '甲', until: null },
  });
});

test('finds problems of the rules although the shape is wrong elsewhere', () => {
  const checked = checkDraft(schema, newDraft({ name: '甲', until: 1, ui: {} }));
  assert.ok(!checked.ok);
  assert.deepEqual(
    checked.problems.map(({ path }) => path),
    ['until', 'name'],
  );
});
