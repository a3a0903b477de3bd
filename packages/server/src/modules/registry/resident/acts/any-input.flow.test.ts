/**
 * どんな届出でも（データベース） — what is refused changes nothing; what is drafted and decided
 * does not fail either.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { ChangeKindName } from '@yakuba/contract/resident';
import { Refusal } from '@yakuba/kernel/refusal';
import fc from 'fast-check';

import { changeArbitraries } from '#harness/resident-arbitraries';
import { residentTown } from '#harness/resident-town';

const RUNS = 40;
const town = await residentTown();

/** Null when it was refused, and then nothing may have changed. */
async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  const before = await town.counts();
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    assert.deepEqual(await town.counts(), before);
    return null;
  }
}

for (const [name, arbitrary] of Object.entries(changeArbitraries)) {
  test(`${name} leaves nothing behind when it is refused`, async () => {
    const property = fc.asyncProperty(arbitrary, async (input) => {
      const step = await attempt(() => town.draft(name as ChangeKindName, input));
      if (step) await attempt(() => town.approve(step));
    });
    await fc.assert(property, { numRuns: RUNS, endOnFailure: true });
  });
}
