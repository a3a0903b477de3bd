/** 受付番号の連番の検査 — no two alike, none left out, nobody waiting for another. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { OTHER_TOWN, TOWN, testTown } from '#harness/database';

import { takeReceiptOrdinal } from './take-receipt-ordinal.ts';

const { app } = await testTown();

function take(municipalityCode: string, fiscalYear: number): Promise<number> {
  return app.database.write(municipalityCode, (tx) =>
    takeReceiptOrdinal(tx, { municipalityCode, fiscalYear }),
  );
}

async function takeMany(count: number, fiscalYear: number): Promise<number[]> {
  const taken = await Promise.all(Array.from({ length: count }, () => take(TOWN, fiscalYear)));
  return taken.toSorted((one, other) => one - other);
}

test('two hundred at once have the numbers from one to two hundred', async () => {
  const expected = Array.from({ length: 200 }, (_, index) => index + 1);
  assert.deepEqual(await takeMany(200, 2030), expected);
});

test('each town and each year begins with one', async () => {
  assert.equal(await take(OTHER_TOWN, 2030), 1);
  assert.equal(await take(TOWN, 2031), 1);
});

test('a number whose submission is undone goes to the next', async () => {
  const [first = 0] = await takeMany(1, 2032);
  const undone = app.database.write(TOWN, async (tx) => {
    await takeReceiptOrdinal(tx, { municipalityCode: TOWN, fiscalYear: 2032 });
    throw new RangeError('of the work');
  });
  await assert.rejects(undone, new RangeError('of the work'));
  assert.equal(await take(TOWN, 2032), first + 1);
});

test('while one is being taken, the next is had without waiting', async () => {
  await take(TOWN, 2033);
  const taken = Promise.withResolvers<number>();
  const resumed = Promise.withResolvers<void>();
  const slow = app.database.write(TOWN, async (tx) => {
    taken.resolve(await takeReceiptOrdinal(tx, { municipalityCode: TOWN, fiscalYear: 2033 }));
    await resumed.promise;
  });
  assert.equal(await taken.promise, 2);
  assert.equal(await take(TOWN, 2033), 3);
  resumed.resolve();
  await slow;
});
