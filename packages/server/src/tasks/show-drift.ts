/** 版のずれ — any town whose schema, settings or forms differ from the others'. */
import { findDrift } from '#modules/organisation/municipality';
import { connect } from '#platform/database';

import type { Task } from './task.ts';

const aspects: Readonly<Record<string, string>> = {
  schemaVersion: '表の版',
  settingsVersion: '設定の版',
  formsVersion: '様式の版',
};

export const showDrift: Task = {
  command: 'drift',
  usage: 'drift',
  title: '版がほかの団体と異なる団体を示す',
  usesDatabase: true,
  run: async ({ ownerUrl, say }) => {
    const owner = connect(ownerUrl, { connections: 1 });
    try {
      const { towns, drift } = await findDrift(owner);
      for (const { municipalityCode, aspect, expected, actual } of drift) {
        say(
          `${municipalityCode}: ${aspects[aspect] ?? aspect}が異なります（${actual ?? 'なし'}、ほかは${expected}）`,
        );
      }
      if (drift.length === 0) say(`${towns}団体の版はすべて同じです。`);
      return drift.length === 0;
    } finally {
      await owner.end();
    }
  },
};
