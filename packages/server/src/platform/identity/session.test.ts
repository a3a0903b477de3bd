/**
 * セッションの検査 — limits, tokens, waiting times and codes; pure.
 *
 * @spec juki 10.3
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';

import { stepOfCode } from './second-factor.ts';
import { isOver, pendingStepOf } from './session.ts';
import {
  cookieOf,
  csrfTokenOf,
  isCsrfTokenOf,
  newSessionKey,
  readSessionCookie,
  tokenDigest,
} from './session-token.ts';
import { waitSecondsAfter } from './throttle.ts';

const MINUTE = 60_000;

test('a session is over after the idle limit and after the absolute limit', () => {
  const session = { lastSeenAt: 0, idleSeconds: 600, absoluteUntil: 12 * 60 * MINUTE };
  assert.equal(isOver(session, 10 * MINUTE - 1), false);
  assert.equal(isOver(session, 10 * MINUTE), true);
  const busy = { ...session, lastSeenAt: 12 * 60 * MINUTE - 1 };
  assert.equal(isOver(busy, 12 * 60 * MINUTE - 1), false);
  assert.equal(isOver(busy, 12 * 60 * MINUTE), true);
});

test('the second factor is asked for before a new password', () => {
  const facts = { requiresSecondFactor: true, hasSecondFactor: false, mustChangePassword: true };
  assert.equal(pendingStepOf(facts), 'second-factor-enrolment');
  assert.equal(pendingStepOf({ ...facts, hasSecondFactor: true }), 'password-change');
  assert.equal(pendingStepOf({ ...facts, requiresSecondFactor: false }), 'password-change');
  const done = { ...facts, hasSecondFactor: true, mustChangePassword: false };
  assert.equal(pendingStepOf(done), null);
});

test('only a cookie of our own shape is read', () => {
  const key = newSessionKey('990001');
  assert.deepEqual(readSessionCookie(cookieOf(key)), key);
  for (const other of [undefined, '', '990001', `99000.${key.token}`, `990001.${key.token}x`]) {
    assert.equal(readSessionCookie(other), null);
  }
});

test('the CSRF token belongs to one session and is neither the token nor its digest', () => {
  const [one, other] = [newSessionKey('990001'), newSessionKey('990001')];
  const csrf = csrfTokenOf(one.token);
  assert.equal(isCsrfTokenOf(one.token, csrf), true);
  assert.equal(isCsrfTokenOf(other.token, csrf), false);
  assert.equal(isCsrfTokenOf(one.token, undefined), false);
  assert.notEqual(csrf, one.token);
  assert.notEqual(csrf, tokenDigest(one.token));
});

test('an account waits from the fifth failure on, longer each time, up to fifteen minutes', () => {
  const waits = [1, 4, 5, 6, 7, 9, 10, 50].map((times) => waitSecondsAfter('account', times));
  assert.deepEqual(waits, [0, 0, 30, 60, 120, 480, 900, 900]);
});

test('an address, which a whole office may share, is given more before it waits', () => {
  assert.equal(waitSecondsAfter('address', 29), 0);
  assert.equal(waitSecondsAfter('address', 30), 5);
  assert.equal(waitSecondsAfter('address', 1000), 60);
});

test('a code stands for its own half minute and is taken one step early or late', () => {
  const secret = new Secret({ size: 20 }).base32;
  const now = new Date('2026-11-20T01:00:10Z');
  const step = Math.floor(now.getTime() / 30_000);
  for (const shift of [-2, -1, 0, 1, 2]) {
    const code = codeAt(secret, (step + shift) * 30_000);
    const expected = Math.abs(shift) <= 1 ? step + shift : null;
    assert.equal(stepOfCode(secret, code, now), expected);
  }
});

function codeAt(secret: string, timestamp: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}
