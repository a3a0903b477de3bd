/** 本登録しない処置 — withdrawing and returning: the same steps with another end. */
import type { ChangeStep } from '@yakuba/contract/resident';
import type { z } from 'zod';

import { type ActContext, type ActDeclaration, defineAct } from '#platform/act';
import type { Transaction } from '#platform/database';

import { loadChange, type StoredChange } from '../queries/load-change.ts';
import { refuse } from '../refusals.ts';
import { requireVersion } from './require-version.ts';

interface SettleInput {
  readonly id: string;
  readonly version: number;
  readonly reason?: string | undefined;
}

interface Settling<I extends SettleInput> {
  readonly name: `${string}:${string}`;
  readonly title: string;
  readonly permission: `${string}:${string}`;
  readonly input: z.ZodType<I>;
  readonly from: readonly StoredChange['status'][];
  readonly to: 'withdrawn' | 'returned';
  readonly who: 'applicant' | 'approver';
}

interface Decision {
  readonly change: StoredChange;
  readonly reason: string | null;
}

export function settleWithout<I extends SettleInput>(
  settling: Settling<I>,
): ActDeclaration<I, StoredChange, Decision, ChangeStep> {
  const { to, who } = settling;
  return defineAct<I, StoredChange, Decision, ChangeStep>({
    name: settling.name,
    title: settling.title,
    legalBasis: '標準仕様書4.0.8',
    permission: settling.permission,
    input: settling.input,
    idempotency: 'required',
    load: (tx, input, context) => loadChange(tx, context.municipalityCode, input.id, true),
    decide: (change, input, context) => {
      requireVersion(change, input.version, settling.from);
      const isApplicant = change.applicant === context.actor.id;
      if (who === 'applicant' && !isApplicant) throw refuse('resident.change.not_own');
      if (who === 'approver' && isApplicant) throw refuse('resident.change.approver_is_applicant');
      return { change, reason: input.reason ?? null };
    },
    save: (tx, decision, context) => save(tx, decision, to, context),
    record: ({ change }) => ({ events: [], subjects: [...change.subjects, `change:${change.id}`] }),
    answer: ({ change }) => ({ id: change.id, status: to, version: change.version + 1 }),
  });
}

/** A returned change still waits for its applicant, so its people stay reserved. */
async function save(
  tx: Transaction,
  { change, reason }: Decision,
  to: 'withdrawn' | 'returned',
  context: ActContext,
): Promise<void> {
  await tx`update resident.change set status = ${to}, version = version + 1,
      return_reason = ${reason},
      decided_by = ${to === 'returned' ? context.actor.id : null},
      decided_at = ${to === 'returned' ? context.now.toISOString() : null}
    where municipality_code = ${context.municipalityCode} and id = ${change.id}`;
  if (to === 'withdrawn') {
    await tx`delete from resident.pending_subject
      where municipality_code = ${context.municipalityCode} and change_id = ${change.id}`;
  }
}
