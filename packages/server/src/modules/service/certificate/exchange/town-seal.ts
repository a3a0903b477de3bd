/**
 * 団体の電子署名 — the town's key and certificate, as configured; without one nothing is issued
 * electronically. One whose name says 模擬 is admitted only where everything else is simulated.
 */
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { refuse } from '../refusals.ts';

export interface TownSeal {
  /** DER; the town's own first, then the chain up to its anchor. */
  readonly certificates: readonly [Buffer, ...Buffer[]];
  readonly privateKey: KeyObject;
}

/** Null where the town has none. */
export type TownSealSource = (municipalityCode: string) => TownSeal | null;

const SIMULATED = '模擬';

let source: TownSealSource | null = null;

/** 団体の電子署名の設定 — for this process; null takes it away. */
export function useTownSeals(given: TownSealSource | null): void {
  source = given;
}

/** Refuses where the town has none, or one that is not valid at the moment. */
export function townSealOf(municipalityCode: string, at: Date): TownSeal {
  const seal = source?.(municipalityCode);
  if (!seal) throw refuse('certificate.electronic.no_seal');
  const { validFrom, validTo } = new X509Certificate(seal.certificates[0]);
  if (at < new Date(validFrom) || at > new Date(validTo)) {
    throw refuse('certificate.electronic.seal_expired');
  }
  return seal;
}

/** 模擬の署名か — for the label that goes with it. */
export function isSealSimulated(municipalityCode: string): boolean {
  const seal = source?.(municipalityCode);
  return seal ? isSimulated(seal) : false;
}

export interface TownSealConfig {
  /** Folder of `<団体コード>.key.pem` and `<団体コード>.certificate.pem`. */
  readonly folder: string | undefined;
  readonly admitsSimulated: boolean;
}

/** 設定による署名 — leaves what is set where the configuration asks for nothing. */
export function useConfiguredTownSeals({ folder, admitsSimulated }: TownSealConfig): void {
  if (folder === undefined) return;
  const read = new Map<string, TownSeal | null>();
  useTownSeals((municipalityCode) => {
    if (!/^\d{6}$/.test(municipalityCode)) return null;
    const known = read.get(municipalityCode);
    if (known !== undefined) return known;
    const seal = readSeal(path.join(folder, municipalityCode));
    if (seal && isSimulated(seal) && !admitsSimulated) {
      throw new Error('模擬の電子署名は、デモか模擬の環境でだけ使えます。');
    }
    read.set(municipalityCode, seal);
    return seal;
  });
}

function readSeal(name: string): TownSeal | null {
  const [keyFile, certificateFile] = [`${name}.key.pem`, `${name}.certificate.pem`];
  if (!existsSync(keyFile) || !existsSync(certificateFile)) return null;
  const text = readFileSync(certificateFile, 'utf8');
  const pems = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  const [first, ...rest] = pems.map((pem) => new X509Certificate(pem));
  if (!first) throw new Error(`${certificateFile} に証明書がありません。`);
  const privateKey = createPrivateKey(readFileSync(keyFile));
  if (!first.checkPrivateKey(privateKey)) {
    throw new Error(`${certificateFile} と ${keyFile} が対応していません。`);
  }
  return { certificates: [first.raw, ...rest.map((one) => one.raw)], privateKey };
}

function isSimulated({ certificates }: TownSeal): boolean {
  return new X509Certificate(certificates[0]).subject.includes(SIMULATED);
}
