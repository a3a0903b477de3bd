/**
 * 異動日・届出日の検査の試験
 *
 * @spec juki 4.0.3
 * @spec juki 4.1.0.2
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dateProblems } from './date-problems.ts';

const today = '2026-11-20';
const known = (on: string) => ({ on, notation: null });

function pathsOf(draft: object, rules = {}): string[] {
  return dateProblems({ ...draft }, rules, today).map(({ path }) => path);
}

test('takes a move up to today that is notified after it', () => {
  assert.deepEqual(pathsOf({ effectiveOn: known('2026-11-20'), notifiedOn: today }), []);
});

test('refuses days ahead and a notification before the move', () => {
  assert.deepEqual(pathsOf({ effectiveOn: known('2026-11-21'), notifiedOn: '2026-11-21' }), [
    'effectiveOn',
    'notifiedOn',
  ]);
  assert.deepEqual(pathsOf({ effectiveOn: known('2026-11-19'), notifiedOn: '2026-11-18' }), [
    'notifiedOn',
  ]);
});

test('lets a moving out lie ahead, and a date not known exactly lie after the notification', () => {
  const ahead = { effectiveOn: '2026-12-01', notifiedOn: today };
  assert.deepEqual(pathsOf(ahead, { mayBeFuture: true }), []);
  const vague = { effectiveOn: { on: '2026-11-19', notation: '令和8年11月頃' } };
  assert.deepEqual(pathsOf({ ...vague, notifiedOn: '2026-11-01' }), []);
});
