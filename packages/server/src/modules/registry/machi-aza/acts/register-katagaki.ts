/**
 * 方書の登録 — the name of a building, bound to the lot it stands on.
 *
 * @spec juki 1.3.4
 */
import { registerKatagakiInput } from '@yakuba/contract/machi-aza';
import { characterProblem } from '@yakuba/kernel/text';

import { defineAct } from '#platform/act';

import { refuse } from '../refusals.ts';
import { buildingOf, katagakiKey } from '../rules.ts';
import { type RegisteredBuilding, saveKatagaki } from '../store.ts';

export const registerKatagaki = defineAct({
  name: 'machi_aza:register_katagaki',
  title: '方書の登録',
  legalBasis: '住民記録システム標準仕様書1.3.4',
  permission: 'machi_aza:maintain_addresses',
  input: registerKatagakiInput,
  idempotency: 'required',
  load: () => Promise.resolve(null),
  decide: (_loaded, input): RegisteredBuilding => {
    const problem = characterProblem(input.name);
    if (problem) throw refuse('machi_aza.town.character', { problem }, 'name');
    if (buildingOf(input.name) === '') throw refuse('machi_aza.katagaki.no_building', {}, 'name');
    return { ...input, ...katagakiKey(input.machiAzaName, input.lotNumber, input.name) };
  },
  save: (tx, row, { municipalityCode }) => saveKatagaki(tx, municipalityCode, row),
  record: ({ machiAzaKey, lotKey, machiAzaName, lotNumber, name, nameKana }) => ({
    events: [
      {
        type: 'KatagakiRegistered',
        subject: `katagaki:${machiAzaKey}/${lotKey}`,
        payload: { machiAzaName, lotNumber, name, nameKana },
      },
    ],
    subjects: [],
  }),
  answer: ({ name }) => ({ name }),
});
