/**
 * 付番の検査 — against PostgreSQL.
 *
 * @spec juki 1.1.13
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasValidCheckDigit } from '@yakuba/kernel/identifier';
import { OTHER_TOWN, TOWN, testTown } from '#harness/database';

import { registerAddressees, reserveNumbers, takeNumbers } from './store.ts';

const { app } = await testTown();
const write = app.database.write.bind(app.database);

function take(kind: 'addressee' | 'household', count: number, municipalityCode = TOWN) {
  return write(municipalityCode, (tx) => takeNumbers(tx, { municipalityCode, kind, count }));
}

test('numbers begin where each kind begins and follow one another', async () => {
  const first = await take('addressee', 3);
  const second = await take('addressee', 2);
  const households = await take('household', 1);
  assert.match(first[0] ?? '', /^1000000[01]\d\d$/);
  assert.match(households[0] ?? '', /^5000000[01]\d\d$/);
  const all = [...first, ...second];
  assert.deepEqual(all, [...all].sort());
  assert.ok(Number(all[4]) - Number(all[0]) < 100, 'no gap beside skipped serials');
  for (const number of [...all, ...households]) assert.ok(hasValidCheckDigit(number));
});

test('another town numbers from its own beginning', async () => {
  const [other] = await take('addressee', 1, OTHER_TOWN);
  assert.match(other ?? '', /^10000000\d\d$/);
});

test('a request for none takes none', async () => {
  assert.deepEqual(await take('addressee', 0), []);
});

test('more numbers than a lane holds are given in one go', async () => {
  const numbers = await take('household', 1_234);
  assert.equal(new Set(numbers).size, 1_234);
  assert.ok(numbers.every(hasValidCheckDigit));
});

test('a transaction that fails gives its numbers back', async () => {
  let taken: readonly string[] = [];
  const failed = write(TOWN, async (tx) => {
    taken = await takeNumbers(tx, { municipalityCode: TOWN, kind: 'addressee', count: 2 });
    throw new Error('undone');
  });
  await assert.rejects(failed, /undone/);
  assert.deepEqual(await take('addressee', 2), [...taken]);
});

test('a transaction holding numbers does not keep others waiting', async () => {
  const seen: string[] = [];
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isTaken: () => void = () => undefined;
  const taken = new Promise<void>((resolve) => {
    isTaken = resolve;
  });
  const slow = write(TOWN, async (tx) => {
    seen.push(...(await takeNumbers(tx, { municipalityCode: TOWN, kind: 'addressee', count: 1 })));
    isTaken();
    await held;
  });
  await taken;
  seen.push(...(await take('addressee', 1)));
  release();
  await slow;
  assert.equal(new Set(seen).size, 2);
});

test('400 takings at once never give a number twice and never deadlock', async () => {
  const takings = Array.from({ length: 400 }, (_, at) =>
    write(TOWN, async (tx) => {
      const count = 1 + (at % 5);
      const request = { municipalityCode: TOWN, count };
      const kinds =
        at % 2 === 0
          ? (['addressee', 'household'] as const)
          : (['household', 'addressee'] as const);
      const taken = await Promise.all(kinds.map((kind) => takeNumbers(tx, { ...request, kind })));
      if (at % 7 === 0) throw new Error('undone');
      return taken.flat();
    }).catch((error: Error) => {
      assert.equal(error.message, 'undone');
      return [] as string[];
    }),
  );
  const numbers = (await Promise.all(takings)).flat();
  assert.ok(numbers.length > 1_500);
  assert.equal(new Set(numbers).size, numbers.length);
});

test('a new number never meets an imported one, ahead of the numbering or within a lane', async () => {
  const ahead = await write(OTHER_TOWN, async (tx) => {
    const request = { municipalityCode: OTHER_TOWN, kind: 'household' as const };
    const rolled = await takeNumbers(tx, { ...request, count: 300 });
    await tx`delete from addressee.number_lane where municipality_code = ${OTHER_TOWN}`;
    await tx`update addressee.number_sequence set last_serial = 500000000
      where municipality_code = ${OTHER_TOWN} and kind = 'household'`;
    return rolled;
  });
  const request = { municipalityCode: OTHER_TOWN, kind: 'household' as const };
  const first = await take('household', 1, OTHER_TOWN);
  const imported = [ahead[5], ahead[299]].filter((number) => number !== undefined);
  await write(OTHER_TOWN, (tx) => reserveNumbers(tx, { ...request, numbers: imported }));
  const later = await take('household', 250, OTHER_TOWN);
  assert.deepEqual(first, [ahead[0]]);
  assert.ok(later.every((number) => !imported.includes(number)));
});

test('an imported number at the end of the band is refused', async () => {
  const request = { municipalityCode: TOWN, kind: 'addressee' as const };
  const numbers = Array.from({ length: 10 }, (_, digit) => `499999999${digit}`);
  await assert.rejects(
    write(TOWN, (tx) => reserveNumbers(tx, { ...request, numbers })),
    { code: 'addressee.reserve.near_end' },
  );
});

test('an addressee is registered once; the same import may run again', async () => {
  const rows = ['1', '000000000000015', '4000000012'].map((addresseeNumber) => ({
    municipalityCode: TOWN,
    addresseeNumber,
    kind: 'resident' as const,
  }));
  assert.equal(await write(TOWN, (tx) => registerAddressees(tx, rows)), 3);
  assert.equal(await write(TOWN, (tx) => registerAddressees(tx, rows, 'keep')), 0);
  await assert.rejects(
    write(TOWN, (tx) => registerAddressees(tx, rows)),
    { code: 'addressee.number.taken' },
  );
});

test('a number once registered is never changed or removed', async () => {
  await assert.rejects(
    write(TOWN, (tx) => tx`delete from addressee.addressee where municipality_code = ${TOWN}`),
    /permission denied/,
  );
});
