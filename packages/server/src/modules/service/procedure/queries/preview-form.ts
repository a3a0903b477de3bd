/** 様式の確認 — the problems of a form that is being drawn; nothing is kept. */
import { procedureRoutes } from '@yakuba/contract/procedure';
import { checkFormDefinition } from '@yakuba/kernel/form';

import { defineQuery } from '#platform/act';

export const previewForm = defineQuery({
  name: 'procedure:preview_form',
  title: '様式の確認',
  permission: 'procedure:draft_procedure',
  input: procedureRoutes.previewForm.body,
  run: async (_reader, { form }) => ({ problems: checkFormDefinition(form) }),
  access: () => null,
});
