/** 取り扱う証明書の設定 — a kind, from a day on: offered or not, to whom, with what, how many. */
import { kioskRoutes } from '@yakuba/contract/kiosk';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

const input = kioskRoutes.setOffering.body;
type Input = z.output<typeof input>;

interface Decision extends Input {
  readonly id: string;
}

export const setOffering = defineAct<Input, null, Decision, { id: string }>({
  name: 'kiosk:set_offering',
  title: 'コンビニ交付の取扱いの設定',
  legalBasis: '各町の規則',
  permission: 'kiosk:set_service',
  input,
  idempotency: 'required',
  load: () => Promise.resolve(null),
  decide: (_loaded, given, { newId }) => ({ ...given, id: newId() }),
  save: async (tx, offering, { municipalityCode, actor, now }) => {
    const by = { recordedAt: now.toISOString(), staffId: actor.id };
    await insertRows(tx, 'kiosk.offering', [{ municipalityCode, ...offering, ...by }]);
  },
  record: ({ id, kind, validFrom, isOffered }) => ({
    events: [
      {
        type: 'KioskOfferingSet',
        subject: 'kiosk:service',
        effectiveOn: validFrom,
        payload: { id, kind, isOffered },
      },
    ],
    subjects: [],
  }),
  answer: ({ id }) => ({ id }),
});
