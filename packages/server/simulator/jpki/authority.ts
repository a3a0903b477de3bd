/**
 * 認証局（模擬） — one authority of the two: its own self-signed certificate, the certificates it
 * issued, what became of them, and the keys of its OCSP responder.
 */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  CertificatePolicyExtension,
  CRLDistributionPointsExtension,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Extension as PlainExtension,
  SubjectKeyIdentifierExtension,
  type X509Certificate,
  type X509CertificateCreateParams,
  X509CertificateGenerator,
} from '@peculiar/x509';

import { ALGORITHM, type KeyPair, newKeys } from './keys.ts';
import { alternativeNames, type CertificateKind, type Holder, policies } from './profile.ts';

export interface Issued {
  readonly serialNumber: string;
  readonly certificate: X509Certificate;
  readonly revokedAt: Date | null;
}

export interface IssueOrder {
  readonly publicKey: KeyPair['publicKey'];
  /** Absent for 利用者証明用, which names nobody. */
  readonly holder?: Holder;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Departures from the profile, for tests of what is refused. */
  readonly keyUsages?: KeyUsageFlags;
  readonly policy?: string;
  readonly extensions?: readonly Extension[];
}

export interface Authority {
  readonly kind: CertificateKind;
  readonly certificate: X509Certificate;
  readonly keys: KeyPair;
  readonly responder: { readonly certificate: X509Certificate; readonly keys: KeyPair };
  readonly issued: ReadonlyMap<string, Issued>;
  issue(order: IssueOrder): Promise<Issued>;
  /** 失効 — a serial number that was never issued is ignored. */
  revoke(serialNumber: string, at: Date): void;
}

export interface AuthorityOptions {
  readonly kind: CertificateKind;
  /** From which day the authority stands. */
  readonly since: Date;
  readonly keys?: KeyPair;
}

const YEAR_MILLISECONDS = 365 * 86_400_000;
const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
const NO_CHECK = '1.3.6.1.5.5.7.48.1.5';

const titles: Record<CertificateKind, string> = {
  signature: '模擬 署名用認証局',
  authentication: '模擬 利用者証明用認証局',
};

export async function openAuthority(options: AuthorityOptions): Promise<Authority> {
  const { kind, since } = options;
  const keys = options.keys ?? (await newKeys());
  const name = `C=JP, O=模擬 公的個人認証, OU=本物ではありません, CN=${titles[kind]}`;
  const notAfter = new Date(since.getTime() + 20 * YEAR_MILLISECONDS);
  const certificate = await make({
    subject: name,
    issuer: name,
    publicKey: keys.publicKey,
    signingKey: keys.privateKey,
    notBefore: since,
    notAfter,
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const identifier = await AuthorityKeyIdentifierExtension.create(keys.publicKey);
  const responder = await makeResponder({ name, keys, since, identifier });
  const issued = new Map<string, Issued>();
  return {
    kind,
    certificate,
    keys,
    responder,
    issued,
    issue: async (order) => {
      const made = await make({
        subject: subjectOf(kind, issued.size),
        issuer: name,
        publicKey: order.publicKey,
        signingKey: keys.privateKey,
        notBefore: order.notBefore,
        notAfter: order.notAfter,
        extensions: [...profileOf(kind, order), identifier],
      });
      const one = { serialNumber: serialOf(made), certificate: made, revokedAt: null };
      issued.set(one.serialNumber, one);
      return one;
    },
    revoke: (serialNumber, at) => {
      const one = issued.get(serialNumber);
      if (one) issued.set(serialNumber, { ...one, revokedAt: at });
    },
  };
}

export function serialOf(certificate: X509Certificate): string {
  return certificate.serialNumber.toUpperCase().replace(/^0+/, '');
}

function make(params: X509CertificateCreateParams): Promise<X509Certificate> {
  // The first bit is off and the first byte is not zero, so that the number is short and positive.
  const serialNumber = `4${randomBytes(8).toString('hex').slice(1)}`;
  return X509CertificateGenerator.create({
    serialNumber,
    signingAlgorithm: ALGORITHM,
    ...params,
  } as X509CertificateCreateParams);
}

/** An opaque name: a certificate of this kind tells who it is, if at all, in the alternative name. */
function subjectOf(kind: CertificateKind, count: number): string {
  const code = `${Date.now()}${String(count).padStart(7, '0')}`;
  return `C=JP, CN=${kind === 'signature' ? '' : 'U'}${code}`;
}

function profileOf(kind: CertificateKind, order: IssueOrder): Extension[] {
  const usages =
    order.keyUsages ??
    (kind === 'signature'
      ? KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation
      : KeyUsageFlags.digitalSignature);
  const names = order.holder ? alternativeNames(order.holder) : null;
  return [
    new KeyUsagesExtension(usages, true),
    new CertificatePolicyExtension([order.policy ?? policies[kind]], true),
    ...(names ? [new PlainExtension('2.5.29.17', false, names)] : []),
    new CRLDistributionPointsExtension([`http://127.0.0.1/crl/${kind}`]),
    ...(order.extensions ?? []),
  ];
}

interface ResponderOrder {
  readonly name: string;
  readonly keys: KeyPair;
  readonly since: Date;
  readonly identifier: Extension;
}

/** OCSPレスポンダの証明書 — delegated by the authority, and by nobody else. */
async function makeResponder({ name, keys, since, identifier }: ResponderOrder) {
  const own = await newKeys();
  const certificate = await make({
    subject: 'C=JP, O=模擬 公的個人認証, CN=模擬 OCSPレスポンダ',
    issuer: name,
    publicKey: own.publicKey,
    signingKey: keys.privateKey,
    notBefore: since,
    notAfter: new Date(since.getTime() + 10 * YEAR_MILLISECONDS),
    extensions: [
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([OCSP_SIGNING], false),
      new PlainExtension(NO_CHECK, false, new Uint8Array([5, 0])),
      identifier,
    ],
  });
  return { certificate, keys: own };
}
