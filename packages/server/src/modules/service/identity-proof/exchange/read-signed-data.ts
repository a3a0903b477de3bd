/**
 * 署名データの読み取り — CMS SignedData (RFC 5652) with exactly one signer, SHA-256 and RSA, and
 * the three signed attributes.
 */
import { refuse } from '../refusals.ts';
import {
  type DerNode,
  expect,
  malformed,
  OCTET_STRING,
  objectIdentifier,
  partsOf,
  readDer,
  SEQUENCE,
  SET,
  serialNumberOf,
  timeOf,
} from './der.ts';
import { type Certificate, readCertificate } from './read-certificate.ts';

export interface SignedData {
  readonly certificate: Certificate;
  /** The content where it travels inside; null where beside. */
  readonly attachedContent: Buffer | null;
  /** The signed attributes as they were signed: a SET OF, DER. */
  readonly toBeSigned: Buffer;
  readonly messageDigest: Buffer;
  readonly signedAt: Date;
  readonly signature: Buffer;
}

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const RSA = new Set(['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.11']);

export function readSignedData(cms: Buffer): SignedData {
  const [type, wrapped] = partsOf(readDer(cms, SEQUENCE));
  if (objectIdentifier(type) !== SIGNED_DATA) throw malformed();
  const [signed] = partsOf(expect(wrapped, 0xa0));
  const [, , inner, ...rest] = partsOf(signed, SEQUENCE);
  const [contentType, content] = partsOf(inner, SEQUENCE);
  if (objectIdentifier(contentType) !== DATA) throw refuse('identity_proof.signature.unsupported');
  const certificates = rest.filter((part) => part.tag === 0xa0).flatMap((part) => partsOf(part));
  const signers = partsOf(rest.at(-1), SET);
  const [signer] = signers;
  if (!signer || signers.length !== 1) throw refuse('identity_proof.signature.unsupported');
  const { signerId, ...read } = readSigner(signer);
  return {
    ...read,
    certificate: certificateOf(certificates, signerId),
    attachedContent: content ? expect(partsOf(content)[0], OCTET_STRING).value : null,
  };
}

function readSigner(signer: DerNode) {
  const [, signerId, digestAlgorithm, attributes, algorithm, signature] = partsOf(signer, SEQUENCE);
  if (attributes?.tag !== 0xa0) throw refuse('identity_proof.signature.incomplete');
  const isKnown =
    objectIdentifier(partsOf(digestAlgorithm, SEQUENCE)[0]) === SHA256 &&
    RSA.has(objectIdentifier(partsOf(algorithm, SEQUENCE)[0]));
  if (!isKnown) throw refuse('identity_proof.signature.unsupported');
  // The attributes travel under a tag of their own and are signed under that of a SET OF.
  const toBeSigned = Buffer.from(attributes.bytes);
  toBeSigned[0] = SET;
  return {
    signerId: expect(signerId, SEQUENCE),
    toBeSigned,
    ...readAttributes(partsOf(attributes)),
    signature: expect(signature, OCTET_STRING).value,
  };
}

function readAttributes(attributes: readonly DerNode[]) {
  const values = new Map<string, DerNode>();
  for (const attribute of attributes) {
    const [type, set] = partsOf(attribute, SEQUENCE);
    const [value, ...more] = partsOf(set, SET);
    const name = objectIdentifier(type);
    if (!value || more.length > 0 || values.has(name)) {
      throw refuse('identity_proof.signature.incomplete');
    }
    values.set(name, value);
  }
  const type = values.get(CONTENT_TYPE);
  const digest = values.get(MESSAGE_DIGEST);
  const time = values.get(SIGNING_TIME);
  if (!type || !digest || !time) throw refuse('identity_proof.signature.incomplete');
  if (objectIdentifier(type) !== DATA) throw refuse('identity_proof.signature.incomplete');
  return { messageDigest: expect(digest, OCTET_STRING).value, signedAt: timeOf(time) };
}

/** The certificate that the signer names by issuer and serial number. */
function certificateOf(certificates: readonly DerNode[], signerId: DerNode): Certificate {
  const [issuer, serial] = partsOf(signerId);
  const serialNumber = serialNumberOf(serial);
  if (certificates.length > 8) throw malformed();
  const found = certificates
    .map((one) => readCertificate(one.bytes))
    .find(
      (one) => one.serialNumber === serialNumber && one.issuer.equals(issuer?.bytes ?? one.der),
    );
  if (!found) throw malformed();
  return found;
}
