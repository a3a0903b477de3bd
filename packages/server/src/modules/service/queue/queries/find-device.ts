/** 機器の確認 — by its token; refuses one that is unknown, removed, or of the other kind. */
import type { DeviceKind } from '@yakuba/contract/queue';
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { hashOf } from '../model.ts';
import { refuse } from '../refusals.ts';

export const findDevice = defineQuery({
  name: 'queue:find_device',
  title: '機器の確認',
  permission: 'queue:serve_device',
  input: z.object({ token: z.string().max(100), kinds: z.array(z.string()) }),
  run: async (reader, { token, kinds }, { municipalityCode }): Promise<{ title: string }> => {
    const [device] = await reader<{ title: string; kind: DeviceKind }[]>`
      select title, kind from queue.device
      where municipality_code = ${municipalityCode} and token_hash = ${hashOf(token)}
        and not is_removed`;
    if (!device || !kinds.includes(device.kind)) throw refuse('queue.device.unknown');
    return { title: device.title };
  },
  access: () => null,
});
