/**
 * 署名の証明 — the signature of the latest submission, verified once more over the very text that
 * was sent in: as on the day it came, and what its certificate is worth now.
 */
import {
  applicationRoutes,
  type CertificateStanding,
  type SignatureProof,
} from '@yakuba/contract/application';
import { Refusal } from '@yakuba/kernel/refusal';

import { rereadSignature, SIMULATED_LABEL, verifySignature } from '#modules/service/identity-proof';
import { defineQuery } from '#platform/act';

import { refuse } from '../refusals.ts';

interface Row {
  readonly applicantNumber: string | null;
  readonly content: string;
  readonly digest: string;
  /** Base64. */
  readonly cms: string | null;
  readonly serialNumber: string | null;
  readonly signerNumber: string | null;
  readonly isSimulated: boolean;
  readonly submittedAt: Date;
}

interface Answer {
  readonly applicantNumber: string | null;
  readonly proof: SignatureProof | null;
}

export const getSignatureProof = defineQuery({
  name: 'application:get_signature_proof',
  title: '電子署名の確かめ直し',
  permission: 'application:view_applications',
  input: applicationRoutes.getSignatureProof.params,
  run: async (reader, { id }, { municipalityCode, now }): Promise<Answer> => {
    const [row] = await reader<Row[]>`
      select a.applicant_number, s.content, s.digest, encode(s.cms, 'base64') as cms,
        s.serial_number, s.signer_number, s.is_simulated, s.submitted_at
      from application.submission s
      join application.application a
        on a.municipality_code = s.municipality_code and a.id = s.application_id
      where s.municipality_code = ${municipalityCode} and s.application_id = ${id}
      order by s.round desc limit 1`;
    if (!row) throw refuse('application.application.not_found');
    const { applicantNumber, serialNumber, cms } = row;
    if (serialNumber === null || cms === null) return { applicantNumber, proof: null };
    const { digest, signerNumber, isSimulated, submittedAt } = row;
    const found = await examine({ content: Buffer.from(row.content), cms, submittedAt, now });
    const label = isSimulated ? SIMULATED_LABEL : null;
    const at = submittedAt.toISOString();
    const proof = { serialNumber, submittedAt: at, digest, signerNumber, label, ...found };
    return { applicantNumber, proof };
  },
  access: ({ applicantNumber }) => ({
    subjects: applicantNumber === null ? [] : [applicantNumber],
    items: ['電子署名'],
  }),
});

interface Examined {
  readonly content: Buffer;
  readonly cms: string;
  readonly submittedAt: Date;
  readonly now: Date;
}

type Findings = Pick<SignatureProof, 'problem' | 'certificate'>;

async function examine({ content, cms, submittedAt, now }: Examined): Promise<Findings> {
  const signed = { content, cms: Buffer.from(cms, 'base64') };
  const then = await tried(async () => rereadSignature({ ...signed, at: submittedAt }));
  if (then instanceof Refusal) return { problem: then.message, certificate: null };
  const today = await tried(() => verifySignature({ ...signed, at: now }));
  const { holder, signedAt, notAfter } = then;
  const { fullName, address, dateOfBirth } = holder;
  const dates = { signedAt: signedAt.toISOString(), notAfter: notAfter.toISOString() };
  const standing = standingOf(today, { notAfter, now });
  return { problem: null, certificate: { fullName, address, dateOfBirth, ...dates, standing } };
}

/** A refusal is what is to be told here; anything else is a fault. */
async function tried<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
}

function standingOf(
  today: object,
  { notAfter, now }: { readonly notAfter: Date; readonly now: Date },
): CertificateStanding {
  if (now > notAfter) return 'expired';
  if (!(today instanceof Refusal)) return 'valid';
  return today.code.includes('revoked') ? 'revoked' : 'unknown';
}
