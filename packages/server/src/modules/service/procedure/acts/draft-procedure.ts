/** 独自の手続の作成 — a procedure that only this town has, as a draft. */
import { draftBody, type WrittenVersion } from '@yakuba/contract/procedure';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { Catalogue } from '../model.ts';
import { lockProcedure } from '../queries/load-catalogue.ts';
import { refuse } from '../refusals.ts';
import { requireSoundForm } from '../rules.ts';
import { addVersion, type NewVersion } from '../store.ts';

type Input = z.output<typeof draftBody>;

export const draftProcedure = defineAct<Input, Catalogue, NewVersion, WrittenVersion>({
  name: 'procedure:draft_procedure',
  title: '独自の手続の作成',
  legalBasis: '地方自治法第2条、標準仕様の独自施策',
  permission: 'procedure:draft_procedure',
  input: draftBody,
  idempotency: 'required',
  load: (tx, { procedureCode }, { municipalityCode }) =>
    lockProcedure(tx, municipalityCode, procedureCode),
  decide: ({ standards, versions }, { procedureCode, content }) => {
    if (standards.length + versions.length > 0) {
      throw refuse('procedure.procedure.exists', { code: procedureCode }, 'procedureCode');
    }
    requireSoundForm(content.form);
    const kind = 'own' as const;
    return { procedureCode, version: 1, kind, baseVersion: null, legalReason: null, content };
  },
  save: addVersion,
  record: ({ procedureCode, version }) => ({
    events: [
      {
        type: 'ProcedureDrafted',
        subject: `procedure:${procedureCode}`,
        payload: { procedureCode, version },
      },
    ],
    subjects: [],
  }),
  answer: ({ procedureCode, version }) => ({ procedureCode, version }),
});
