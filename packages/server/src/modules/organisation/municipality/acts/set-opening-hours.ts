/** 開庁時間の設定 — from a day on; what was in force before stays known. */
import { openingHoursSchema } from '@yakuba/contract/municipality';

import { defineAct } from '#platform/act';

import { addOpeningHours } from '../store.ts';

export const setOpeningHours = defineAct({
  name: 'municipality:set_opening_hours',
  title: '開庁時間の設定',
  legalBasis: '各町の執務時間に関する規則',
  permission: 'municipality:manage_settings',
  input: openingHoursSchema,
  idempotency: 'required',
  load: () => Promise.resolve(null),
  decide: (_loaded, input) => input,
  save: async (tx, hours, context) => {
    await addOpeningHours(tx, context, hours);
  },
  record: (hours) => ({
    events: [
      {
        type: 'OpeningHoursSet',
        subject: 'municipality:opening-hours',
        effectiveOn: hours.validFrom,
        payload: { ...hours },
      },
    ],
    subjects: [],
  }),
  answer: () => ({}),
});
