/**
 * 署名と利用者証明の検証 — everything about a signature that no register is needed for. Refuses,
 * and throws nothing else, whatever bytes it is given.
 */
import { verify } from 'node:crypto';
import { Refusal } from '@yakuba/kernel/refusal';

import type { ProvenCertificate, StatusSource, VerifiedSignature } from '../model.ts';
import { refuse } from '../refusals.ts';
import { checkCertificate, publicKeyOf } from '../rules/check-certificate.ts';
import { checkSignedData } from '../rules/check-signed-data.ts';
import { holderOf } from '../rules/holder-of.ts';
import { malformed } from './der.ts';
import { currentJpki } from './jpki.ts';
import { readCertificate } from './read-certificate.ts';
import { readSignedData } from './read-signed-data.ts';
import type { Anchor } from './trust.ts';

export interface SignedContent {
  readonly content: Buffer;
  readonly cms: Buffer;
  readonly at: Date;
}

const CONTENT_BYTES_MAX = 4_000_000;
const CMS_BYTES_MAX = 64_000;
const CERTIFICATE_BYTES_MAX = 8_000;
const SIGNATURE_BYTES_MAX = 1_024;

/** 電子署名の検証 — refuses as `refusals.ts` lists them under signature, certificate, status. */
export async function verifySignature(signed: SignedContent): Promise<VerifiedSignature> {
  const { read, statusSource } = beginVerifying(signed);
  return { ...read, statusSource: await statusSource };
}

/** 状態の問合せの前まで — what the signature itself tells, while the authority is being asked. */
export interface VerificationUnderway {
  readonly read: Omit<VerifiedSignature, 'statusSource'>;
  /** Rejects where the certificate is revoked, unknown or cannot be asked about. */
  readonly statusSource: Promise<StatusSource>;
}

/** Refuses at once what needs no authority; nothing may follow from `read` before the status. */
export function beginVerifying(signed: SignedContent): VerificationUnderway {
  const { anchor, ...read } = onlyRefusing(() => readAndCheck(signed));
  return { read, statusSource: refuseUnlessGood(anchor, read.serialNumber, signed.at) };
}

/**
 * 署名の読み直し — of a signature accepted before: everything of that day but the status of its
 * certificate, which was asked when it came and is not told of the past.
 */
export function rereadSignature(signed: SignedContent): Omit<VerifiedSignature, 'statusSource'> {
  const { anchor: _, ...read } = onlyRefusing(() => readAndCheck(signed));
  return read;
}

function readAndCheck({ content, cms, at }: SignedContent) {
  if (content.length > CONTENT_BYTES_MAX) throw refuse('identity_proof.signature.oversize');
  const { trust } = currentJpki();
  // A content that travels inside is not wanted twice; the bound of what is signed is above.
  if (cms.length > CMS_BYTES_MAX) throw refuse('identity_proof.signature.oversize');
  const data = readSignedData(cms);
  const { certificate } = data;
  const anchor = checkCertificate(trust, certificate, { kind: 'signature', at });
  const digest = checkSignedData(data, content, at);
  const { serialNumber, notBefore, notAfter } = certificate;
  return {
    anchor,
    kind: 'signature' as const,
    serialNumber,
    notBefore,
    notAfter,
    holder: holderOf(certificate),
    isSimulated: trust.isSimulated,
    digest,
    signedAt: data.signedAt,
  };
}

export interface SignedChallenge {
  readonly challenge: Buffer;
  /** DER of the 利用者証明用電子証明書. */
  readonly certificate: Buffer;
  readonly signature: Buffer;
  readonly at: Date;
}

/** 利用者証明の検証 — a plain signature (RSA, SHA-256) over a challenge. */
export async function verifyChallenge(signed: SignedChallenge): Promise<ProvenCertificate> {
  const { anchor, ...proven } = onlyRefusing(() => readAndCheckChallenge(signed));
  await refuseUnlessGood(anchor, proven.serialNumber, signed.at);
  return proven;
}

function readAndCheckChallenge(signed: SignedChallenge) {
  const { challenge, certificate: der, signature, at } = signed;
  if (der.length > CERTIFICATE_BYTES_MAX || signature.length > SIGNATURE_BYTES_MAX) {
    throw refuse('identity_proof.signature.oversize');
  }
  const { trust } = currentJpki();
  const certificate = readCertificate(der);
  const anchor = checkCertificate(trust, certificate, { kind: 'authentication', at });
  if (!verify('sha256', challenge, publicKeyOf(certificate), signature)) {
    throw refuse('identity_proof.signature.forged');
  }
  const { serialNumber, notBefore, notAfter } = certificate;
  return {
    anchor,
    kind: 'authentication' as const,
    serialNumber,
    notBefore,
    notAfter,
    holder: null,
    isSimulated: trust.isSimulated,
  };
}

async function refuseUnlessGood(
  anchor: Anchor,
  serialNumber: string,
  at: Date,
): Promise<StatusSource> {
  const { status, source } = await currentJpki().status.ask(anchor, serialNumber, at);
  if (status === 'revoked') throw refuse('identity_proof.certificate.revoked');
  if (status === 'unknown') throw refuse('identity_proof.certificate.unknown');
  return source;
}

/** What a reader trips over is a malformed signature, whatever it tripped over. */
function onlyRefusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw malformed();
  }
}
