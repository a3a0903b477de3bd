/** 作業中の控えの試験 — what is remembered, and that the end of a session forgets all of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { forgetWork, workingMemory } from './working-memory.ts';

test('keeps what was set last', () => {
  const memory = workingMemory('');
  memory.set('見本');
  assert.equal(memory.get(), '見本');
});

test('forgets everything when the session ends', () => {
  const memories = [workingMemory(''), workingMemory('')];
  for (const memory of memories) memory.set('見本');
  forgetWork();
  assert.deepEqual(
    memories.map((memory) => memory.get()),
    ['', ''],
  );
});
