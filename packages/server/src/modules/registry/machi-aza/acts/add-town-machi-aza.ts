/**
 * 町字の追加 — a place of the town, or an old name that addresses of the past still bear.
 *
 * @spec juki 1.3.3
 */
import { addTownMachiAzaInput } from '@yakuba/contract/machi-aza';

import { defineAct } from '#platform/act';

import type { TownMachiAzaRow } from '../model.ts';
import { insertTownMachiAza } from '../store.ts';
import { checkTownMachiAza, loadSurroundings } from './check-town-machi-aza.ts';

export const addTownMachiAza = defineAct({
  name: 'machi_aza:add_town_machi_aza',
  title: '町字の追加',
  legalBasis: '住民記録システム標準仕様書1.3.3',
  permission: 'machi_aza:maintain_addresses',
  input: addTownMachiAzaInput,
  idempotency: 'required',
  load: (tx, content, { municipalityCode }) =>
    loadSurroundings(tx, municipalityCode, { content, machiAzaId: null }),
  decide: (around, input, context): TownMachiAzaRow => {
    checkTownMachiAza(input, around);
    return { ...input, machiAzaId: context.newId() };
  },
  save: async (tx, row, { municipalityCode }) => {
    await insertTownMachiAza(tx, municipalityCode, [row]);
  },
  record: (row) => ({
    events: [
      {
        type: 'MachiAzaAdded',
        subject: `machi-aza:${row.machiAzaId}`,
        effectiveOn: row.validFrom,
        payload: row,
      },
    ],
    subjects: [],
  }),
  answer: ({ machiAzaId }) => ({ machiAzaId }),
});
