/** 誤りの手順の試験 — problems lead to the page of their field. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { stepOfProblem } from './step-of-problem.ts';

const steps = [
  { id: 'people', title: '', paths: ['movers!', 'movers.*.addresseeNumber'] },
  { id: 'address', title: '', paths: ['address', 'destination.kind'] },
  { id: 'placement', title: '', paths: ['movers'] },
];

test('finds the page of a field, of a person chosen and of a group', () => {
  assert.equal(stepOfProblem(steps, 'address.machiAza')?.id, 'address');
  assert.equal(stepOfProblem(steps, 'movers.0.addresseeNumber')?.id, 'people');
  assert.equal(stepOfProblem(steps, 'movers.0.relationship')?.id, 'placement');
  assert.equal(stepOfProblem(steps, 'destination')?.id, 'address');
  assert.equal(stepOfProblem(steps, ''), undefined);
});
