/** 受付の状態 — for the centre: open or not, and when next. */
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { serviceAt } from '../rules/service-at.ts';
import { readServiceCalendar } from './service-calendar.ts';

export const getState = defineQuery({
  name: 'kiosk:get_state',
  title: 'コンビニ交付の受付の状態',
  permission: 'kiosk:serve_centre',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, now }) => {
    const calendar = await readServiceCalendar(reader, municipalityCode, now);
    const { isOpen, nextOpening } = serviceAt(calendar, now);
    return { isOpen, nextOpening: nextOpening?.toISOString() ?? null };
  },
  access: () => null,
});
