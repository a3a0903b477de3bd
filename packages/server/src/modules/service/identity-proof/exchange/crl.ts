/**
 * 失効リスト — a CRL (RFC 5280 5) of an anchor: signed by its key, and in force until nextUpdate.
 */
import { verify } from 'node:crypto';

import {
  bitsOf,
  expect,
  objectIdentifier,
  partsOf,
  readDer,
  SEQUENCE,
  serialNumberOf,
  timeOf,
} from './der.ts';
import type { Anchor } from './trust.ts';

export interface RevocationList {
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  readonly revoked: ReadonlySet<string>;
}

const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';

/** Throws for every list that must not be believed. */
export function readRevocationList(der: Buffer, anchor: Anchor): RevocationList {
  const [list, algorithm, signature] = partsOf(readDer(der, SEQUENCE));
  if (objectIdentifier(partsOf(algorithm)[0]) !== SHA256_WITH_RSA) throw new Error('weak');
  if (!verify('sha256', expect(list, SEQUENCE).bytes, anchor.key, bitsOf(signature))) {
    throw new Error('the list is not signed by the authority');
  }
  const parts = partsOf(list);
  const fields = parts[0]?.tag === 0x02 ? parts.slice(1) : parts;
  const [, issuer, thisUpdate, nextUpdate, entries] = fields;
  if (!issuer?.bytes.equals(anchor.certificate.subject)) throw new Error('of another authority');
  const revoked = entries?.tag === SEQUENCE ? partsOf(entries) : [];
  return {
    thisUpdate: timeOf(thisUpdate),
    nextUpdate: timeOf(nextUpdate),
    revoked: new Set(revoked.map((entry) => serialNumberOf(partsOf(entry, SEQUENCE)[0]))),
  };
}
