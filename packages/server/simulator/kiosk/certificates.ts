/**
 * 接続の証明書（模擬） — an authority made for a test or the demo, the town's server certificate and
 * the centre's client certificate. Nothing here is real.
 */
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** PEM of a certificate and its key. */
export interface KeyedCertificate {
  readonly certificate: string;
  readonly key: string;
}

export interface ConnectionCertificates {
  /** PEM of the authority. */
  readonly authority: string;
  readonly server: KeyedCertificate;
  readonly centre: KeyedCertificate;
  /** 別の名前の相手 — issued by the same authority to somebody else. */
  issue(name: string): Promise<KeyedCertificate>;
}

export const CENTRE_NAME = 'mogi-certificate-centre';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';
const DAY = 86_400_000;

export async function makeConnectionCertificates(): Promise<ConnectionCertificates> {
  const keys = await newKeys();
  const root = await X509CertificateGenerator.createSelfSigned({
    name: 'C=JP, O=模擬 コンビニ交付, CN=模擬の認証局（本物ではありません）',
    ...termFrom(new Date()),
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  const issue = (name: string, usage: string) => issued({ root, keys, name, usage });
  const [server, centre] = await Promise.all([
    issue('localhost', SERVER_AUTH),
    issue(CENTRE_NAME, CLIENT_AUTH),
  ]);
  return {
    authority: root.toString('pem'),
    server,
    centre,
    issue: (name) => issue(name, CLIENT_AUTH),
  };
}

interface Order {
  readonly root: X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly name: string;
  readonly usage: string;
}

async function issued({ root, keys, name, usage }: Order): Promise<KeyedCertificate> {
  const own = await newKeys();
  const names = [
    { type: 'dns', value: 'localhost' },
    { type: 'ip', value: '127.0.0.1' },
  ] as const;
  const certificate = await X509CertificateGenerator.create({
    subject: `C=JP, O=模擬 コンビニ交付, CN=${name}`,
    issuer: root.subject,
    ...termFrom(new Date()),
    publicKey: own.publicKey,
    signingKey: keys.privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([usage], false),
      ...(usage === SERVER_AUTH ? [new SubjectAlternativeNameExtension([...names])] : []),
    ],
  });
  const bytes = await webcrypto.subtle.exportKey('pkcs8', own.privateKey);
  return {
    certificate: certificate.toString('pem'),
    key: PemConverter.encode(bytes, 'PRIVATE KEY'),
  };
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

function termFrom(now: Date) {
  return {
    notBefore: new Date(now.getTime() - DAY),
    notAfter: new Date(now.getTime() + 365 * DAY),
  };
}
