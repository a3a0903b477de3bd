/** 手続の内容 — one procedure with its form, as in force on a day. */
import { type Procedure, procedureRoutes } from '@yakuba/contract/procedure';

import { defineQuery } from '#platform/act';

import { refuse } from '../refusals.ts';
import { findProcedure } from './find-procedure.ts';
import { requireTown } from './require-town.ts';

const { params, query } = procedureRoutes.getProcedure;

export const getProcedure = defineQuery({
  name: 'procedure:get_procedure',
  title: '手続の内容',
  permission: 'procedure:list_procedures',
  input: params.extend(query.shape),
  run: async (reader, { procedureCode, on }, context): Promise<Procedure> => {
    const day = on ?? context.today;
    await requireTown(reader, context.municipalityCode, context.today);
    const found = await findProcedure(reader, context.municipalityCode, procedureCode, day);
    if (!found) throw refuse('procedure.procedure.unknown');
    return found;
  },
  access: () => null,
});
