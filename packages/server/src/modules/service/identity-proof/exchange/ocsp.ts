/**
 * 状態の問合せ（OCSP） — asks an authority's responder about one certificate (RFC 6960) and
 * believes the answer only when a delegate of that authority signed it, for this question, now.
 */
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

import { isSignedBy } from '../rules/check-certificate.ts';
import {
  bitsOf,
  type DerNode,
  expect,
  OCTET_STRING,
  objectIdentifier,
  partsOf,
  readDer,
  SEQUENCE,
  serialNumberOf,
  timeOf,
  writeDer,
} from './der.ts';
import { readCertificate } from './read-certificate.ts';
import type { Anchor } from './trust.ts';

export type CertificateStatus = 'good' | 'revoked' | 'unknown';

export interface OcspQuestion {
  readonly anchor: Anchor;
  readonly serialNumber: string;
  readonly nonce: Buffer;
}

const BASIC = '1.3.6.1.5.5.7.48.1.1';
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
const NONCE = '1.3.6.1.5.5.7.48.1.2';
const NONCE_DER = Buffer.from('06092b0601050507300102', 'hex');
const SHA1_DER = Buffer.from('300906052b0e03021a0500', 'hex');
const FRESH_MILLISECONDS = 5 * 60_000;

export function ocspRequest({ anchor, serialNumber, nonce }: OcspQuestion): Buffer {
  const certificateId = writeDer(
    SEQUENCE,
    SHA1_DER,
    writeDer(OCTET_STRING, anchor.nameHash),
    writeDer(OCTET_STRING, anchor.keyHash),
    writeDer(0x02, integerOf(serialNumber)),
  );
  const list = writeDer(SEQUENCE, writeDer(SEQUENCE, certificateId));
  const value = writeDer(OCTET_STRING, writeDer(OCTET_STRING, nonce));
  const extensions = writeDer(SEQUENCE, writeDer(SEQUENCE, NONCE_DER, value));
  return writeDer(SEQUENCE, writeDer(SEQUENCE, list, writeDer(0xa2, extensions)));
}

function integerOf(serialNumber: string): Buffer {
  const hex = serialNumber.padStart(serialNumber.length + (serialNumber.length % 2), '0');
  const bytes = Buffer.from(hex, 'hex');
  return (bytes[0] ?? 0) < 0x80 ? bytes : Buffer.concat([Buffer.from([0]), bytes]);
}

/** Throws for every answer that must not be believed. */
export function readOcspAnswer(der: Buffer, asked: OcspQuestion, at: Date): CertificateStatus {
  const [status, wrapped] = partsOf(readDer(der, SEQUENCE));
  if (status?.tag !== 0x0a || status.value[0] !== 0) throw new Error('the responder declines');
  const [type, response] = partsOf(partsOf(wrapped)[0], SEQUENCE);
  if (objectIdentifier(type) !== BASIC) throw new Error('not a basic response');
  const basic = partsOf(readDer(expect(response, OCTET_STRING).value, SEQUENCE));
  const [data, algorithm, signature, certificates] = basic;
  if (objectIdentifier(partsOf(algorithm)[0]) !== SHA256_WITH_RSA) throw new Error('weak');
  const key = delegateKey(certificates, asked.anchor, at);
  if (!verify('sha256', expect(data, SEQUENCE).bytes, key, bitsOf(signature))) {
    throw new Error('the answer is not signed by the delegate');
  }
  return readResponseData(partsOf(data), asked, at);
}

function readResponseData(
  parts: readonly DerNode[],
  asked: OcspQuestion,
  at: Date,
): CertificateStatus {
  const fields = parts[0]?.tag === 0xa0 ? parts.slice(1) : parts;
  const [, producedAt, responses, extensions] = fields;
  const age = at.getTime() - timeOf(producedAt).getTime();
  if (Math.abs(age) > FRESH_MILLISECONDS) throw new Error('the answer is not of now');
  if (!nonceIn(extensions)?.equals(asked.nonce)) throw new Error('not the answer to this question');
  const [single] = partsOf(responses, SEQUENCE);
  const [id, status, thisUpdate, next] = partsOf(single, SEQUENCE);
  if (!isAbout(id, asked)) throw new Error('the answer is about another certificate');
  const from = timeOf(thisUpdate).getTime() - FRESH_MILLISECONDS;
  const until = next?.tag === 0xa0 ? timeOf(partsOf(next)[0]).getTime() : Number.POSITIVE_INFINITY;
  if (at.getTime() < from || at.getTime() > until) throw new Error('the answer holds no longer');
  if (status?.tag === 0x80) return 'good';
  return status?.tag === 0xa1 ? 'revoked' : 'unknown';
}

function isAbout(id: DerNode | undefined, { anchor, serialNumber }: OcspQuestion): boolean {
  const [algorithm, name, key, serial] = partsOf(id, SEQUENCE);
  return (
    algorithm?.bytes.equals(SHA1_DER) === true &&
    expect(name, OCTET_STRING).value.equals(anchor.nameHash) &&
    expect(key, OCTET_STRING).value.equals(anchor.keyHash) &&
    serialNumberOf(serial) === serialNumber
  );
}

function nonceIn(extensions: DerNode | undefined): Buffer | undefined {
  if (extensions?.tag !== 0xa1) return undefined;
  const found = partsOf(partsOf(extensions)[0], SEQUENCE)
    .map((one) => partsOf(one))
    .find(([type]) => objectIdentifier(type) === NONCE);
  const value = found && expect(found.at(-1), OCTET_STRING).value;
  return value && readDer(value, OCTET_STRING).value;
}

/** 委任された鍵 — delegates seen before, by anchor and certificate. */
const delegates = new Map<string, { readonly key: KeyObject; readonly until: number }>();
const DELEGATES_MAX = 50;

function delegateKey(certificates: DerNode | undefined, anchor: Anchor, at: Date): KeyObject {
  const [first] = certificates ? partsOf(partsOf(certificates)[0], SEQUENCE) : [];
  if (!first) throw new Error('the answer names no delegate');
  const hash = createHash('sha256').update(anchor.certificate.der).update(first.bytes);
  const name = hash.digest('hex');
  const known = delegates.get(name);
  if (known && at.getTime() <= known.until) return known.key;
  const delegate = readCertificate(first.bytes);
  const isDelegate =
    delegate.issuer.equals(anchor.certificate.subject) &&
    isSignedBy(anchor.key, delegate) &&
    delegate.extendedKeyUsages.includes(OCSP_SIGNING) &&
    delegate.notBefore <= at &&
    at <= delegate.notAfter;
  if (!isDelegate) throw new Error('whoever signed is no delegate of the authority');
  const key = createPublicKey({ key: delegate.publicKey, format: 'der', type: 'spki' });
  if (delegates.size >= DELEGATES_MAX) delegates.clear();
  delegates.set(name, { key, until: delegate.notAfter.getTime() });
  return key;
}
