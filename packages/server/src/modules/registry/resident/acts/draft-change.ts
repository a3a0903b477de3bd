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
import { decideChange, type Prepared, prepareChange, provisionalNumbers } from './change-flow.ts';
import { reserveSubjects } from './reserve-subjects.ts';

const input = changeRoutes.draftChange.body;
type Input = z.output<typeof input>;

interface Loaded {
  readonly prepared: Prepared;
  readonly pending: string | null;
}

interface Decision {
  readonly step: ChangeStep;
  readonly row: ChangeRow;
  readonly subjects: readonly string[];
}

interface ChangeRow {
  readonly id: string;
  readonly [column: string]: unknown;
}

export const draftChange = defineAct<Input, Loaded, Decision, ChangeStep>({
  name: 'resident:draft_change',
  title: '異動の仮登録',
  legalBasis: '住民基本台帳法第22条〜第25条、標準仕様書4.0.8',
  permission: 'resident:draft_change',
  input,
  idempotency: 'required',
  load: async (tx, change, context) => {
    const prepared = await prepareChange(tx, change, context, false);
    const subjects = prepared.kind.concerns(prepared.input).addresseeNumbers;
    return { prepared, pending: await pendingAmong(tx, context.municipalityCode, subjects) };
  },
  decide: ({ prepared, pending }, change, context) => {
    if (pending !== null) throw refuse('resident.change.pending', { number: pending });
    decideChange(prepared, provisionalNumbers(prepared.need));
    return draftRow(prepared, change, context);
  },
  save: async (tx, { row, subjects }, context) => {
    const { municipalityCode } = context;
    await insertRows(tx, 'resident.change', [row]);
    await reserveSubjects(tx, { municipalityCode, changeId: row.id, subjects });
  },
  record: ({ subjects, row }) => ({
    events: [],
    subjects: [...subjects, `change:${row.id}`],
  }),
  answer: ({ step }) => step,
});

function draftRow(prepared: Prepared, change: Input, context: ActContext): Decision {
  const { kind, state } = prepared;
  const concerns = kind.concerns(prepared.input);
  const id = context.newId();
  const status = change.isSubmitted ? 'submitted' : 'draft';
  const row = {
    municipalityCode: context.municipalityCode,
    id,
    kind: kind.name,
    status,
    version: 1,
    input: prepared.input,
    heading: kind.heading(prepared.input, state),
    ...kind.dates(prepared.input),
    subjects: [...new Set(concerns.addresseeNumbers)],
    householdNumbers: concerns.householdNumbers,
    applicant: context.actor.id,
    appliedAt: context.now.toISOString(),
    registered: [],
    place: context.actor.place,
    terminal: context.actor.terminal,
  };
  return { step: { id, status, version: 1 }, row, subjects: row.subjects };
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
