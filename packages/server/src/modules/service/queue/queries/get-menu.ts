/** 発券機の画面 — categories, waiting and estimates. */
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { readMenu } from './read-menu.ts';

export const getMenu = defineQuery({
  name: 'queue:get_menu',
  title: '受付の区分と待ち',
  permission: 'queue:serve_device',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, today }) => ({
    menu: await readMenu(reader, municipalityCode, today),
  }),
  access: () => null,
});
