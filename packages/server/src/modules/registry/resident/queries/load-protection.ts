/** 支援措置の読出し — the newest state of one protection, and its suppressions. */
import type { ProtectionContent, protectionStatuses } from '@yakuba/contract/resident';

import type { Reader, Transaction } from '#platform/database';

import { refuse } from '../rules/suppression-refusals.ts';

export interface StoredProtection {
  readonly id: string;
  readonly version: number;
  readonly status: keyof typeof protectionStatuses;
  readonly applicantNumber: string;
  readonly content: ProtectionContent;
  readonly provisionalFrom: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly endedOn: string | null;
  readonly endReason: string | null;
}

export interface ProtectionSuppression {
  readonly id: string;
  readonly addresseeNumber: string;
}

export interface LoadedProtection {
  readonly protection: StoredProtection;
  readonly suppressions: readonly ProtectionSuppression[];
  /** 台帳にある者 among those asked for. */
  readonly known: ReadonlySet<string>;
}

/** Locks by a lock of the protection's own, as its rows are never written over. */
export async function loadProtection(
  tx: Transaction,
  town: string,
  id: string,
  numbers: readonly string[] = [],
): Promise<LoadedProtection> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`${town}/protection/${id}`}, 0))`;
  const [rows, suppressions, known] = await Promise.all([
    tx<StoredProtection[]>`
      select id, version, status, applicant_number, content, provisional_from, starts_on, ends_on,
        ended_on, end_reason
      from resident.disclosure_protection where municipality_code = ${town} and id = ${id}
      order by version desc limit 1`,
    tx<ProtectionSuppression[]>`
      select id, addressee_number from resident.suppression
      where municipality_code = ${town} and protection_id = ${id} and lifted_at is null`,
    knownNumbers(tx, town, numbers),
  ]);
  const [protection] = rows;
  if (!protection) throw refuse('resident.protection.not_found');
  return { protection, suppressions, known };
}

export async function knownNumbers(
  reader: Reader,
  town: string,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set();
  const rows = await reader<{ addresseeNumber: string }[]>`
    select addressee_number from resident.resident
    where municipality_code = ${town} and addressee_number = any(${[...numbers]}::text[])`;
  return new Set(rows.map((row) => row.addresseeNumber));
}
