/** 番号発券の規則の検査 — estimates, absence and addresses of notices, without a database. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { decideRecall, placeBack } from './rules/decide-recall.ts';
import { estimateWait, medianOf, quantileOf } from './rules/estimate-wait.ts';
import { isPushService } from './rules/push-service.ts';

test('an estimate is the median turn times the turns to come, never without its error', () => {
  const turns = [4, 5, 30, 5, 6];
  assert.deepEqual(estimateWait({ turns, ahead: 0, errors: [] }), { minutes: 5, errorMinutes: 3 });
  assert.deepEqual(estimateWait({ turns, ahead: 3, errors: [1, 4, 9] }), {
    minutes: 20,
    errorMinutes: 4,
  });
  assert.equal(estimateWait({ turns: [4, 5], ahead: 3, errors: [] }), null);
});

test('one slow turn moves the estimate no further than a median does', () => {
  const minutes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 5, maxLength: 20 });
  fc.assert(
    fc.property(minutes, fc.integer({ min: 100, max: 900 }), (turns, slow) => {
      const usual = estimateWait({ turns, ahead: 2, errors: [] });
      const odd = estimateWait({ turns: [...turns.slice(1), slow], ahead: 2, errors: [] });
      assert.ok(usual && odd && odd.minutes <= 60 && usual.minutes <= 60);
    }),
  );
});

test('medians and quantiles stand between the values around them', () => {
  assert.equal(medianOf([]), null);
  assert.equal(medianOf([3, 1, 2]), 2);
  assert.equal(medianOf([1, 2]), 1.5);
  assert.equal(quantileOf([0, 10], 0.9), 9);
});

test('called until the limit, then back once, then over', () => {
  const category = { callsMax: 3 };
  const of = (callCount: number, demotions: number) =>
    decideRecall({ callCount, demotions }, category);
  assert.deepEqual(
    [of(1, 0), of(2, 0), of(3, 0), of(1, 1), of(3, 1)],
    ['called', 'called', 'demoted', 'called', 'absent'],
  );
});

test('whoever goes back stands behind three others, or behind all of fewer', () => {
  const at = (minute: number) => ({ orderAt: new Date(Date.UTC(2026, 10, 20, 1, minute)) });
  const own = at(0).orderAt;
  assert.equal(placeBack([at(1), at(2), at(3), at(4)], own).getTime(), at(3).orderAt.getTime() + 1);
  assert.equal(placeBack([at(1)], own).getTime(), at(1).orderAt.getTime() + 1);
  assert.equal(placeBack([], own), own);
});

test('notices go to the browsers’ own services and nowhere else', () => {
  const good = [
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
  ];
  const bad = [
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com.example.jp/abc',
    'https://127.0.0.1/abc',
    'https://fcm.googleapis.com:8443/abc',
    'https://user@fcm.googleapis.com/abc',
    'nonsense',
  ];
  for (const endpoint of good) assert.ok(isPushService(endpoint), endpoint);
  for (const endpoint of bad) assert.ok(!isPushService(endpoint), endpoint);
});
