/**
 * 信頼する認証局 — anchors, their policies and where they answer: data of an environment, read
 * once. A simulated anchor is admitted in the simulator's mode alone, and there nothing else is.
 */
import { createHash, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { z } from 'zod';

import type { CertificateKind } from '../model.ts';
import { SIMULATED_LABEL } from '../model.ts';
import { type Certificate, keyBitsOf, readCertificate } from './read-certificate.ts';

const file = z.object({
  authorities: z
    .array(
      z.object({
        kind: z.enum(['signature', 'authentication']),
        /** PEM, one generation of the authority each. */
        anchors: z.array(z.string()).min(1),
        policies: z.array(z.string()).min(1),
        ocspUrl: z.url().nullable().default(null),
        crlUrl: z.url().nullable().default(null),
        lineageUrl: z.url().nullable().default(null),
      }),
    )
    .min(1),
});

export type TrustFile = z.input<typeof file>;

/** 認証局の一世代 — one key of one authority. */
export interface Anchor {
  readonly kind: CertificateKind;
  readonly certificate: Certificate;
  readonly key: KeyObject;
  readonly policies: ReadonlySet<string>;
  readonly ocspUrl: string | null;
  readonly crlUrl: string | null;
  readonly lineageUrl: string | null;
  /** SHA-1 of name and key, by which OCSP names an issuer (RFC 6960 4.1.1). */
  readonly nameHash: Buffer;
  readonly keyHash: Buffer;
}

export interface Trust {
  readonly isSimulated: boolean;
  readonly anchors: readonly Anchor[];
}

export type JpkiMode = 'simulator' | 'live';

/** Fails with a sentence for whoever sets the system up: nothing here comes from outside. */
export function readTrust(given: unknown, mode: JpkiMode): Trust {
  const { authorities } = file.parse(given);
  const anchors = authorities.flatMap(({ anchors: pems, policies, ...rest }) =>
    pems.map((pem) => anchorOf(pem, { ...rest, policies: new Set(policies) })),
  );
  for (const { certificate } of anchors) {
    if (isSimulatedName(certificate) === (mode === 'simulator')) continue;
    throw new Error(
      mode === 'simulator'
        ? '模擬でない認証局の証明書があります。YAKUBA_JPKI=simulator では模擬の認証局だけを指定してください。'
        : '模擬の認証局の証明書があります。模擬を使うのは YAKUBA_JPKI=simulator のときだけです。',
    );
  }
  return { isSimulated: mode === 'simulator', anchors };
}

function anchorOf(
  pem: string,
  rest: Pick<Anchor, 'kind' | 'policies' | 'ocspUrl' | 'crlUrl' | 'lineageUrl'>,
): Anchor {
  const certificate = readCertificate(new X509Certificate(pem).raw);
  if (!certificate.isAuthority || !certificate.keyUsages.has('keyCertSign')) {
    throw new Error('信頼する認証局の証明書に、認証局のものでないものがあります。');
  }
  const key = createPublicKey({ key: certificate.publicKey, format: 'der', type: 'spki' });
  return {
    ...rest,
    certificate,
    key,
    nameHash: createHash('sha1').update(certificate.subject).digest(),
    keyHash: createHash('sha1').update(keyBitsOf(certificate)).digest(),
  };
}

/** The simulator writes 模擬 into the name of its authorities. */
function isSimulatedName(certificate: Certificate): boolean {
  return certificate.subject.includes(Buffer.from(SIMULATED_LABEL));
}
