/** 誤りの一覧のファイル — every problem of an import as CSV, UTF-8 with BOM. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

import { joinCells } from './layout-line.ts';
import type { RowProblem } from './problem.ts';

export interface ProblemFile {
  readonly add: ((problem: RowProblem) => void) | undefined;
  close(): Promise<void>;
}

const HEADING = ['行', '列', '規則', '説明'];

/** 誤りの一覧の出力 — takes nothing without a path; the file is made for the first problem. */
export function openProblemFile(file: string | undefined): ProblemFile {
  if (file === undefined) return { add: undefined, close: () => Promise.resolve() };
  let stream: ReturnType<typeof createWriteStream> | null = null;
  return {
    add: ({ line, column, rule, message }) => {
      if (stream === null) {
        stream = createWriteStream(file, { mode: 0o600 });
        stream.write(`\uFEFF${joinCells(HEADING)}\r\n`);
      }
      stream.write(`${joinCells([String(line), column ?? '', rule, message])}\r\n`);
    },
    close: async () => {
      if (stream === null) return;
      stream.end();
      await once(stream, 'close');
    },
  };
}
