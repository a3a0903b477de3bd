/** 住民データの出力 — writes the standard layout; who took the data out is recorded. */
import { exportResidents } from '#modules/registry/resident';
import { systemActor } from '#platform/authorisation';

import { createApp } from '../app.ts';
import { optionOf, type Task, wordAt } from './task.ts';

export const exportResidentsTask: Task = {
  command: 'export residents',
  usage: 'export residents FILE --municipality CODE [--history] [--bom | --cp932]',
  title: '住民データを標準レイアウト（122列）で出力する',
  usesDatabase: true,
  run: async (call) => {
    const app = createApp({ config: call.config, ownerUrl: call.ownerUrl });
    try {
      const encoding = call.options.has('cp932')
        ? 'CP932'
        : call.options.has('bom')
          ? 'UTF-8 (BOM)'
          : 'UTF-8';
      const report = await exportResidents({
        database: app.database,
        actor: systemActor(optionOf(call, 'municipality'), 'task', ['resident:export_residents']),
        file: wordAt(call, 0, 'ファイル'),
        history: call.options.has('history'),
        encoding,
        mark: true,
      });
      call.say(`${report.rows}行を出力しました（${report.encoding}）。`);
      for (const problem of report.problems) call.say(JSON.stringify(problem));
      return report.problemCount === 0;
    } finally {
      await app.close();
    }
  },
};
