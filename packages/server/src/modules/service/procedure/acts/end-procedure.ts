/** 手続の廃止 — the day from which a published version is no more in force. */
import { endBody, procedureReference, type WrittenVersion } from '@yakuba/contract/procedure';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { Catalogue } from '../model.ts';
import { lockProcedure } from '../queries/load-catalogue.ts';
import { checkEnding } from '../rules.ts';
import { addEnding, type NewEnding } from '../store.ts';

const input = procedureReference.extend(endBody.shape);
type Input = z.output<typeof input>;

export const endProcedure = defineAct<Input, Catalogue, NewEnding, WrittenVersion>({
  name: 'procedure:end_procedure',
  title: '手続の廃止',
  legalBasis: '事務決裁規程',
  permission: 'procedure:publish_procedure',
  input,
  idempotency: 'required',
  load: (tx, { procedureCode }, { municipalityCode }) =>
    lockProcedure(tx, municipalityCode, procedureCode),
  decide: ({ versions }, given, { today }) => {
    checkEnding(versions, given, today);
    return given;
  },
  save: addEnding,
  record: (ending) => ({
    events: [
      {
        type: 'ProcedureEnded',
        subject: `procedure:${ending.procedureCode}`,
        effectiveOn: ending.endsOn,
        payload: ending,
      },
    ],
    subjects: [],
  }),
  answer: ({ procedureCode, version }) => ({ procedureCode, version }),
});
