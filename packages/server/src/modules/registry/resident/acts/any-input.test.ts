/**
 * どんな届出でも — whatever is sent leads to an outcome that fits the register, or to a refusal in
 * Japanese; never to anything else.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type ChangeKindName, residentRecordSchema } from '@yakuba/contract/resident';
import { Refusal } from '@yakuba/kernel/refusal';
import fc from 'fast-check';

import { decideOn } from '#harness/register-state';
import { changeArbitraries } from '#harness/resident-arbitraries';

import type { ChangeOutcome } from '../model.ts';
import { changeKindOf } from './change-kinds.ts';

const RUNS = 1500;

function requireSentence(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
  for (const { message } of [error, ...error.fields]) {
    assert.match(message, /[ぁ-んァ-ヶ一-龠].*。$/u, message);
  }
}

function requireFit({ rows, events }: ChangeOutcome): void {
  assert.ok(rows.length > 0 && events.length > 0);
  const numbers = rows.map(({ after }) => after.addresseeNumber);
  assert.equal(new Set(numbers).size, numbers.length, 'one row a person');
  for (const { before, after } of rows) {
    residentRecordSchema.parse(after);
    assert.equal(after.historyNumber, (before?.historyNumber ?? 0) + 1);
    assert.ok(after.householdNumber !== '' && after.fullName !== '' && after.changeReason !== '');
    assert.equal(after.isClosed, after.closingReason !== null);
  }
}

for (const [name, arbitrary] of Object.entries(changeArbitraries)) {
  test(`${name} decides or refuses whatever is sent`, () => {
    const kind = changeKindOf(name as ChangeKindName);
    let decided = 0;
    const property = fc.property(arbitrary, (input) => {
      try {
        requireFit(decideOn(kind, input));
        decided += 1;
      } catch (error) {
        requireSentence(error);
      }
    });
    fc.assert(property, { numRuns: RUNS });
    assert.ok(decided > RUNS / 100, `only ${decided} of ${RUNS} inputs were right`);
  });
}
