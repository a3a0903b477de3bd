/**
 * 鍵 — RSA-2048 pairs. Making one takes a good part of a second, so cards share a few of them
 * unless they ask for their own; what tells them apart is the certificate.
 */
import { KeyObject, webcrypto } from 'node:crypto';

export interface KeyPair {
  readonly publicKey: webcrypto.CryptoKey;
  readonly privateKey: webcrypto.CryptoKey;
  readonly signingKey: KeyObject;
}

export const ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};

const POOL = 2;
const pool: Promise<KeyPair>[] = [];

export async function newKeys(modulusLength = 2048): Promise<KeyPair> {
  const algorithm = { ...ALGORITHM, modulusLength };
  const pair = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  return { ...pair, signingKey: KeyObject.from(pair.privateKey) };
}

/** 共用の鍵 — one of a few pairs of this process, in turn. */
export function pooledKeys(turn: number): Promise<KeyPair> {
  const at = turn % POOL;
  pool[at] ??= newKeys();
  return pool[at];
}
