/** 取扱いの照会 — for staff: hours of today, stops to come, kinds offered. */
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { serviceAt } from '../rules/service-at.ts';
import { findOfferings } from './find-offerings.ts';
import { readServiceCalendar } from './service-calendar.ts';

export const getService = defineQuery({
  name: 'kiosk:get_service',
  title: 'コンビニ交付の取扱いの照会',
  permission: 'kiosk:view_service',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, now, today }) => {
    const [calendar, offerings] = await Promise.all([
      readServiceCalendar(reader, municipalityCode, now),
      findOfferings(reader, municipalityCode, today),
    ]);
    const { isOpen, nextOpening } = serviceAt(calendar, now);
    const hours = calendar.hours.find(({ validFrom }) => validFrom <= today);
    return {
      isOpen,
      nextOpening: nextOpening?.toISOString() ?? null,
      opensAt: hours?.opensAt ?? '',
      closesAt: hours?.closesAt ?? '',
      stops: calendar.stops.map(({ stopsAt, resumesAt, ...stop }) => ({
        ...stop,
        stopsAt: stopsAt.toISOString(),
        resumesAt: resumesAt?.toISOString() ?? null,
      })),
      offerings,
    };
  },
  access: () => null,
});
