/**
 * 町字の廃止 — from a day on the place can no longer be chosen; its old addresses keep it.
 *
 * @spec juki 1.3.3
 */
import { abolishTownMachiAzaInput } from '@yakuba/contract/machi-aza';

import { defineAct } from '#platform/act';

import { refuse } from '../refusals.ts';
import { endTownMachiAza, lockTownMachiAza } from '../store.ts';
import { currentForm } from './current-form.ts';

export const abolishTownMachiAza = defineAct({
  name: 'machi_aza:abolish_town_machi_aza',
  title: '町字の廃止',
  legalBasis: '住民記録システム標準仕様書1.3.3',
  permission: 'machi_aza:maintain_addresses',
  input: abolishTownMachiAzaInput,
  idempotency: 'required',
  load: (tx, { machiAzaId }, { municipalityCode }) =>
    lockTownMachiAza(tx, municipalityCode, machiAzaId),
  decide: (forms, { abolishedOn }) => {
    const { machiAzaId, validFrom } = currentForm(forms);
    if (abolishedOn <= validFrom) throw refuse('machi_aza.town.before_current', {}, 'abolishedOn');
    return { machiAzaId, validFrom, until: abolishedOn };
  },
  save: (tx, form, { municipalityCode }) => endTownMachiAza(tx, municipalityCode, form),
  record: ({ machiAzaId, until }) => ({
    events: [
      {
        type: 'MachiAzaAbolished',
        subject: `machi-aza:${machiAzaId}`,
        effectiveOn: until,
        payload: { machiAzaId, abolishedOn: until },
      },
    ],
    subjects: [],
  }),
  answer: ({ machiAzaId }) => ({ machiAzaId }),
});
