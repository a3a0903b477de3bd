/**
 * 入力場所の登録 — 本庁, 支所, 出張所, 利用課; registering again changes it.
 *
 * @spec juki 1.3.1
 */
import { officeSchema } from '@yakuba/contract/municipality';

import { defineAct } from '#platform/act';

import { putOffice } from '../store.ts';

export const registerOffice = defineAct({
  name: 'municipality:register_office',
  title: '入力場所の登録',
  legalBasis: '住民記録システム標準仕様書1.3.1',
  permission: 'municipality:manage_settings',
  input: officeSchema,
  idempotency: 'required',
  load: () => Promise.resolve(null),
  decide: (_loaded, input) => input,
  save: async (tx, office, context) => {
    await putOffice(tx, context, office);
  },
  record: (office) => ({
    events: [
      { type: 'OfficeRegistered', subject: `municipality:office:${office.id}`, payload: office },
    ],
    subjects: [],
  }),
  answer: () => ({}),
});
