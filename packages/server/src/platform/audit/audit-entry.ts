/**
 * 操作ログ — one entry of the audit record.
 *
 * Holds numbers of the people concerned and names of items, never their values.
 *
 * @spec juki 10.2
 */
import type { Actor } from '#platform/authorisation';
import { type Insertion, insertionOf, insertTogether, type Transaction } from '#platform/database';
import { newId } from '#platform/module';

export interface AuditEntry {
  readonly municipalityCode: string;
  readonly id: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly sessionId: string | null;
  readonly requestId: string | null;
  readonly operation: string;
  readonly title: string;
  readonly outcome: 'done' | 'read' | 'refused';
  readonly refusalCode: string | null;
  readonly subjects: readonly string[];
  readonly items: readonly string[];
  readonly purpose: string | null;
  readonly place: string | null;
  readonly terminal: string | null;
  readonly hasIndividualNumber: boolean;
  readonly actId: string | null;
}

export interface AuditDetail {
  readonly actor: Actor;
  readonly now: Date;
  readonly requestId: string | null;
  readonly operation: string;
  readonly title: string;
  readonly outcome: AuditEntry['outcome'];
  readonly refusalCode?: string;
  readonly subjects?: readonly string[];
  readonly items?: readonly string[];
  readonly purpose?: string | null;
  readonly hasIndividualNumber?: boolean;
  readonly actId?: string;
}

export function auditEntry(detail: AuditDetail): AuditEntry {
  return {
    municipalityCode: detail.actor.municipalityCode,
    id: newId(detail.now),
    recordedAt: detail.now.toISOString(),
    actor: detail.actor.id,
    sessionId: detail.actor.sessionId,
    requestId: detail.requestId,
    operation: detail.operation,
    title: detail.title,
    outcome: detail.outcome,
    refusalCode: detail.refusalCode ?? null,
    subjects: detail.subjects ?? [],
    items: detail.items ?? [],
    purpose: detail.purpose ?? null,
    place: detail.actor.place,
    terminal: detail.actor.terminal,
    hasIndividualNumber: detail.hasIndividualNumber ?? false,
    actId: detail.actId ?? null,
  };
}

export function writeAudit(
  transaction: Transaction,
  entries: readonly AuditEntry[],
): Promise<unknown> {
  return insertTogether(transaction, [auditInsertion(entries)]);
}

/** 操作ログの追加 — as part of what is written together. */
export function auditInsertion(entries: readonly AuditEntry[]): Insertion | null {
  return insertionOf('platform.audit_entry', entries);
}
