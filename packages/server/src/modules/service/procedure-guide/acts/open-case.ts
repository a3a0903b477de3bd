/** 案件を開く — the first question is asked: from here the time is counted. */
import { caseRoutes, type KeptCase } from '@yakuba/contract/procedure-guide';
import { fiscalYearOf, type PlainDate } from '@yakuba/kernel/calendar';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { type NewCase, saveCaseMove, saveNewCase, takeCaseNumber } from '../store.ts';

const route = caseRoutes.openCase;
type Input = z.output<typeof route.body>;
type Opened = KeptCase & { readonly caseNumber: string };

export const openCase = defineAct<Input, string, NewCase, Opened>({
  name: 'procedure_guide:open_case',
  title: '案件を開く',
  legalBasis: '住民記録システム標準仕様書 10.8',
  permission: 'procedure_guide:work_on_cases',
  input: route.body,
  idempotency: 'required',
  load: (tx, _input, { municipalityCode, today }) =>
    takeCaseNumber(tx, municipalityCode, fiscalYearOf(today as PlainDate)),
  decide: (caseNumber, { event }, { actor, now, ...context }) => ({
    id: context.newId(),
    caseNumber,
    event,
    openedBy: actor.id,
    openedAt: now.toISOString(),
  }),
  save: async (tx, opened, { municipalityCode, actor }) => {
    await saveNewCase(tx, municipalityCode, opened);
    await saveCaseMove(tx, municipalityCode, {
      caseId: opened.id,
      step: {
        ordinal: 1,
        move: 'open',
        desk: null,
        partOrdinal: null,
        note: null,
        staffId: actor.id,
      },
      standing: { state: 'guiding', desk: null, holderId: actor.id },
      at: opened.openedAt,
    });
  },
  record: ({ id, caseNumber, event }) => ({
    events: [
      { type: 'CaseOpened', subject: `case:${id}`, payload: { caseId: id, caseNumber, event } },
    ],
    subjects: [`case:${id}`],
  }),
  answer: ({ id, caseNumber }) => ({ id, caseNumber, version: 1 }),
});
