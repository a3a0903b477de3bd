/**
 * 電子証明書の検証 — issuer, signature of the issuer, dates, usage and policy; not yet the status.
 *
 * Both authorities sign the certificates of cards themselves, so a chain is a card's certificate
 * and one anchor; generations of an authority stand side by side as anchors.
 */
import { type KeyObject, type PublicKeyInput, verify } from 'node:crypto';

import {
  bitsOf,
  expect,
  INTEGER,
  objectIdentifier,
  partsOf,
  readDer,
  SEQUENCE,
} from '../exchange/der.ts';
import type { Certificate } from '../exchange/read-certificate.ts';
import type { Anchor, Trust } from '../exchange/trust.ts';
import type { CertificateKind } from '../model.ts';
import { refuse } from '../refusals.ts';

const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
const RSA = '1.2.840.113549.1.1.1';
const BITS_MIN = 2048;

/** The anchor that issued the certificate; refuses by the first thing that does not hold. */
export function checkCertificate(
  trust: Trust,
  certificate: Certificate,
  wanted: { readonly kind: CertificateKind; readonly at: Date },
): Anchor {
  const anchor = trust.anchors.find((one) => isIssuer(one.certificate, certificate));
  if (!anchor) throw refuse('identity_proof.certificate.foreign_chain');
  if (!isSignedBy(anchor.key, certificate)) throw refuse('identity_proof.certificate.forged');
  checkDates(anchor.certificate, wanted.at);
  checkDates(certificate, wanted.at);
  if (!isFor(wanted.kind, certificate, anchor)) {
    throw refuse('identity_proof.certificate.wrong_usage');
  }
  if (certificate.hasUnknownCritical) throw refuse('identity_proof.signature.unsupported');
  return anchor;
}

function isIssuer(issuer: Certificate, certificate: Certificate): boolean {
  if (!issuer.subject.equals(certificate.issuer)) return false;
  const { authorityKeyIdentifier: named } = certificate;
  const { subjectKeyIdentifier: own } = issuer;
  return named === null || own === null || named.equals(own);
}

export function isSignedBy(key: KeyObject, certificate: Certificate): boolean {
  const { signatureAlgorithm, toBeSigned, signature } = certificate;
  return signatureAlgorithm === SHA256_WITH_RSA && verify('sha256', toBeSigned, key, signature);
}

export function checkDates({ notBefore, notAfter }: Certificate, at: Date): void {
  if (at < notBefore) throw refuse('identity_proof.certificate.not_yet_valid');
  if (at > notAfter) throw refuse('identity_proof.certificate.expired');
}

function isFor(kind: CertificateKind, certificate: Certificate, anchor: Anchor): boolean {
  const { keyUsages, policies, isAuthority } = certificate;
  const isOfPolicy = policies.some((policy) => anchor.policies.has(policy));
  const isOfUsage =
    keyUsages.has('digitalSignature') &&
    keyUsages.has('nonRepudiation') === (kind === 'signature') &&
    !keyUsages.has('keyCertSign');
  return anchor.kind === kind && isOfPolicy && isOfUsage && !isAuthority;
}

/** 公開鍵 — RSA of 2048 bits or more, as a signature is verified with it. */
export function publicKeyOf({ publicKey }: Certificate): PublicKeyInput {
  const [algorithm, key] = partsOf(readDer(publicKey, SEQUENCE));
  if (objectIdentifier(partsOf(algorithm)[0]) !== RSA) {
    throw refuse('identity_proof.signature.unsupported');
  }
  const [modulus] = partsOf(readDer(bitsOf(key), SEQUENCE));
  if (bitLengthOf(expect(modulus, INTEGER).value) < BITS_MIN) {
    throw refuse('identity_proof.signature.unsupported');
  }
  return { key: publicKey, format: 'der', type: 'spki' };
}

/** Of a number that is written without a needless zero ahead, as an RSA modulus is positive. */
function bitLengthOf(number: Buffer): number {
  const digits = number[0] === 0 ? number.subarray(1) : number;
  return digits.length * 8 - Math.clz32(digits[0] ?? 0) + 24;
}
