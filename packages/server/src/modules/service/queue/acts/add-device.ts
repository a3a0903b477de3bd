/** 機器の登録 — the token is made by the caller and shown once; only its hash comes here. */
import { queueRoutes } from '@yakuba/contract/queue';
import { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

const input = queueRoutes.addDevice.body.extend({ tokenHash: z.string().length(64) });
type Input = z.output<typeof input>;

interface Decision extends Input {
  readonly id: string;
}

export const addDevice = defineAct<Input, null, Decision, { id: string }>({
  name: 'queue:add_device',
  title: '受付の機器の登録',
  legalBasis: '受付の運用',
  permission: 'queue:manage_queue',
  input,
  idempotency: 'optional',
  load: () => Promise.resolve(null),
  decide: (_loaded, device, { newId }) => ({ ...device, id: newId() }),
  save: async (tx, device, { municipalityCode }) => {
    await insertRows(tx, 'queue.device', [{ municipalityCode, ...device, isRemoved: false }]);
  },
  record: ({ id, kind }) => ({
    events: [{ type: 'QueueDeviceAdded', subject: `queue-device:${id}`, payload: { id, kind } }],
    subjects: [],
  }),
  answer: ({ id }) => ({ id }),
});
