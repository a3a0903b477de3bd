/**
 * パスワードの検査 — hashing, the gate and the rules of a new password.
 *
 * @spec juki 10.3
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openGate } from './gate.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { passwordProblem } from './password-policy.ts';

test('a password is verified by its own hash and by no other', async () => {
  const hash = await hashPassword('正しい馬の電池ホチキス1');
  assert.match(hash, /^scrypt\$32768\$8\$1\$/);
  assert.equal(await verifyPassword('正しい馬の電池ホチキス1', hash), true);
  assert.equal(await verifyPassword('正しい馬の電池ホチキス2', hash), false);
  assert.notEqual(hash, await hashPassword('正しい馬の電池ホチキス1'));
});

test('wide and composed characters mean the same password', async () => {
  const hash = await hashPassword('Ｐａｓｓ-カ\u3099ラス-2026');
  assert.equal(await verifyPassword('Pass-ガラス-2026', hash), true);
});

test('an unknown account answers false after the same work', async () => {
  const hash = await hashPassword('long enough password');
  const known = await took(() => verifyPassword('wrong password!!', hash));
  const unknown = await took(() => verifyPassword('wrong password!!', null));
  assert.ok(unknown > known / 3 && unknown < known * 3, `${known} ms against ${unknown} ms`);
  assert.equal(await verifyPassword('wrong password!!', null), false);
});

test('the gate lets a bounded number through and refuses a longer queue', async () => {
  const gate = openGate({ width: 2, queueMax: 3, whenFull: () => new Error('full') });
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 5));
    inside -= 1;
  };
  const results = await Promise.allSettled(Array.from({ length: 7 }, () => gate.pass(work)));
  assert.equal(most, 2);
  assert.equal(results.filter(({ status }) => status === 'rejected').length, 2);
  await gate.pass(work);
});

test('a new password is long, is not the account and is no repetition', () => {
  assert.match(passwordProblem('short', 'clerk01') ?? '', /12文字以上/);
  assert.match(passwordProblem('clerk01-account', 'clerk01-account') ?? '', /操作者ID/);
  assert.match(passwordProblem('aaaaaaaaaaaaaaaa', 'clerk01') ?? '', /5種類以上/);
  assert.match(passwordProblem('あ'.repeat(200), 'clerk01') ?? '', /128文字以内/);
  assert.equal(passwordProblem('川の名前と山の名前2026', 'clerk01'), null);
});

async function took(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
