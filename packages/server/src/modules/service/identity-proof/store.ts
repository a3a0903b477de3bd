/** 本人確認の書込み — bindings, challenges, sessions and proofs by documents. */
import { insertRows, type Transaction } from '#platform/database';

import type { Binding, BindingEnd, BindingOrigin, ProvenCertificate } from './model.ts';
import type { Challenge } from './rules/challenge-text.ts';

export type NewBinding = Omit<Binding, 'endedAt' | 'endReason'>;

interface BindingOrder {
  readonly municipalityCode: string;
  readonly addresseeNumber: string;
  readonly certificate: ProvenCertificate;
  readonly holderDigest: string | null;
  readonly origin: BindingOrigin;
  readonly now: Date;
  newId(): string;
}

export function newBinding(order: BindingOrder): NewBinding {
  const { kind, serialNumber, notBefore, notAfter, isSimulated } = order.certificate;
  const { municipalityCode, addresseeNumber, holderDigest, origin, now } = order;
  return {
    municipalityCode,
    id: order.newId(),
    kind,
    serialNumber,
    addresseeNumber,
    notBefore,
    notAfter,
    holderDigest,
    isSimulated,
    origin,
    boundAt: now,
  };
}

/** 結び付けの登録 — a person's earlier card of the kind gives way to the new one. */
export async function saveBindings(
  tx: Transaction,
  bindings: readonly NewBinding[],
): Promise<void> {
  for (const binding of bindings) {
    const { municipalityCode: town, kind, addresseeNumber, serialNumber, boundAt } = binding;
    const reason: BindingEnd = binding.origin === 'renewal' ? 'renewed' : 'replaced';
    await tx`update identity_proof.binding
      set ended_at = ${boundAt.toISOString()}, end_reason = ${reason}
      where municipality_code = ${town} and addressee_number = ${addresseeNumber}
        and kind = ${kind} and serial_number <> ${serialNumber} and ended_at is null`;
  }
  await insertRows(tx, 'identity_proof.binding', bindings, 'on conflict do nothing');
}

/** 結び付けの終了 — answers how many were in force. */
export async function endBindings(
  tx: Transaction,
  municipalityCode: string,
  ended: { readonly ids: readonly string[]; readonly reason: BindingEnd; readonly now: Date },
): Promise<number> {
  if (ended.ids.length === 0) return 0;
  const { count } = await tx`update identity_proof.binding
    set ended_at = ${ended.now.toISOString()}, end_reason = ${ended.reason}
    where municipality_code = ${municipalityCode} and id = any(${[...ended.ids]}::uuid[])
      and ended_at is null`;
  return count;
}

/** 確認番号の登録 — also clears away those long over. */
export async function saveChallenge(
  tx: Transaction,
  challenge: Challenge & { readonly expiresAt: string },
  now: Date,
): Promise<void> {
  await Promise.all([
    insertRows(tx, 'identity_proof.challenge', [challenge]),
    tx`delete from identity_proof.challenge
      where municipality_code = ${challenge.municipalityCode}
        and expires_at < ${now.toISOString()}::timestamptz - interval '1 day'`,
  ]);
}

export interface NewResidentSession {
  readonly municipalityCode: string;
  readonly tokenDigest: string;
  readonly kind: 'resident' | 'guest';
  readonly bindingId: string | null;
  readonly isSimulated: boolean;
  readonly now: Date;
}

/** セッションの開始 — also clears away those long over. */
export async function saveResidentSession(
  tx: Transaction,
  { now, ...session }: NewResidentSession,
): Promise<void> {
  const at = now.toISOString();
  const row = { ...session, startedAt: at, lastSeenAt: at };
  await Promise.all([
    insertRows(tx, 'identity_proof.resident_session', [row]),
    tx`delete from identity_proof.resident_session
      where municipality_code = ${session.municipalityCode}
        and started_at < ${at}::timestamptz - interval '7 days'`,
  ]);
}

interface SessionKey {
  readonly municipalityCode: string;
  readonly tokenDigest: string;
}

export function touchResidentSession(
  tx: Transaction,
  { municipalityCode, tokenDigest }: SessionKey,
  now: Date,
): Promise<unknown> {
  return tx`update identity_proof.resident_session
    set last_seen_at = greatest(last_seen_at, ${now.toISOString()}::timestamptz)
    where municipality_code = ${municipalityCode} and token_digest = ${tokenDigest}`.execute();
}

/** Ends by the first letters of the digest, which is all that an actor knows of its session. */
export function endResidentSessions(
  tx: Transaction,
  { municipalityCode, sessionId }: { municipalityCode: string; sessionId: string },
  now: Date,
): Promise<unknown> {
  return tx`update identity_proof.resident_session set ended_at = ${now.toISOString()}
    where municipality_code = ${municipalityCode} and ended_at is null
      and left(token_digest, 12) = ${sessionId}`.execute();
}

export interface NewDocumentProof {
  readonly municipalityCode: string;
  readonly id: string;
  readonly reference: string;
  readonly procedureCode: string;
  readonly addresseeNumber: string | null;
  readonly person: string;
  readonly requirement: string;
  readonly documents: readonly object[];
  readonly recordedAt: string;
  readonly staffId: string;
  readonly place: string | null;
  readonly terminal: string | null;
}

export function saveDocumentProof(tx: Transaction, proof: NewDocumentProof): Promise<unknown> {
  return insertRows(tx, 'identity_proof.document_proof', [proof]);
}
