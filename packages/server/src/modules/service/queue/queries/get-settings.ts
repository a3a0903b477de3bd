/** 受付の設定の照会 — categories, devices in use, and the slots that are still to come. */
import type { QueueSettings } from '@yakuba/contract/queue';
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { readSlots } from './read-slots.ts';

const DAYS_SHOWN = 28;

export const getSettings = defineQuery({
  name: 'queue:get_settings',
  title: '受付の設定の照会',
  permission: 'queue:manage_queue',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode: town, now }): Promise<QueueSettings> => {
    const until = new Date(now.getTime() + DAYS_SHOWN * 86_400_000);
    const [categories, devices, slots] = await Promise.all([
      reader<QueueSettings['categories']>`
        select code, title, title_easy, title_en, prefix, calls_max, position, is_open
        from queue.category where municipality_code = ${town} order by position, code`,
      reader<QueueSettings['devices']>`
        select id, kind, title from queue.device
        where municipality_code = ${town} and not is_removed order by kind, title, id`,
      readSlots(reader, town, { from: now, until }),
    ]);
    const shown = slots.map(({ startsAt, ...slot }) => ({
      ...slot,
      startsAt: startsAt.toISOString(),
    }));
    return { categories: [...categories], devices: [...devices], slots: shown };
  },
  access: () => null,
});
