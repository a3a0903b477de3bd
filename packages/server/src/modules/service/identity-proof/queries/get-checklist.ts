/** 本人確認の一覧 — for the screen of the counter. */
import { getChecklist as route } from '@yakuba/contract/identity-proof';

import { defineQuery } from '#platform/act';

import { readChecklist } from './read-checklist.ts';

export const getChecklist = defineQuery({
  name: 'identity_proof:get_checklist',
  title: '本人確認の書類の一覧',
  permission: 'identity_proof:record_document_proof',
  input: route.query,
  run: (reader, { procedureCode }, { today }) => readChecklist(reader, procedureCode, today),
  access: () => null,
});
