/**
 * 公的個人認証への接続 — what this process trusts and whom it asks. Set once where the system is
 * put together; without it, every proof by card is refused.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

import type { CertificateKind } from '../model.ts';
import { refuse } from '../refusals.ts';
import { type Fetch, openStatusSource, type StatusSourceOf } from './certificate-status.ts';
import { fetchOverNetwork } from './fetch-over-network.ts';
import { type JpkiMode, readTrust, type Trust } from './trust.ts';

const lineage = z.object({
  previous: z.string().nullable(),
  next: z.string().nullable(),
  paired: z.string().nullable(),
});

/** 新旧シリアル番号の紐付け — old, new, and the other certificate of the same card. */
export type Lineage = z.output<typeof lineage>;

export interface Jpki {
  readonly trust: Trust;
  readonly status: StatusSourceOf;
  /** Nothing linked where the authority cannot be asked. */
  lineageOf(kind: CertificateKind, serialNumber: string): Promise<Lineage>;
}

export interface JpkiOptions {
  readonly trust: unknown;
  readonly mode: JpkiMode;
  readonly fetch?: Fetch;
}

const NONE: Lineage = { previous: null, next: null, paired: null };

export function openJpki({ trust: given, mode, fetch = fetchOverNetwork }: JpkiOptions): Jpki {
  const trust = readTrust(given, mode);
  return {
    trust,
    status: openStatusSource(fetch),
    lineageOf: async (kind, serialNumber) => {
      const url = trust.anchors.find((one) => one.kind === kind && one.lineageUrl)?.lineageUrl;
      if (!url) return NONE;
      try {
        const answer = await fetch(`${url}?serialNumber=${serialNumber}`, null);
        return lineage.parse(JSON.parse(answer.toString()));
      } catch {
        return NONE;
      }
    },
  };
}

let current: Jpki | null = null;

/** 接続の設定 — for this process; null switches proofs by card off. */
export function useJpki(jpki: Jpki | null): void {
  current = jpki;
}

/** Refuses where proofs by card are switched off. */
export function currentJpki(): Jpki {
  if (!current) throw refuse('identity_proof.jpki.off');
  return current;
}

export function isJpkiSimulated(): boolean {
  return current?.trust.isSimulated ?? false;
}

export interface JpkiConfig {
  readonly mode: 'off' | JpkiMode;
  /** JSON file of anchors and addresses; see `TrustFile`. */
  readonly trustFile: string | undefined;
}

/** 設定による接続 — leaves what is set where the configuration asks for nothing. */
export function useConfiguredJpki({ mode, trustFile }: JpkiConfig): void {
  if (mode === 'off') return;
  if (trustFile === undefined) {
    throw new Error(
      'YAKUBA_JPKI を使うときは、YAKUBA_JPKI_TRUST に認証局のファイルを指定してください。',
    );
  }
  useJpki(openJpki({ mode, trust: JSON.parse(readFileSync(trustFile, 'utf8')) as unknown }));
}
