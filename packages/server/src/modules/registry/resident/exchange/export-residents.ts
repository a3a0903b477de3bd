/**
 * 住民データの出力 — a town's register in the standard layout, streamed.
 *
 * Current rows, or all of the history. By the application's own role, which sees one town alone.
 * Ordered by 宛名番号 as a number and 履歴番号. Recorded in the audit before a line leaves.
 *
 * @spec juki 1.1.1
 * @spec juki 1.1.2
 */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ResidentRecord } from '@yakuba/contract/resident';

import type { Actor } from '#platform/authorisation';
import { type Clock, systemClock } from '#platform/clock';
import type { Database, Reader } from '#platform/database';

import type { Encoding } from './decode-text.ts';
import { type ExportProblem, openLineEncoder } from './encode-lines.ts';
import { layoutHeading } from './layout.ts';
import { writeCells } from './layout-line.ts';
import { openHand } from './open-hand.ts';
import { recordExchange } from './record-exchange.ts';
import { refuse } from './refusals.ts';

/** 出力の依頼 */
export interface ExportRequest {
  readonly database: Database;
  /** Whose town it is, and who is recorded. */
  readonly actor: Actor;
  /** All rows of the history, not the newest of each person alone. */
  readonly history?: boolean;
  readonly encoding?: Encoding;
  readonly lineBreak?: 'CRLF' | 'LF';
  readonly onProgress?: (rows: number) => void;
  readonly clock?: Clock;
}

/** 出力の報告 */
export interface ExportReport {
  readonly rows: number;
  readonly encoding: Encoding;
  readonly problems: readonly ExportProblem[];
  readonly problemCount: number;
}

const ROWS_AT_ONCE = 1_000;
const KEPT_PROBLEMS = 1_000;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

type Tally = { rows: number; problemCount: number; readonly problems: ExportProblem[] };

/**
 * 住民データのファイル出力 — the file appears when it is whole. Refuses, leaving no file, when a
 * value can't be written, unless `mark` is set: then such characters stand as 〓 and are reported.
 */
export async function exportResidents(
  request: ExportRequest & { readonly file: string; readonly mark?: boolean },
): Promise<ExportReport> {
  const { file, mark = false, encoding = 'UTF-8' } = request;
  const tally: Tally = { rows: 0, problemCount: 0, problems: [] };
  const unfinished = `${file}.part`;
  const target = createWriteStream(unfinished, { mode: 0o600 });
  try {
    await pipeline(Readable.from(exportedPieces(request, tally)), target);
    if (tally.problemCount > 0 && !mark) {
      const count = String(tally.problemCount);
      throw refuse('resident.export.unwritable', { count });
    }
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  return { ...tally, encoding };
}

/** 出力の内容 — the bytes of the file, piece by piece; `tally` is filled as they pass. */
export async function* exportedPieces(
  request: ExportRequest,
  tally: Tally,
): AsyncGenerator<Buffer> {
  const { database, actor, encoding = 'UTF-8', lineBreak = 'LF', history = false } = request;
  const about = { actor, clock: request.clock ?? systemClock };
  await database.write(actor.municipalityCode, (tx) =>
    recordExchange(tx, { about, kind: 'export', counts: { encoding, history: String(history) } }),
  );
  const encoder = openLineEncoder(encoding, { heading: layoutHeading, lineBreak }, (problem) => {
    tally.problemCount += 1;
    if (tally.problems.length < KEPT_PROBLEMS) tally.problems.push(problem);
  });
  if (encoding === 'UTF-8 (BOM)') yield BOM;
  yield encoder.encode(layoutHeading, 1);
  for await (const batch of rowBatches(request)) {
    yield Buffer.concat(
      batch.map(({ isNewest, ...record }) => {
        tally.rows += 1;
        const cells = writeCells(record as ResidentRecord, {
          municipalityCode: actor.municipalityCode,
          isNewest,
        });
        return encoder.encode(cells, tally.rows + 1);
      }),
    );
    request.onProgress?.(tally.rows);
  }
}

type Row = ResidentRecord & { readonly isNewest: boolean };

/** Batches cross from the reading transaction to whoever takes them, one at a time. */
async function* rowBatches(request: ExportRequest): AsyncGenerator<readonly Row[]> {
  const { database, actor, history = false } = request;
  const hand = openHand<readonly Row[]>();
  const reading = database
    .read(actor.municipalityCode, async (reader) => {
      for await (const batch of rowsOf(reader, actor.municipalityCode, history)) {
        if (!(await hand.give(batch as unknown as readonly Row[]))) return;
      }
    })
    .finally(() => hand.end());
  // A failure is thrown below, where it is awaited.
  reading.catch(() => undefined);
  try {
    yield* hand.taken();
    await reading;
  } finally {
    hand.end();
  }
}

function rowsOf(reader: Reader, municipalityCode: string, history: boolean) {
  return reader`
    select d.*, d.history_number = r.history_number as is_newest
    from resident.resident r
    join resident.record d on d.municipality_code = r.municipality_code
      and d.addressee_number = r.addressee_number
      and (${history} or d.history_number = r.history_number)
    where r.municipality_code = ${municipalityCode}
    order by length(r.addressee_number), r.addressee_number, d.history_number`.cursor(ROWS_AT_ONCE);
}
