/** 団体の電子署名（模擬） — a self-made key and certificate that say so; not a town's real one. */
import 'reflect-metadata';
import { createPrivateKey, type KeyObject, webcrypto } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

const ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
} as const;

const YEAR_MILLISECONDS = 365 * 86_400_000;

export interface SimulatedSeal {
  readonly certificates: readonly [Buffer];
  readonly privateKey: KeyObject;
}

/** 模擬の電子署名 — valid for ten years from a year before the day. */
export async function makeTownSeal(townName: string, on: Date): Promise<SimulatedSeal> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const notBefore = new Date(on.getTime() - YEAR_MILLISECONDS);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `C=JP, O=模擬 ${townName}, OU=本物ではありません, CN=模擬 ${townName} 電子署名`,
    keys: keys as never,
    notBefore,
    notAfter: new Date(notBefore.getTime() + 10 * YEAR_MILLISECONDS),
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
    ],
  });
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return { certificates: [Buffer.from(certificate.rawData)], privateKey };
}

/** 設定の用意 — the two files that `YAKUBA_TOWN_SEALS` looks for. */
export function writeTownSeal(folder: string, municipalityCode: string, seal: SimulatedSeal): void {
  mkdirSync(folder, { recursive: true });
  const name = path.join(folder, municipalityCode);
  const key = seal.privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(`${name}.key.pem`, key, { mode: 0o600 });
  const body = seal.certificates[0].toString('base64').replaceAll(/.{1,64}/g, '$&\n');
  const pem = `-----BEGIN CERTIFICATE-----\n${body}-----END CERTIFICATE-----\n`;
  writeFileSync(`${name}.certificate.pem`, pem);
}
