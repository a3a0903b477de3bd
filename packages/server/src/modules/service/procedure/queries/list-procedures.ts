/** 手続の一覧 — what a town offers on a day; holds no personal data and is open to everyone. */
import { type ProcedureSummary, procedureRoutes } from '@yakuba/contract/procedure';

import { defineQuery } from '#platform/act';

import { proceduresOn } from '../rules.ts';
import { loadOutlines } from './load-catalogue.ts';
import { requireTown } from './require-town.ts';

interface Answer {
  readonly on: string;
  readonly procedures: ProcedureSummary[];
}

export const listProcedures = defineQuery({
  name: 'procedure:list_procedures',
  title: '手続の一覧',
  permission: 'procedure:list_procedures',
  input: procedureRoutes.listProcedures.query,
  run: async (reader, input, { municipalityCode, today }): Promise<Answer> => {
    const on = input.on ?? today;
    await requireTown(reader, municipalityCode, today);
    const catalogue = await loadOutlines(reader, municipalityCode);
    return { on, procedures: proceduresOn(catalogue, on) };
  },
  access: () => null,
});
