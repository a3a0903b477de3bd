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
import { decideChange, provisionalNumbers } from './change-flow.ts';
import { reserved } from './draft-change.ts';
import { type ChangeEntry, readEntry } from './read-entry.ts';
import { requireVersion } from './require-version.ts';
import { reserveSubjects } from './reserve-subjects.ts';

const { params, body } = changeRoutes.reviseChange;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Loaded {
  readonly change: StoredChange;
  readonly entry: ChangeEntry;
  readonly taken: readonly string[];
}

interface Decision {
  readonly change: StoredChange;
  readonly entry: ChangeEntry;
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
    const entry = await readEntry(tx, revision, context);
    const rows = await tx<{ addresseeNumber: string }[]>`
      select addressee_number from resident.pending_subject
      where municipality_code = ${context.municipalityCode} and change_id <> ${change.id}
        and addressee_number = any(${[...reserved(entry)]}::text[])`;
    return { change, entry, taken: rows.map((row) => row.addresseeNumber) };
  },
  decide: ({ change, entry, taken }, revision, context) => {
    requireVersion(change, revision.version, ['draft', 'submitted', 'returned']);
    if (change.applicant !== context.actor.id) throw refuse('resident.change.not_own');
    if (taken[0] !== undefined) throw refuse('resident.change.pending', { number: taken[0] });
    const { prepared } = entry;
    if (prepared) decideChange(prepared, provisionalNumbers(prepared.need));
    return { change, entry };
  },
  save: async (tx, { change, entry }, context) => {
    const { municipalityCode } = context;
    await tx`update resident.change set kind = ${entry.kind}, status = ${entry.status},
        version = version + 1, input = ${tx.json(entry.input as never)},
        heading = ${entry.heading},
        effective_on = ${entry.effectiveOn}, notified_on = ${entry.notifiedOn},
        subjects = ${[...entry.subjects]}, applied_at = ${context.now.toISOString()},
        household_numbers = ${[...entry.householdNumbers]}
      where municipality_code = ${municipalityCode} and id = ${change.id}`;
    await tx`delete from resident.pending_subject
      where municipality_code = ${municipalityCode} and change_id = ${change.id}`;
    const subjects = reserved(entry);
    await reserveSubjects(tx, { municipalityCode, changeId: change.id, subjects });
  },
  record: ({ change, entry }) => ({
    events: [],
    subjects: [...entry.subjects, `change:${change.id}`],
  }),
  answer: ({ change, entry }) => ({
    id: change.id,
    status: entry.status,
    version: change.version + 1,
  }),
});
