/** 署名の検証 — that the key of the certificate signed this content, and not long ago. */
import { createHash, verify } from 'node:crypto';

import type { SignedData } from '../exchange/read-signed-data.ts';
import { refuse } from '../refusals.ts';
import { publicKeyOf } from './check-certificate.ts';

/** How far the clock of whoever signs may be ahead, and how old a signature may be. */
const AHEAD_MILLISECONDS = 10 * 60_000;
const AGE_MILLISECONDS = 24 * 3_600_000;

/** Answers the SHA-256 of the content, hexadecimal. */
export function checkSignedData(signed: SignedData, content: Buffer, at: Date): string {
  const key = publicKeyOf(signed.certificate);
  if (!verify('sha256', signed.toBeSigned, key, signed.signature)) {
    throw refuse('identity_proof.signature.forged');
  }
  const digest = createHash('sha256').update(content).digest();
  const isOther = signed.attachedContent !== null && !signed.attachedContent.equals(content);
  if (isOther || !digest.equals(signed.messageDigest)) {
    throw refuse('identity_proof.signature.tampered');
  }
  const age = at.getTime() - signed.signedAt.getTime();
  if (age < -AHEAD_MILLISECONDS || age > AGE_MILLISECONDS) {
    throw refuse('identity_proof.signature.signed_at');
  }
  return digest.toString('hex');
}
