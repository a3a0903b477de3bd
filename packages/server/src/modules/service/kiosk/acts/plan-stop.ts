/** 停止 — planned, or at once; with an end, or until further notice. */
import { kioskRoutes } from '@yakuba/contract/kiosk';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

import { refuse } from '../refusals.ts';

const input = kioskRoutes.planStop.body;
type Input = z.output<typeof input>;

interface Decision {
  readonly id: string;
  readonly stopsAt: string;
  readonly resumesAt: string | null;
  readonly reason: string;
}

export const planStop = defineAct<Input, null, Decision, { id: string }>({
  name: 'kiosk:plan_stop',
  title: 'コンビニ交付の停止',
  legalBasis: '各町の規則',
  permission: 'kiosk:stop_service',
  input,
  idempotency: 'required',
  load: () => Promise.resolve(null),
  decide: (_loaded, { stopsAt: asked, resumesAt, reason }, { newId, now }) => {
    const stopsAt = asked ?? now.toISOString();
    if (resumesAt && resumesAt <= stopsAt) throw refuse('kiosk.stop.ends_first', {}, 'resumesAt');
    return { id: newId(), stopsAt, resumesAt, reason };
  },
  save: async (tx, stop, { municipalityCode, actor, now }) => {
    const by = { recordedAt: now.toISOString(), staffId: actor.id };
    await insertRows(tx, 'kiosk.planned_stop', [{ municipalityCode, ...stop, ...by }]);
  },
  record: ({ id, stopsAt, resumesAt }) => ({
    events: [
      { type: 'KioskStopPlanned', subject: 'kiosk:service', payload: { id, stopsAt, resumesAt } },
    ],
    subjects: [],
  }),
  answer: ({ id }) => ({ id }),
});
