/**
 * 失効情報（模擬） — the CRL of an authority and the answers of its OCSP responder, as DER.
 */
import { sign } from 'node:crypto';
import { X509CrlGenerator } from '@peculiar/x509';

import type { Authority } from './authority.ts';
import { ALGORITHM } from './keys.ts';
import { partsOf, readDer } from './read-der.ts';
import { der, identifier, NULL, octets, sequence, time } from './write-der.ts';

/** Object identifiers as DER spells them: id-pkix-ocsp-basic, -nonce, sha256WithRSAEncryption. */
const BASIC = '2b0601050507300101';
const NONCE = '2b0601050507300102';
const SHA256_WITH_RSA = '2a864886f70d01010b';

export interface Published {
  readonly now: Date;
  /** How long the answer holds. Milliseconds. */
  readonly lifeMilliseconds?: number;
}

const DAY_MILLISECONDS = 86_400_000;
const HOUR_MILLISECONDS = 3_600_000;

/** 失効リスト — everything revoked by `now`. */
export async function makeCrl(authority: Authority, published: Published): Promise<Buffer> {
  const { now, lifeMilliseconds = DAY_MILLISECONDS } = published;
  const entries = [...authority.issued.values()].flatMap(({ serialNumber, revokedAt }) =>
    revokedAt === null ? [] : [{ serialNumber, revocationDate: revokedAt }],
  );
  const crl = await X509CrlGenerator.create({
    issuer: authority.certificate.subject,
    thisUpdate: now,
    nextUpdate: new Date(now.getTime() + lifeMilliseconds),
    entries,
    signingAlgorithm: ALGORITHM,
    signingKey: authority.keys.privateKey,
  });
  return Buffer.from(crl.rawData);
}

/** What tests may make go wrong in an answer. */
export interface OcspFlaws {
  readonly nonce?: Uint8Array | null;
  /** Signs with the keys and certificate of this responder instead of the authority's own. */
  readonly responder?: Authority['responder'];
}

/** OCSPの応答 — signed by the delegate; unknown for what this authority did not issue. */
export function answerOcsp(
  authority: Authority,
  request: Buffer,
  { now, lifeMilliseconds = HOUR_MILLISECONDS, ...flaws }: Published & OcspFlaws,
): Buffer {
  const asked = readRequest(request);
  const responder = flaws.responder ?? authority.responder;
  const { name, certificate } = spelledOut(responder);
  const nonce = flaws.nonce === undefined ? asked.nonce : flaws.nonce;
  const single = sequence(
    asked.certificateId,
    statusOf(authority, asked.serialNumber),
    time(now),
    der(0xa0, time(new Date(now.getTime() + lifeMilliseconds))),
  );
  const extension = nonce && sequence(identifier(NONCE), octets(octets(nonce)));
  const data = sequence(
    der(0xa1, name),
    time(now),
    sequence(single),
    ...(extension ? [der(0xa1, sequence(extension))] : []),
  );
  const basic = sequence(
    data,
    sequence(identifier(SHA256_WITH_RSA), NULL),
    der(3, Buffer.from([0]), sign('sha256', data, responder.keys.signingKey)),
    der(0xa0, sequence(certificate)),
  );
  const bytes = sequence(identifier(BASIC), octets(basic));
  return sequence(der(0x0a, Buffer.from([0])), der(0xa0, bytes));
}

/** Who answers, as it stands in every answer. */
const spelled = new WeakMap<Authority['responder'], { name: Buffer; certificate: Buffer }>();

function spelledOut(responder: Authority['responder']) {
  const known = spelled.get(responder);
  if (known) return known;
  const { subjectName, rawData } = responder.certificate;
  const made = {
    name: Buffer.from(subjectName.toArrayBuffer()),
    certificate: Buffer.from(rawData),
  };
  spelled.set(responder, made);
  return made;
}

function readRequest(request: Buffer) {
  const [list, extensions] = partsOf(partsOf(readDer(request))[0]);
  const id = partsOf(partsOf(list)[0])[0];
  const serial = partsOf(id)[3];
  if (!id || serial?.tag !== 0x02) throw new TypeError('asks for nothing');
  const extension = extensions && partsOf(partsOf(partsOf(extensions)[0])[0]).at(-1);
  return {
    certificateId: id.bytes,
    serialNumber: serial.value.toString('hex').toUpperCase().replace(/^0+/, ''),
    nonce: extension?.tag === 0x04 ? extension.value.subarray(2) : null,
  };
}

function statusOf(authority: Authority, serialNumber: string): Buffer {
  const one = authority.issued.get(serialNumber);
  if (!one) return der(0x82);
  return one.revokedAt === null ? der(0x80) : der(0xa1, time(one.revokedAt));
}
