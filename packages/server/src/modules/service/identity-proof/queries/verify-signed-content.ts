/**
 * 署名された内容の検証 — the signature, its certificate and its status, and whom of the town's
 * residents it stands for.
 */
import { todayInJapan } from '@yakuba/kernel/calendar';

import { type LivingResident, listLivingResidents } from '#modules/registry/resident';
import type { Reader } from '#platform/database';

import { beginVerifying, type VerificationUnderway } from '../exchange/verify-signature.ts';
import { SIMULATED_LABEL, type SignerProof } from '../model.ts';
import { differingItems, itemsDigest } from '../rules/compare-holder.ts';
import { findLatestBinding } from './find-binding.ts';

export interface SignedContentOfTown {
  readonly municipalityCode: string;
  readonly content: Buffer;
  /** CMS SignedData, DER; the content may travel inside as well. */
  readonly cms: Buffer;
  readonly at: Date;
  /** 見込み — whom it should stand for: read in the same breath, and believed only if it does. */
  readonly likely?: string;
}

/**
 * Refuses with `identity_proof.signature.…`, `.certificate.…`, `.status.…` or `.jpki.off`. Whether
 * the same content was signed and sent before is for whoever keeps the digest.
 *
 * The register is read while the authority is asked; what the authority says goes first.
 */
export async function verifySignedContent(
  reader: Reader,
  signed: SignedContentOfTown,
): Promise<SignerProof> {
  const { read, statusSource } = beginVerifying(signed);
  const [status, signer] = await Promise.allSettled([
    statusSource,
    findSigner(reader, signed, read),
  ]);
  if (status.status === 'rejected') throw status.reason;
  if (signer.status === 'rejected') throw signer.reason;
  return { ...read, ...signer.value, statusSource: status.value };
}

type Signer = Pick<SignerProof, 'addresseeNumber' | 'binding' | 'label'>;
type ReadSignature = VerificationUnderway['read'];

/** 署名者の特定 — nobody yet, until the status of the certificate is known. */
async function findSigner(
  reader: Reader,
  { municipalityCode, at, likely }: SignedContentOfTown,
  verified: ReadSignature,
): Promise<Signer> {
  const label = verified.isSimulated ? SIMULATED_LABEL : null;
  const today = todayInJapan(at);
  const livingOf = (number: string) =>
    listLivingResidents(reader, { municipalityCode, today, who: { addresseeNumbers: [number] } });
  const [known, expected] = await Promise.all([
    findLatestBinding(reader, municipalityCode, verified),
    likely === undefined ? [] : livingOf(likely),
  ]);
  if (known) {
    const isExpected = known.addresseeNumber === likely;
    const living = isExpected ? expected : await livingOf(known.addresseeNumber);
    // Changed items make the certificate lapse, whether or not the reaction has come to it.
    const isSame = living.some((one) => itemsDigest(one) === known.holderDigest);
    const isBound = known.endedAt === null && isSame;
    const addresseeNumber = isBound ? known.addresseeNumber : null;
    return { label, addresseeNumber, binding: isBound ? 'bound' : 'none' };
  }
  const equal = await residentsEqual(reader, { municipalityCode, today, verified });
  const [only] = equal;
  const addresseeNumber = only && equal.length === 1 ? only.addresseeNumber : null;
  return { label, addresseeNumber, binding: addresseeNumber ? 'matched' : 'none' };
}

interface Matching {
  readonly municipalityCode: string;
  readonly today: string;
  readonly verified: ReadSignature;
}

/** 4情報の一致 — everyone living here whose four items are those of the certificate. */
async function residentsEqual(
  reader: Reader,
  { municipalityCode, today, verified }: Matching,
): Promise<LivingResident[]> {
  const { dateOfBirth, sex } = verified.holder;
  const who = { dateOfBirth, sex };
  const born = await listLivingResidents(reader, { municipalityCode, today, who });
  return born.filter((resident) => differingItems(verified.holder, resident).length === 0);
}
