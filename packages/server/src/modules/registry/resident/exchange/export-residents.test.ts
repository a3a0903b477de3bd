/**
 * 住民データの出力の検査 — against PostgreSQL.
 *
 * @spec juki 1.1.1
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import iconv from 'iconv-lite';
import { OTHER_TOWN, TOWN, testTown } from '#harness/database';
import { residentRow } from '#harness/resident-row';

import { systemActor } from '#platform/authorisation';
import { bulkLoadResidents } from './bulk-load.ts';
import { lackingCharacters } from './encode-lines.ts';
import { type ExportRequest, exportedPieces, exportResidents } from './export-residents.ts';
import { layoutHeading } from './layout.ts';

const { app, owner, clock } = await testTown();
const folder = await mkdtemp(path.join(tmpdir(), 'yakuba-export-'));
const file = path.join(folder, 'residents.csv');
after(() => rm(folder, { recursive: true }));

const row = (addresseeNumber: string, more: Parameters<typeof residentRow>[0] = {}) =>
  residentRow({
    addresseeNumber,
    operatedAt: '2026-04-01T00:30:00.000Z',
    operatorId: 'clerk01',
    ...more,
  });

await bulkLoadResidents(owner, TOWN, [
  row('9', { fullName: '見本　九郎' }),
  row('10', { fullName: '見本　十郎', historyNumber: 1 }),
  row('10', { fullName: '見本　十郎', historyNumber: 2, addressKatagaki: '𠮷荘、"二"号' }),
]);
await bulkLoadResidents(owner, OTHER_TOWN, [row('10', { fullName: '隣町　花子' })]);

function exportTo(more: Partial<ExportRequest> & { readonly mark?: boolean } = {}, town = TOWN) {
  const actor = systemActor(town, 'export', []);
  return exportResidents({ database: app.database, actor, clock, file, ...more });
}

test('one line a person in the order of numbers, and nobody of another town', async () => {
  const report = await exportTo();
  assert.equal(report.rows, 2);
  const lines = (await readFile(file, 'utf8')).split('\n');
  assert.equal(lines[0], layoutHeading.join(','));
  assert.deepEqual(
    lines.slice(1, -1).map((line) => line.split(',')[1]),
    ['9', '10'],
  );
  assert.doesNotMatch(lines.join(), /隣町/);
  assert.equal((await stat(file)).mode & 0o077, 0, 'readable by its owner alone');
});

test('the history has every row, and only the newest bears the flag', async () => {
  await exportTo({ history: true });
  const rows = (await readFile(file, 'utf8'))
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split(','));
  assert.deepEqual(
    rows.map((cells) => [cells[1], cells[2], cells[4]]),
    [
      ['9', '1', '1'],
      ['10', '1', '0'],
      ['10', '2', '1'],
    ],
  );
});

test('an instant is written as day and time in Japan', async () => {
  await exportTo();
  const cells = (await readFile(file, 'utf8')).split('\n')[1]?.split(',') ?? [];
  const at = layoutHeading.indexOf('操作年月日');
  assert.deepEqual(cells.slice(at, at + 2), ['2026-04-01', '09:30:00']);
});

test('a mark of order and CRLF are written when asked', async () => {
  await exportTo({ encoding: 'UTF-8 (BOM)', lineBreak: 'CRLF' });
  const text = await readFile(file, 'utf8');
  assert.ok(text.startsWith('\uFEFF市区町村コード,'));
  assert.equal(text.split('\r\n').length, 4);
});

test('characters that CP932 lacks are refused with line and column, and no file is left', async () => {
  await rm(file, { force: true });
  await assert.rejects(exportTo({ encoding: 'CP932' }), { code: 'resident.export.unwritable' });
  assert.ok(!existsSync(file) && !existsSync(`${file}.part`));
  const report = await exportTo({ encoding: 'CP932', mark: true });
  assert.deepEqual(report.problems, [
    { line: 3, column: '住所_方書', rule: 'cell.not_in_cp932', characters: '𠮷' },
  ]);
  const text = iconv.decode(await readFile(file), 'cp932');
  assert.match(text, /"〓荘、""二""号"/);
});

test('CP932 has 髙 and 﨑 but not 𠮷, and none is lost in silence', () => {
  assert.equal(lackingCharacters('髙﨑　～－①'), '');
  assert.equal(lackingCharacters('𠮷野家〜𠮷'), '𠮷〜');
});

test('a value that a spreadsheet would run is refused, or written behind an apostrophe', async () => {
  await bulkLoadResidents(owner, '990027', [row('1', { addressKatagaki: '=1+1' })]);
  await assert.rejects(exportTo({}, '990027'), { code: 'resident.export.unwritable' });
  const report = await exportTo({ mark: true }, '990027');
  assert.equal(report.problems[0]?.rule, 'cell.formula');
  assert.match(await readFile(file, 'utf8'), /,'=1\+1,/);
});

test('an export is recorded before its first line leaves', async () => {
  await owner`truncate platform.audit_entry`;
  const actor = systemActor(TOWN, 'export', []);
  const tally = { rows: 0, problemCount: 0, problems: [] };
  const pieces = exportedPieces({ database: app.database, actor, clock }, tally);
  await pieces.next();
  const entries = await owner`select operation, outcome, actor from platform.audit_entry`;
  assert.deepEqual(
    [...entries].map((entry) => Object.values(entry)),
    [['resident:export_residents', 'read', 'system:export']],
  );
  await pieces.return(undefined);
});

test('a reader who stops half-way leaves nothing hanging', async () => {
  const actor = systemActor(TOWN, 'export', []);
  const tally = { rows: 0, problemCount: 0, problems: [] };
  for (let time = 0; time < 12; time += 1) {
    for await (const piece of exportedPieces({ database: app.database, actor, clock }, tally)) {
      assert.ok(piece.length > 0);
      break;
    }
  }
  assert.equal((await exportTo()).rows, 2);
});
