/**
 * 署名データ — CMS SignedData beside its content, as PAdES asks for it: contentType, messageDigest
 * and signing-certificate-v2 (ETSI EN 319 142-1, B-B). The time stands in the PDF, not here.
 */
import { createHash, sign } from 'node:crypto';

import type { TownSeal } from './town-seal.ts';
import {
  der,
  issuerAndSerial,
  nothing,
  octets,
  oid,
  sequence,
  setOf,
  smallInteger,
} from './write-der.ts';

const DATA = oid('1.2.840.113549.1.7.1');
const SIGNED_DATA = oid('1.2.840.113549.1.7.2');
const CONTENT_TYPE = oid('1.2.840.113549.1.9.3');
const MESSAGE_DIGEST = oid('1.2.840.113549.1.9.4');
const SIGNING_CERTIFICATE_V2 = oid('1.2.840.113549.1.9.16.2.47');
const SHA256 = sequence(oid('2.16.840.1.101.3.4.2.1'), nothing);
const RSA = sequence(oid('1.2.840.113549.1.1.1'), nothing);
const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));

/** DER. The content is hashed in its pieces; it does not travel inside. */
export function signedDataOver(content: readonly Buffer[], seal: TownSeal): Buffer {
  const hash = createHash('sha256');
  for (const piece of content) hash.update(piece);
  const [certificate] = seal.certificates;
  const attributes = setOf(
    attribute(CONTENT_TYPE, DATA),
    attribute(MESSAGE_DIGEST, octets(hash.digest())),
    attribute(SIGNING_CERTIFICATE_V2, sequence(sequence(certificateId(certificate)))),
  );
  const signature = sign('sha256', attributes, seal.privateKey);
  const algorithm = seal.privateKey.asymmetricKeyType === 'rsa' ? RSA : ECDSA_SHA256;
  // What is signed bears the tag of a set; inside it bears its own (RFC 5652, 5.4).
  const inside = Buffer.concat([Buffer.from([0xa0]), attributes.subarray(1)]);
  const signer = sequence(
    smallInteger(1),
    issuerAndSerial(certificate),
    SHA256,
    inside,
    algorithm,
    octets(signature),
  );
  const signed = sequence(
    smallInteger(1),
    setOf(SHA256),
    sequence(DATA),
    der(0xa0, ...seal.certificates),
    setOf(signer),
  );
  return sequence(SIGNED_DATA, der(0xa0, signed));
}

function attribute(type: Buffer, value: Buffer): Buffer {
  return sequence(type, setOf(value));
}

/** SHA-256 is the default and therefore not named (RFC 5035). */
function certificateId(certificate: Buffer): Buffer {
  return sequence(octets(createHash('sha256').update(certificate).digest()));
}
