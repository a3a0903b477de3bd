/** 手続の登録 — brings the standard procedures and forms of this release into the database. */
import { registerStandardProcedures } from '#modules/service/procedure';
import { systemClock } from '#platform/clock';
import { connect } from '#platform/database';

import type { Task } from './task.ts';

export const registerProcedures: Task = {
  command: 'register procedures',
  usage: 'register procedures',
  title: '標準の手続と様式を登録する',
  usesDatabase: true,
  run: async ({ ownerUrl, say }) => {
    const owner = connect(ownerUrl, { connections: 1 });
    try {
      const added = await registerStandardProcedures(owner, systemClock.now());
      say(added === 0 ? '新しい手続はありません。' : `標準の手続を${added}件登録しました。`);
      return true;
    } finally {
      await owner.end();
    }
  },
};
