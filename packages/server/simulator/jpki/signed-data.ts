/**
 * 署名データ — CMS SignedData over a content that travels beside it, with the attributes
 * contentType, messageDigest and signingTime.
 */
import { createHash, sign } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

import type { KeyPair } from './keys.ts';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const RSA = '1.2.840.113549.1.1.1';

export interface SigningOrder {
  readonly content: Buffer;
  /** DER. */
  readonly certificate: Buffer;
  readonly signingKey: KeyPair['signingKey'];
  readonly signedAt: Date;
  /** Departures, for tests of what is refused. */
  readonly contentType?: string;
  readonly isAttached?: boolean;
}

export function signedData(order: SigningOrder): Buffer {
  const { content, signedAt } = order;
  const certificate = pkijs.Certificate.fromBER(new Uint8Array(order.certificate));
  const digest = createHash('sha256').update(content).digest();
  const type = order.contentType ?? DATA;
  const attributes = [
    attribute(CONTENT_TYPE, new asn1js.ObjectIdentifier({ value: type })),
    attribute(SIGNING_TIME, new asn1js.UTCTime({ valueDate: signedAt })),
    attribute(MESSAGE_DIGEST, octets(digest)),
  ];
  const toBeSigned = new asn1js.Set({ value: attributes.map((one) => one.toSchema()) });
  const signature = sign('sha256', new Uint8Array(toBeSigned.toBER()), order.signingKey);
  const signer = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: certificate.serialNumber,
    }),
    digestAlgorithm: algorithm(SHA256),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: algorithm(RSA),
    signature: octets(signature),
  });
  const inside = new pkijs.EncapsulatedContentInfo({ eContentType: type });
  // Set afterwards: the constructor would cut the octets into pieces, which DER forbids.
  if (order.isAttached) inside.eContent = octets(content);
  const signed = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [algorithm(SHA256)],
    encapContentInfo: inside,
    certificates: [certificate],
    signerInfos: [signer],
  });
  const info = new pkijs.ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
}

function attribute(type: string, value: asn1js.BaseBlock): pkijs.Attribute {
  return new pkijs.Attribute({ type, values: [value] });
}

function algorithm(algorithmId: string): pkijs.AlgorithmIdentifier {
  return new pkijs.AlgorithmIdentifier({ algorithmId, algorithmParams: new asn1js.Null() });
}

function octets(bytes: Buffer): asn1js.OctetString {
  return new asn1js.OctetString({ valueHex: new Uint8Array(bytes).buffer });
}
