/**
 * 電子証明書の状態 — OCSP first, the revocation list where the responder does not answer; where
 * neither can be believed, a refusal that says to come again, never a guess.
 */
import { randomBytes } from 'node:crypto';

import type { StatusSource } from '../model.ts';
import { refuse } from '../refusals.ts';
import { type RevocationList, readRevocationList } from './crl.ts';
import { type CertificateStatus, ocspRequest, readOcspAnswer } from './ocsp.ts';
import type { Anchor } from './trust.ts';

/** Posts `body`, or gets where it is null. */
export type Fetch = (url: string, body: Buffer | null) => Promise<Buffer>;

export interface KnownStatus {
  readonly status: CertificateStatus;
  readonly source: StatusSource;
}

export interface StatusSourceOf {
  ask(anchor: Anchor, serialNumber: string, at: Date): Promise<KnownStatus>;
}

/** A responder that failed is left alone for this long. */
const PAUSE_MILLISECONDS = 5_000;
/** A list is fetched anew after this long, though it may hold for longer. */
const LIST_FRESH_MILLISECONDS = 10 * 60_000;

interface HeldList {
  readonly list: RevocationList;
  readonly fetchedAt: number;
}

export function openStatusSource(fetch: Fetch): StatusSourceOf {
  const pausedUntil = new Map<Anchor, number>();
  const lists = new Map<Anchor, HeldList>();

  async function byOcsp(anchor: Anchor, serialNumber: string, at: Date) {
    const isPaused = (pausedUntil.get(anchor) ?? 0) > performance.now();
    if (anchor.ocspUrl === null || isPaused) return null;
    const question = { anchor, serialNumber, nonce: randomBytes(16) };
    try {
      const answer = await fetch(anchor.ocspUrl, ocspRequest(question));
      return readOcspAnswer(answer, question, at);
    } catch {
      pausedUntil.set(anchor, performance.now() + PAUSE_MILLISECONDS);
      return null;
    }
  }

  async function listOf(anchor: Anchor, at: Date): Promise<RevocationList> {
    const held = lists.get(anchor);
    const age = held ? at.getTime() - held.fetchedAt : Number.POSITIVE_INFINITY;
    const isFresh = held && age >= 0 && age < LIST_FRESH_MILLISECONDS;
    const list = isFresh ? held.list : await newestList(anchor, held, at);
    if (!list) throw refuse('identity_proof.status.unavailable');
    if (list.nextUpdate < at) throw refuse('identity_proof.status.outdated');
    return list;
  }

  async function newestList(anchor: Anchor, held: HeldList | undefined, at: Date) {
    const fetched = await fetchList(fetch, anchor).catch(() => null);
    const isOlder = fetched && held && fetched.thisUpdate < held.list.thisUpdate;
    if (!fetched || isOlder) return held?.list ?? null;
    lists.set(anchor, { list: fetched, fetchedAt: at.getTime() });
    return fetched;
  }

  return {
    ask: async (anchor, serialNumber, at) => {
      const answered = await byOcsp(anchor, serialNumber, at);
      if (answered) return { status: answered, source: 'ocsp' };
      const { revoked } = await listOf(anchor, at);
      return { status: revoked.has(serialNumber) ? 'revoked' : 'good', source: 'crl' };
    },
  };
}

async function fetchList(fetch: Fetch, anchor: Anchor): Promise<RevocationList> {
  if (anchor.crlUrl === null) throw new Error('no list is published');
  return readRevocationList(await fetch(anchor.crlUrl, null), anchor);
}
