/** 町字の取込み — the national list of places and the list of local governments. */
import { importLocalGovernments, importMachiAza } from '#modules/registry/machi-aza';
import { connect } from '#platform/database';

import { type Task, type TaskCall, wordAt } from './task.ts';

export const importMachiAzaTask: Task = {
  command: 'import machi-aza',
  usage: 'import machi-aza FILE',
  title: '全国の町字を取り込む',
  usesDatabase: true,
  run: (call) => runImport(call, importMachiAza),
};

export const importLocalGovernmentsTask: Task = {
  command: 'import local-governments',
  usage: 'import local-governments FILE',
  title: '全国地方公共団体コードの一覧を取り込む',
  usesDatabase: true,
  run: (call) => runImport(call, importLocalGovernments),
};

type Import = typeof importLocalGovernments;

async function runImport(call: TaskCall, importFile: Import): Promise<boolean> {
  const owner = connect(call.ownerUrl, { connections: 2 });
  try {
    const report = await importFile(owner, wordAt(call, 0, 'ファイル'), ({ phase, rows }) => {
      if (rows % 50_000 === 0) call.say(`${phase === 'reading' ? '読込み' : '照合'} ${rows}行`);
    });
    for (const { line, column, rule } of report.problems.slice(0, 50)) {
      call.say(`${line}行目 ${column}: ${rule}`);
    }
    if (report.problemCount > 0) {
      call.say(`誤りが${report.problemCount}件あるため、何も取り込んでいません。`);
      return false;
    }
    const { rows, added, changed, abolished, unchanged } = report;
    call.say(`${rows}行: 追加${added}、変更${changed}、廃止${abolished}、変更なし${unchanged}`);
    return true;
  } finally {
    await owner.end();
  }
}
