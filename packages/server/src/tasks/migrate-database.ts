/** 移行 — brings the database to this release's schema. */
import { migrateAll } from '../app.ts';
import type { Task } from './task.ts';

export const migrateDatabase: Task = {
  command: 'migrate',
  usage: 'migrate',
  title: 'データベースをこの版の形にする',
  usesDatabase: true,
  run: async ({ ownerUrl, config, say }) => {
    const { applied } = await migrateAll(ownerUrl, config);
    for (const name of applied) say(`適用しました: ${name}`);
    if (applied.length === 0) say('新しい移行はありません。');
    return true;
  },
};
