/** 手続の公開 — a second person puts a version into force for a period. */
import { procedureReference, publishBody, type WrittenVersion } from '@yakuba/contract/procedure';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { Catalogue } from '../model.ts';
import { lockProcedure } from '../queries/load-catalogue.ts';
import { checkPublication } from '../rules.ts';
import { addPublication, type NewPublication } from '../store.ts';

const input = procedureReference.extend(publishBody.shape);
type Input = z.output<typeof input>;

export const publishProcedure = defineAct<Input, Catalogue, NewPublication, WrittenVersion>({
  name: 'procedure:publish_procedure',
  title: '手続の公開',
  legalBasis: '事務決裁規程',
  permission: 'procedure:publish_procedure',
  input,
  idempotency: 'required',
  load: (tx, { procedureCode }, { municipalityCode }) =>
    lockProcedure(tx, municipalityCode, procedureCode),
  decide: (catalogue, given, { today, actor }) => {
    checkPublication(catalogue, given, { today, approver: actor.id });
    return given;
  },
  save: addPublication,
  record: (published) => ({
    events: [
      {
        type: 'ProcedurePublished',
        subject: `procedure:${published.procedureCode}`,
        effectiveOn: published.validFrom,
        payload: published,
      },
    ],
    subjects: [],
  }),
  answer: ({ procedureCode, version }) => ({ procedureCode, version }),
});
