/** 停止の取りやめ — before it begins or while it lasts. */
import { kioskRoutes } from '@yakuba/contract/kiosk';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

import { refuse } from '../refusals.ts';

const input = kioskRoutes.endStop.params;
type Input = z.output<typeof input>;

interface Loaded {
  readonly isEnded: boolean;
}

export const endStop = defineAct<Input, Loaded, Input, Input>({
  name: 'kiosk:end_stop',
  title: 'コンビニ交付の停止の取りやめ',
  legalBasis: '各町の規則',
  permission: 'kiosk:stop_service',
  input,
  idempotency: 'required',
  load: async (tx, { id }, { municipalityCode }) => {
    const lockName = `kiosk-stop/${municipalityCode}/${id}`;
    await tx`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`;
    const [stop] = await tx<Loaded[]>`
      select exists (select 1 from kiosk.stop_end e
        where e.municipality_code = ${municipalityCode} and e.stop_id = p.id) as is_ended
      from kiosk.planned_stop p
      where p.municipality_code = ${municipalityCode} and p.id = ${id}`;
    if (!stop) throw refuse('kiosk.stop.not_found');
    return stop;
  },
  decide: ({ isEnded }, { id }) => {
    if (isEnded) throw refuse('kiosk.stop.ended');
    return { id };
  },
  save: async (tx, { id: stopId }, { municipalityCode, actor, now }) => {
    const row = { municipalityCode, stopId, endedAt: now.toISOString(), staffId: actor.id };
    await insertRows(tx, 'kiosk.stop_end', [row]);
  },
  record: ({ id }) => ({
    events: [{ type: 'KioskStopEnded', subject: 'kiosk:service', payload: { id } }],
    subjects: [],
  }),
  answer: ({ id }) => ({ id }),
});
