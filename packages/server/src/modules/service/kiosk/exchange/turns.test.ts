/** 順番の検査 — never more at once than allowed, in the order of coming, and none is skipped. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openTurns } from './turns.ts';

test('whoever comes later waits until somebody has left', async () => {
  const turns = openTurns(2);
  const begun: number[] = [];
  const gates = [0, 1, 2, 3].map(() => Promise.withResolvers<void>());
  const all = gates.map(({ promise }, at) =>
    turns.take(async () => {
      begun.push(at);
      await promise;
      return at;
    }),
  );
  assert.deepEqual(begun, [0, 1]);
  gates[1]?.resolve();
  assert.equal(await all[1], 1);
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(begun, [0, 1, 2]);
  for (const { resolve } of gates) resolve();
  assert.deepEqual(await Promise.all(all), [0, 1, 2, 3]);
});

test('work that fails gives its turn on', async () => {
  const turns = openTurns(1);
  const failing = turns.take(() => Promise.reject(new Error('broken')));
  const next = turns.take(async () => 'done');
  await assert.rejects(failing, /broken/);
  assert.equal(await next, 'done');
});
