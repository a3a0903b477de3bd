/** 相談の窓口の登録 — whom residents call or visit; registering again changes it. */
import { deskSchema } from '@yakuba/contract/municipality';

import { defineAct } from '#platform/act';

import { putDesk } from '../store.ts';

export const registerDesk = defineAct({
  name: 'municipality:register_desk',
  title: '相談の窓口の登録',
  legalBasis: '地方自治法第155条',
  permission: 'municipality:manage_settings',
  input: deskSchema,
  idempotency: 'required',
  load: () => Promise.resolve(null),
  decide: (_loaded, input) => input,
  save: async (tx, desk, context) => {
    await putDesk(tx, context, desk);
  },
  record: (desk) => ({
    events: [{ type: 'DeskRegistered', subject: `municipality:desk:${desk.id}`, payload: desk }],
    subjects: [],
  }),
  answer: () => ({}),
});
