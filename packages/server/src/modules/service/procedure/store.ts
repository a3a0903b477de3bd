/** 手続カタログの表 — writes to this room's tables; every row is added, none is changed. */
import { createHash } from 'node:crypto';
import type { ProcedureContent } from '@yakuba/contract/procedure';

import { insertRows, type Sql, type Transaction } from '#platform/database';

import type { StandardVersion } from './model.ts';
import { refuse } from './refusals.ts';

/** The town and the moment that a row is written for, and who writes it. */
export interface Entry {
  readonly municipalityCode: string;
  readonly now: Date;
  readonly actor: { readonly id: string };
}

export interface NewVersion {
  readonly procedureCode: string;
  readonly version: number;
  readonly kind: 'own' | 'difference';
  readonly baseVersion: number | null;
  readonly legalReason: string | null;
  readonly content: Partial<ProcedureContent>;
}

export async function addVersion(tx: Transaction, version: NewVersion, entry: Entry) {
  const { municipalityCode, now, actor } = entry;
  const draftedAt = now.toISOString();
  const row = { municipalityCode, ...version, draftedBy: actor.id, draftedAt };
  await insertRows(tx, 'procedure.version', [row]);
}

export interface NewPublication {
  readonly procedureCode: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

export async function addPublication(tx: Transaction, publication: NewPublication, entry: Entry) {
  const { municipalityCode, now, actor } = entry;
  const approvedAt = now.toISOString();
  const row = { municipalityCode, ...publication, approvedBy: actor.id, approvedAt };
  await insertRows(tx, 'procedure.publication', [row]);
}

export interface NewEnding {
  readonly procedureCode: string;
  readonly version: number;
  readonly endsOn: string;
  readonly reason: string;
}

export async function addEnding(tx: Transaction, ending: NewEnding, entry: Entry) {
  const { municipalityCode, now, actor } = entry;
  const decidedAt = now.toISOString();
  const row = { municipalityCode, ...ending, decidedBy: actor.id, decidedAt };
  await insertRows(tx, 'procedure.ending', [row]);
}

/**
 * 標準の手続の登録 — by the owner, all or nothing; a version already there must be the very same.
 * Returns how many versions were new.
 */
export function addStandards(
  owner: Sql,
  standards: readonly StandardVersion[],
  now: Date,
): Promise<number> {
  return owner.begin(async (tx) => {
    let added = 0;
    for (const { procedureCode, version, validFrom, validUntil, content } of standards) {
      const text = JSON.stringify(content);
      const digest = createHash('sha256').update(text).digest('hex');
      const [known] = await tx<{ digest: string }[]>`
        select digest from procedure.reference_standard
        where procedure_code = ${procedureCode} and version = ${version}`;
      if (known && known.digest !== digest) {
        const values = { code: procedureCode, version: String(version) };
        throw refuse('procedure.standard.altered', values);
      }
      if (known) continue;
      await tx`
        insert into procedure.reference_standard
          (procedure_code, version, valid_from, valid_until, content, digest, registered_at)
        values (${procedureCode}, ${version}, ${validFrom}, ${validUntil},
          ${text}::text::jsonb, ${digest}, ${now.toISOString()})`;
      added += 1;
    }
    return added;
  }) as Promise<number>;
}
