/**
 * 案内の途中の保存 — what was answered so far, so that nobody is asked again when the guide is gone
 * on with later or elsewhere. Numbers that only the notification of moving in needs are not kept.
 */
import { caseReference, caseRoutes, type KeptCase } from '@yakuba/contract/procedure-guide';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { WholeCase } from '../model.ts';
import { lockCase } from '../queries/load-case.ts';
import { refuse } from '../refusals.ts';
import { requireGuiding } from '../rules/case-moves.ts';
import { type KeptGuide, saveGuide } from '../store.ts';

const route = caseRoutes.keepGuide;
const input = caseReference.extend(route.body.shape);
type Input = z.output<typeof input>;

export const keepGuide = defineAct<Input, WholeCase, KeptGuide, KeptCase>({
  name: 'procedure_guide:keep_guide',
  title: '案内の途中の保存',
  legalBasis: '住民記録システム標準仕様書 10.8',
  permission: 'procedure_guide:work_on_cases',
  input,
  idempotency: 'required',
  load: (tx, { id }, { municipalityCode }) => lockCase(tx, municipalityCode, id),
  decide: ({ held }, { id, version, guide, changeId }) => {
    requireGuiding(held);
    if (held.version !== version) throw refuse('procedure_guide.case.version_differs');
    if (guide.event !== held.event) throw refuse('procedure_guide.case.other_event');
    const newcomers = guide.newcomers.map((one) => ({ ...one, residentRecordCode: null }));
    return { id, version: version + 1, guide: { ...guide, newcomers }, changeId };
  },
  save: async (tx, kept, { municipalityCode }) => {
    await saveGuide(tx, municipalityCode, kept);
  },
  record: ({ id }) => ({ events: [], subjects: [`case:${id}`] }),
  answer: ({ id, version }) => ({ id, version }),
});
