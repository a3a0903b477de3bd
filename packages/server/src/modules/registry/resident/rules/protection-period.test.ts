/**
 * 支援措置の期間・抑止・並び順の規則の検査.
 *
 * @spec juki 3.1
 * @spec juki 3.4
 * @spec juki 5.2
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { someone } from '#harness/register-state';

import { checkSuppression } from './check-suppression.ts';
import { keepManualOrder } from './keep-manual-order.ts';
import { extended, periodAlert, yearFrom } from './protection-period.ts';

test('lasts a year from its first day, or as long as the clerk says', () => {
  assert.equal(yearFrom('2020-04-01', null).endsOn, '2021-03-31');
  assert.equal(yearFrom('2024-02-29', null).endsOn, '2025-02-27');
  assert.equal(yearFrom('2020-04-01', '2020-12-31').endsOn, '2020-12-31');
  assert.throws(() => yearFrom('2020-04-01', '2020-03-31'), {
    code: 'resident.protection.period',
  });
});

test('is prolonged from a month before the end, from the day after it', () => {
  assert.throws(() => extended('2021-03-31', null, '2021-02-27'), {
    code: 'resident.protection.too_early',
  });
  const next = { startsOn: '2021-04-01', endsOn: '2022-03-31' };
  assert.deepEqual(extended('2021-03-31', null, '2021-02-28'), next);
  assert.deepEqual(extended('2021-03-31', null, '2021-04-20'), next);
});

test('tells of the end a month before, and after it', () => {
  const table: [Parameters<typeof periodAlert>, RegExp | null][] = [
    [['decided', '2021-03-31', '2021-02-27'], null],
    [['decided', '2021-03-31', '2021-02-28'], /1か月以内/],
    [['decided', '2021-03-31', '2021-03-31'], /1か月以内/],
    [['decided', '2021-03-31', '2021-04-01'], /終了しています/],
    [['ended', '2021-03-31', '2021-04-01'], null],
    [['provisional', null, '2021-04-01'], null],
  ];
  for (const [given, expected] of table) {
    const alert = periodAlert(...given);
    if (expected === null) assert.equal(alert, null);
    else assert.match(alert ?? '', expected);
  }
});

const row = (addresseeNumber: string, householdNumber: string) => ({
  before: null,
  after: someone({ addresseeNumber, householdNumber }),
});
const standing = { addresseeNumber: '1', householdNumber: null, endsOn: null } as const;

test('stops a change by an error, warns by an alert, and leaves others alone', () => {
  const rows = [row('1', '50')];
  assert.throws(() => checkSuppression([{ ...standing, level: 'error' }], rows, '2026-11-20'), {
    code: 'resident.suppression.stands',
  });
  const ofHousehold = { ...standing, addresseeNumber: '9', householdNumber: '50' };
  assert.throws(() => checkSuppression([{ ...ofHousehold, level: 'error' }], rows, '2026-11-20'), {
    code: 'resident.suppression.stands',
  });
  const alerts = checkSuppression([{ ...standing, level: 'alert' }], rows, '2026-11-20');
  assert.equal(alerts[0]?.code, 'resident.suppression.alert');
  const over = { ...standing, level: 'alert', endsOn: '2026-11-19' } as const;
  assert.match(checkSuppression([over], rows, '2026-11-20')[0]?.message ?? '', /終了日を過ぎ/);
  const others = [row('2', '51')];
  assert.deepEqual(checkSuppression([{ ...standing, level: 'error' }], others, '2026-11-20'), []);
});

test('keeps an order set by hand, new people last', () => {
  const rows = [row('1', '50'), row('2', '50'), row('3', '50'), row('4', '51')];
  const kept = keepManualOrder(rows, new Map([['50', ['2', '1']]]));
  assert.deepEqual(
    kept.map(({ after }) => after.householdOrder),
    [2, 1, 3, 1],
  );
});
