/**
 * 住民データの取込み — reads the standard layout, reports every problem, imports all or nothing.
 */
import { importReportLines, importResidents } from '#modules/registry/resident';
import { connect } from '#platform/database';

import { optionOf, type Task, wordAt } from './task.ts';

export const importResidentsTask: Task = {
  command: 'import residents',
  usage:
    'import residents FILE --municipality CODE [--skip-refused] [--problems FILE] [--admit-fictitious CODE,…]',
  title: '住民データ（標準レイアウト122列）を取り込む',
  usesDatabase: true,
  run: async (call) => {
    const owner = connect(call.ownerUrl, { connections: 2 });
    const admitted = (call.options.get('admit-fictitious') ?? '').split(',');
    const problemFile = call.options.get('problems');
    let lastPercent = -1;
    try {
      const report = await importResidents({
        owner,
        file: wordAt(call, 0, 'ファイル'),
        municipalityCode: optionOf(call, 'municipality'),
        skipRefused: call.options.has('skip-refused'),
        fictitiousCodes: [...call.config.fictitiousCodes, ...admitted].filter(
          (code) => code !== '',
        ),
        ...(problemFile === undefined ? {} : { problemFile }),
        onProgress: ({ phase, bytesRead, bytesTotal }) => {
          const percent = Math.floor((bytesRead * 10) / Math.max(1, bytesTotal)) * 10;
          if (percent === lastPercent) return;
          lastPercent = percent;
          call.say(
            `${{ comparing: '照合', checking: '検査', writing: '登録' }[phase]} ${percent}%`,
          );
        },
      });
      for (const line of importReportLines(report)) call.say(line);
      return report.outcome !== 'refused';
    } finally {
      await owner.end();
    }
  },
};
