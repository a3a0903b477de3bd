/**
 * 電子証明書の読み取り — an X.509 v3 certificate as far as the profile of the two kinds uses it
 * (RFC 5280). What is critical and not understood here is said, so that it can be refused.
 */
import {
  BIT_STRING,
  bitsOf,
  type DerNode,
  expect,
  INTEGER,
  malformed,
  OCTET_STRING,
  objectIdentifier,
  partsOf,
  readDer,
  SEQUENCE,
  serialNumberOf,
  timeOf,
} from './der.ts';

export interface Certificate {
  readonly der: Buffer;
  /** What its issuer signed. */
  readonly toBeSigned: Buffer;
  readonly signature: Buffer;
  readonly signatureAlgorithm: string;
  readonly serialNumber: string;
  /** Names as DER, to be compared byte by byte. */
  readonly issuer: Buffer;
  readonly subject: Buffer;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Buffer;
  readonly keyUsages: ReadonlySet<KeyUsage>;
  readonly extendedKeyUsages: readonly string[];
  readonly policies: readonly string[];
  readonly isAuthority: boolean;
  readonly subjectKeyIdentifier: Buffer | null;
  readonly authorityKeyIdentifier: Buffer | null;
  /** 別名 — otherName of subjectAltName, text by object identifier. */
  readonly otherNames: ReadonlyMap<string, string>;
  readonly hasUnknownCritical: boolean;
}

const usages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
] as const;

export type KeyUsage = (typeof usages)[number];

const UNDERSTOOD = new Set(['2.5.29.14', '2.5.29.15', '2.5.29.17', '2.5.29.19', '2.5.29.31']);
const POLICIES = '2.5.29.32';
const AUTHORITY_KEY = '2.5.29.35';
const EXTENDED_USAGE = '2.5.29.37';

interface Extension {
  readonly isCritical: boolean;
  readonly value: Buffer;
}

export function readCertificate(der: Buffer): Certificate {
  const [tbs, algorithm, signature] = partsOf(readDer(der, SEQUENCE));
  const fields = partsOf(tbs, SEQUENCE);
  const [version, serial, inner, issuer, validity, subject, publicKey, ...rest] = fields;
  if (version?.tag !== 0xa0 || !tbs) throw malformed();
  if (!inner?.bytes.equals(expect(algorithm, SEQUENCE).bytes)) throw malformed();
  const [notBefore, notAfter] = partsOf(validity, SEQUENCE);
  const extensions = readExtensions(rest.find((field) => field.tag === 0xa3));
  const value = (type: string) => extensions.get(type)?.value;
  return {
    der,
    toBeSigned: tbs.bytes,
    signature: bitsOf(signature),
    signatureAlgorithm: objectIdentifier(partsOf(algorithm)[0]),
    serialNumber: serialNumberOf(serial),
    issuer: expect(issuer, SEQUENCE).bytes,
    subject: expect(subject, SEQUENCE).bytes,
    notBefore: timeOf(notBefore),
    notAfter: timeOf(notAfter),
    publicKey: expect(publicKey, SEQUENCE).bytes,
    keyUsages: keyUsagesOf(value('2.5.29.15')),
    extendedKeyUsages: identifiersOf(value(EXTENDED_USAGE)),
    policies: policiesOf(value(POLICIES)),
    isAuthority: isAuthority(value('2.5.29.19')),
    subjectKeyIdentifier: octetsOf(value('2.5.29.14')),
    authorityKeyIdentifier: authorityKeyOf(value(AUTHORITY_KEY)),
    otherNames: otherNamesOf(value('2.5.29.17')),
    hasUnknownCritical: [...extensions].some(
      ([type, { isCritical }]) => isCritical && !isUnderstood(type),
    ),
  };
}

function isUnderstood(type: string): boolean {
  return UNDERSTOOD.has(type) || [POLICIES, AUTHORITY_KEY, EXTENDED_USAGE].includes(type);
}

function readExtensions(field: DerNode | undefined): Map<string, Extension> {
  const extensions = new Map<string, Extension>();
  if (!field) return extensions;
  const [list] = partsOf(field);
  for (const one of partsOf(list, SEQUENCE)) {
    const [type, ...rest] = partsOf(one, SEQUENCE);
    const isCritical = rest[0]?.tag === 0x01 && rest[0].value[0] === 0xff;
    const { value } = expect(rest.at(-1), OCTET_STRING);
    const name = objectIdentifier(type);
    if (extensions.has(name)) throw malformed();
    extensions.set(name, { isCritical, value });
  }
  return extensions;
}

function keyUsagesOf(value: Buffer | undefined): Set<KeyUsage> {
  if (!value) return new Set();
  const [, first = 0] = expect(readDer(value), BIT_STRING).value;
  return new Set(usages.filter((_, at) => (first & (0x80 >> at)) !== 0));
}

function identifiersOf(value: Buffer | undefined): string[] {
  return value ? partsOf(readDer(value, SEQUENCE)).map(objectIdentifier) : [];
}

function policiesOf(value: Buffer | undefined): string[] {
  if (!value) return [];
  return partsOf(readDer(value, SEQUENCE)).map((one) => objectIdentifier(partsOf(one)[0]));
}

function isAuthority(value: Buffer | undefined): boolean {
  if (!value) return false;
  const [first] = partsOf(readDer(value, SEQUENCE));
  return first?.tag === 0x01 && first.value[0] === 0xff;
}

function octetsOf(value: Buffer | undefined): Buffer | null {
  return value ? readDer(value, OCTET_STRING).value : null;
}

function authorityKeyOf(value: Buffer | undefined): Buffer | null {
  if (!value) return null;
  const key = partsOf(readDer(value, SEQUENCE)).find((part) => part.tag === 0x80);
  return key?.value ?? null;
}

/** GeneralName of form otherName: [0] { type, [0] { text } }. A type named twice is no profile. */
function otherNamesOf(value: Buffer | undefined): Map<string, string> {
  const names = new Map<string, string>();
  if (!value) return names;
  for (const name of partsOf(readDer(value, SEQUENCE))) {
    if (name.tag !== 0xa0) continue;
    const [type, wrapped] = partsOf(name);
    const [text] = partsOf(expect(wrapped, 0xa0));
    const key = objectIdentifier(type);
    if (names.has(key)) throw malformed();
    names.set(key, textOf(text));
  }
  return names;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function textOf(node: DerNode | undefined): string {
  const { value } = node && [0x0c, 0x13].includes(node.tag) ? node : expect(node, 0x0c);
  try {
    return decoder.decode(value);
  } catch {
    throw malformed();
  }
}

/** 公開鍵のビット列 — what key hashes are made of. */
export function keyBitsOf(certificate: Certificate): Buffer {
  return bitsOf(partsOf(readDer(certificate.publicKey, SEQUENCE))[1]);
}

/** Version numbers and the like. */
export function smallInteger(node: DerNode | undefined): number {
  const { value } = expect(node, INTEGER);
  if (value.length !== 1) throw malformed();
  return value[0] ?? 0;
}
