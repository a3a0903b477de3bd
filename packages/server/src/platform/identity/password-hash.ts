/**
 * パスワードのハッシュ — scrypt (RFC 7914), N = 2^15, r = 8, p = 1: 32 MiB each.
 *
 * Hashing passes a gate, so that a whole office signing in at once takes turns, not memory.
 *
 * @spec juki 10.3
 */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';

import { openGate } from './gate.ts';
import { refuse } from './refusals.ts';

const COST = 2 ** 15;
const BLOCK = 8;
const LENGTH = 32;

const gate = openGate({
  width: Math.max(2, Math.min(4, availableParallelism())),
  queueMax: 1000,
  whenFull: () => refuse('identity.sign_in.busy'),
});

/** パスワードのハッシュ化 — `scrypt$N$r$p$salt$hash`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, { N: COST, r: BLOCK, p: 1 });
  return ['scrypt', COST, BLOCK, 1, salt.toString('base64url'), hash.toString('base64url')].join(
    '$',
  );
}

/**
 * パスワードの照合 — true when the password is the one hashed. Null stands for an account that
 * does not exist: the same work is done and the answer is false.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [method, cost, block, lanes, salt, hash] = (stored ?? NOBODY).split('$');
  if (method !== 'scrypt' || salt === undefined || hash === undefined) {
    throw new TypeError('not a password hash');
  }
  const options = { N: Number(cost), r: Number(block), p: Number(lanes) };
  const given = await derive(password, Buffer.from(salt, 'base64url'), options);
  const isSame = timingSafeEqual(given, Buffer.from(hash, 'base64url'));
  return isSame && stored !== null;
}

/** A hash that no password gives back, with the parameters of a real one. */
const NOBODY = [
  'scrypt',
  COST,
  BLOCK,
  1,
  randomBytes(16).toString('base64url'),
  randomBytes(LENGTH).toString('base64url'),
].join('$');

/** One way of typing: composed and wide characters mean the same password (NFKC). */
function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  const text = password.normalize('NFKC');
  return gate.pass(
    () =>
      new Promise((resolve, reject) => {
        scrypt(text, salt, LENGTH, { ...options, maxmem: 2 ** 27 }, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
}
