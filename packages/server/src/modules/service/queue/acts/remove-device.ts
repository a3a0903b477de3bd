/** 機器の取外し — its token opens nothing from now on. */
import { queueRoutes } from '@yakuba/contract/queue';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { refuse } from '../refusals.ts';

const input = queueRoutes.removeDevice.params;
type Input = z.output<typeof input>;

export const removeDevice = defineAct<Input, null, Input, Input>({
  name: 'queue:remove_device',
  title: '受付の機器の取外し',
  legalBasis: '受付の運用',
  permission: 'queue:manage_queue',
  input,
  idempotency: 'required',
  load: async (tx, { id }, { municipalityCode }) => {
    const found = await tx`select 1 from queue.device
      where municipality_code = ${municipalityCode} and id = ${id} and not is_removed for update`;
    if (found.length === 0) throw refuse('queue.device.unknown');
    return null;
  },
  decide: (_loaded, device) => device,
  save: async (tx, { id }, { municipalityCode }) => {
    await tx`update queue.device set is_removed = true
      where municipality_code = ${municipalityCode} and id = ${id}`;
  },
  record: ({ id }) => ({
    events: [{ type: 'QueueDeviceRemoved', subject: `queue-device:${id}`, payload: { id } }],
    subjects: [],
  }),
  answer: ({ id }) => ({ id }),
});
