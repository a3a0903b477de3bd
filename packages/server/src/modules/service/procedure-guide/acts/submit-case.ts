/**
 * 案件の提出 — every application of the case at once, as the resident has confirmed them: filled in
 * from the register and from what was answered, under one proof of identity.
 */
import {
  type CasePart,
  caseReference,
  caseRoutes,
  type SubmittedCase,
} from '@yakuba/contract/procedure-guide';
import type { z } from 'zod';

import { recordOfEntries, saveEntries } from '#modules/service/application';
import { type ActContext, defineAct } from '#platform/act';
import type { Transaction } from '#platform/database';

import { decideCase, type SubmissionPlan } from '../rules/decide-case.ts';
import { gatherCase, type SubmissionOfCase } from '../store/gather-case.ts';
import { saveCaseMove, saveParts, saveSubmittedCase } from '../store.ts';

const route = caseRoutes.submitCase;
const input = caseReference.extend(route.body.shape);
type Input = z.output<typeof input>;

export const submitCase = defineAct<Input, SubmissionOfCase, SubmissionPlan, SubmittedCase>({
  name: 'procedure_guide:submit_case',
  title: '案件の申請の提出',
  legalBasis: '手続ごとの根拠法令',
  permission: 'application:enter_for_resident',
  input,
  idempotency: 'required',
  load: gatherCase,
  decide: decideCase,
  save,
  record: ({ entries, moved, submitted, caseNumber, event }) => {
    const own = recordOfEntries(entries);
    const { id, addresseeNumbers } = submitted;
    const payload = { caseId: id, caseNumber, event, applications: entries.length };
    return {
      events: [
        ...own.events,
        { type: 'CaseSubmitted', subject: `case:${id}`, payload },
        ...(moved.standing.state === 'done'
          ? [{ type: 'CaseFinished', subject: `case:${id}`, payload }]
          : []),
      ],
      subjects: [...new Set([...own.subjects, ...addresseeNumbers, `case:${id}`])],
    };
  },
  answer: ({ submitted, caseNumber, moved, parts }) => ({
    id: submitted.id,
    caseNumber,
    state: moved.standing.state,
    desk: moved.standing.desk,
    parts: parts.map(({ doneBy: _by, changeId, ...part }): CasePart => {
      const isHere = part.desk === moved.standing.desk;
      const open = isHere ? 'in-progress' : 'waiting';
      return {
        ...part,
        changeId,
        names: [...part.names],
        missingPapers: [...part.missingPapers],
        state: part.doneAt === null ? open : 'done',
      };
    }),
  }),
});

async function save(
  tx: Transaction,
  { entries, submitted, parts, moved }: SubmissionPlan,
  context: ActContext,
): Promise<void> {
  const { municipalityCode } = context;
  await saveEntries(tx, entries, context);
  await saveSubmittedCase(tx, municipalityCode, submitted);
  await saveParts(tx, municipalityCode, { caseId: submitted.id, parts });
  await saveCaseMove(tx, municipalityCode, moved);
}
