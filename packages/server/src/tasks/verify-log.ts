/** 記録の検証 — proves that events and audit entries are as they were recorded. */
import { extendChains, recordedTowns, verifyChains } from '#platform/event-log';

import { createApp } from '../app.ts';
import type { Task } from './task.ts';

export const verifyLog: Task = {
  command: 'verify-log',
  usage: 'verify-log',
  title: '出来事と操作記録が改ざんされていないことを確かめる',
  usesDatabase: true,
  run: async ({ ownerUrl, config, say }) => {
    const app = createApp({ config, ownerUrl });
    let isSound = true;
    try {
      for (const town of await recordedTowns(app.database)) {
        await extendChains(app.database, town, app.clock.now());
        const faults = await verifyChains(app.database, town);
        for (const fault of faults)
          say(`${town} ${fault.chain} 第${fault.number}環: ${fault.problem}`);
        if (faults.length === 0) say(`${town}: 異常ありません。`);
        isSound &&= faults.length === 0;
      }
      return isSound;
    } finally {
      await app.close();
    }
  },
};
