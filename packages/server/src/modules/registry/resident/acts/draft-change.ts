/**
 * 仮登録 — enters a change; nothing of it reaches the register before the decision (4.0.8).
 *
 * @spec juki 4.0.8
 */
import { type ChangeStep, changeRoutes } from '@yakuba/contract/resident';
import type { z } from 'zod';

import { type ActContext, defineAct } from '#platform/act';
import { insertRows, type Transaction } from '#platform/database';

import { refuse } from '../refusals.ts';
import { decideChange, provisionalNumbers } from './change-flow.ts';
import { type ChangeEntry, readEntry } from './read-entry.ts';
import { reserveSubjects } from './reserve-subjects.ts';

const input = changeRoutes.draftChange.body;
type Input = z.output<typeof input>;

interface Loaded {
  readonly entry: ChangeEntry;
  readonly pending: string | null;
}

interface Decision {
  readonly step: ChangeStep;
  readonly entry: ChangeEntry;
}

export const draftChange = defineAct<Input, Loaded, Decision, ChangeStep>({
  name: 'resident:draft_change',
  title: '異動の仮登録',
  legalBasis: '住民基本台帳法第22条〜第25条、標準仕様書4.0.8',
  permission: 'resident:draft_change',
  input,
  idempotency: 'required',
  load: async (tx, change, context) => {
    const entry = await readEntry(tx, change, context);
    return { entry, pending: await pendingAmong(tx, context.municipalityCode, reserved(entry)) };
  },
  decide: ({ entry, pending }, _, context) => {
    if (pending !== null) throw refuse('resident.change.pending', { number: pending });
    const { prepared, status } = entry;
    if (prepared) decideChange(prepared, provisionalNumbers(prepared.need));
    return { step: { id: context.newId(), status, version: 1 }, entry };
  },
  save: async (tx, { step, entry }, context) => {
    const { municipalityCode } = context;
    await insertRows(tx, 'resident.change', [rowOf(step, entry, context)]);
    await reserveSubjects(tx, { municipalityCode, changeId: step.id, subjects: reserved(entry) });
  },
  record: ({ step, entry }) => ({
    events: [],
    subjects: [...entry.subjects, `change:${step.id}`],
  }),
  answer: ({ step }) => step,
});

function rowOf({ id, version }: ChangeStep, entry: ChangeEntry, context: ActContext): object {
  const { prepared: _, ...content } = entry;
  return {
    municipalityCode: context.municipalityCode,
    id,
    version,
    ...content,
    applicant: context.actor.id,
    appliedAt: context.now.toISOString(),
    registered: [],
    place: context.actor.place,
    terminal: context.actor.terminal,
  };
}

/** 確保する者 — nobody as long as it is a draft: a forgotten one must not stop the counter. */
export function reserved({ status, subjects }: ChangeEntry): readonly string[] {
  return status === 'submitted' ? subjects : [];
}

export async function pendingAmong(
  tx: Transaction,
  town: string,
  numbers: readonly string[],
): Promise<string | null> {
  if (numbers.length === 0) return null;
  const [row] = await tx<{ addresseeNumber: string }[]>`
    select addressee_number from resident.pending_subject
    where municipality_code = ${town} and addressee_number = any(${[...numbers]}::text[]) limit 1`;
  return row?.addresseeNumber ?? null;
}
