/**
 * 公印の登録 — an electronic seal from a day on.
 *
 * @spec juki 1.3.7
 * @spec juki 5.6
 */
import { sealSchema } from '@yakuba/contract/municipality';

import { defineAct } from '#platform/act';

import { checkSeal } from '../rules.ts';
import { addSeal } from '../store.ts';

export const registerSeal = defineAct({
  name: 'municipality:register_seal',
  title: '公印の登録',
  legalBasis: '住民記録システム標準仕様書1.3.7・5.6',
  permission: 'municipality:manage_settings',
  input: sealSchema,
  idempotency: 'required',
  load: () => Promise.resolve(null),
  decide: (_loaded, input) => {
    checkSeal(input);
    return input;
  },
  save: async (tx, seal, context) => {
    await addSeal(tx, context, seal);
  },
  record: ({ kind, colour, sizeMillimetres, validFrom }) => ({
    events: [
      {
        type: 'SealRegistered',
        subject: 'municipality:seal',
        effectiveOn: validFrom,
        payload: { kind, colour, sizeMillimetres, validFrom },
      },
    ],
    subjects: [],
  }),
  answer: () => ({}),
});
