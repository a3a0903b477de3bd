/** 取扱時間の設定 — from a day on. */
import { kioskRoutes } from '@yakuba/contract/kiosk';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

const input = kioskRoutes.setServiceHours.body;
type Input = z.output<typeof input>;

interface Decision extends Input {
  readonly id: string;
}

export const setServiceHours = defineAct<Input, null, Decision, { id: string }>({
  name: 'kiosk:set_service_hours',
  title: 'コンビニ交付の取扱時間の設定',
  legalBasis: '各町の規則',
  permission: 'kiosk:set_service',
  input,
  idempotency: 'required',
  load: () => Promise.resolve(null),
  decide: (_loaded, given, { newId }) => ({ ...given, id: newId() }),
  save: async (tx, hours, { municipalityCode, actor, now }) => {
    const by = { recordedAt: now.toISOString(), staffId: actor.id };
    await insertRows(tx, 'kiosk.service_hours', [{ municipalityCode, ...hours, ...by }]);
  },
  record: ({ id, validFrom }) => ({
    events: [
      {
        type: 'KioskServiceHoursSet',
        subject: 'kiosk:service',
        effectiveOn: validFrom,
        payload: { id },
      },
    ],
    subjects: [],
  }),
  answer: ({ id }) => ({ id }),
});
