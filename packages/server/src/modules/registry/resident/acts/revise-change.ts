/**
 * 仮登録の修正 — the applicant mends a draft, or a change that came back.
 *
 * @spec juki 4.0.8
 * @spec juki 4.0.9
 */
import { type ChangeStep, changeRoutes } from '@yakuba/contract/resident';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { loadChange, type StoredChange } from '../queries/load-change.ts';
import { refuse } from '../refusals.ts';
import { decideChange, type Prepared, prepareChange, provisionalNumbers } from './change-flow.ts';
import { requireVersion } from './require-version.ts';
import { reserveSubjects } from './reserve-subjects.ts';

const { params, body } = changeRoutes.reviseChange;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Loaded {
  readonly change: StoredChange;
  readonly prepared: Prepared;
  readonly taken: readonly string[];
}

interface Decision {
  readonly change: StoredChange;
  readonly prepared: Prepared;
  readonly status: 'draft' | 'submitted';
  readonly subjects: readonly string[];
}

export const reviseChange = defineAct<Input, Loaded, Decision, ChangeStep>({
  name: 'resident:revise_change',
  title: '仮登録の修正',
  legalBasis: '標準仕様書4.0.9',
  permission: 'resident:draft_change',
  input,
  idempotency: 'required',
  load: async (tx, revision, context) => {
    const change = await loadChange(tx, context.municipalityCode, revision.id, true);
    const prepared = await prepareChange(tx, revision, context, false);
    const subjects = prepared.kind.concerns(prepared.input).addresseeNumbers;
    const rows = await tx<{ addresseeNumber: string }[]>`
      select addressee_number from resident.pending_subject
      where municipality_code = ${context.municipalityCode} and change_id <> ${change.id}
        and addressee_number = any(${[...subjects]}::text[])`;
    return { change, prepared, taken: rows.map((row) => row.addresseeNumber) };
  },
  decide: ({ change, prepared, taken }, revision, context) => {
    requireVersion(change, revision.version, ['draft', 'submitted', 'returned']);
    if (change.applicant !== context.actor.id) throw refuse('resident.change.not_own');
    if (taken[0] !== undefined) throw refuse('resident.change.pending', { number: taken[0] });
    decideChange(prepared, provisionalNumbers(prepared.need));
    const concerns = prepared.kind.concerns(prepared.input);
    return {
      change,
      prepared,
      status: revision.isSubmitted ? 'submitted' : 'draft',
      subjects: [...new Set(concerns.addresseeNumbers)],
    };
  },
  save: async (tx, { change, prepared, status, subjects }, context) => {
    const { municipalityCode } = context;
    const { effectiveOn, notifiedOn } = prepared.kind.dates(prepared.input);
    await tx`update resident.change set kind = ${prepared.kind.name}, status = ${status},
        version = version + 1, input = ${tx.json(prepared.input as never)},
        heading = ${prepared.kind.heading(prepared.input, prepared.state)},
        effective_on = ${effectiveOn}, notified_on = ${notifiedOn},
        subjects = ${[...subjects]}, applied_at = ${context.now.toISOString()},
        household_numbers = ${[...prepared.kind.concerns(prepared.input).householdNumbers]}
      where municipality_code = ${municipalityCode} and id = ${change.id}`;
    await tx`delete from resident.pending_subject
      where municipality_code = ${municipalityCode} and change_id = ${change.id}`;
    await reserveSubjects(tx, { municipalityCode, changeId: change.id, subjects });
  },
  record: ({ change, subjects }) => ({
    events: [],
    subjects: [...subjects, `change:${change.id}`],
  }),
  answer: ({ change, status }) => ({ id: change.id, status, version: change.version + 1 }),
});
