/** 文例の一覧 — the newest version of each. */
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { findTemplates } from './find-template.ts';

export const listTemplates = defineQuery({
  name: 'notice:list_templates',
  title: 'お知らせの文例の一覧',
  permission: 'notice:view_messages',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode }) => ({
    templates: [...(await findTemplates(reader, municipalityCode, null))],
  }),
  access: () => null,
});
