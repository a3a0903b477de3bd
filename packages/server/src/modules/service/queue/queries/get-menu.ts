/** 発券機の画面 — categories, waiting and estimates. */
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { isDayClosed } from './is-day-closed.ts';
import { readMenu } from './read-menu.ts';

export const getMenu = defineQuery({
  name: 'queue:get_menu',
  title: '受付の区分と待ち',
  permission: 'queue:serve_device',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, today }) => {
    const [menu, isClosed] = await Promise.all([
      readMenu(reader, municipalityCode, today),
      isDayClosed(reader, municipalityCode, today),
    ]);
    return { menu, isClosed };
  },
  access: () => null,
});
