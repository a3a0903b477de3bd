/**
 * 住民データの取込みの検査 — against PostgreSQL.
 *
 * @spec juki 1.1.1
 * @spec juki 1.1.2
 * @spec juki 1.2.1
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { OTHER_TOWN, testTown } from '#harness/database';
import { needing, referenceFile } from '#harness/reference-file';
import { systemActor } from '#platform/authorisation';
import { exportResidents } from './export-residents.ts';
import { importReportLines } from './import-report.ts';
import { type ImportRequest, importResidents } from './import-residents.ts';
import {
  type FileForm,
  fileOf,
  SAMPLE_TOWN,
  type SampleRow,
  sampleRows,
  withRow,
} from './sample-file.ts';

const { app, owner, clock } = await testTown();
const folder = await mkdtemp(path.join(tmpdir(), 'yakuba-import-'));
const reference = referenceFile('data/memuro-sample/resident_table.csv');
after(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  await owner`truncate resident.record, resident.resident, resident.household,
    resident.search_entry, addressee.addressee, platform.event, platform.audit_entry`;
});

function importFile(file: string, more: Partial<ImportRequest> = {}) {
  const municipalityCode = more.municipalityCode ?? SAMPLE_TOWN;
  const fictitiousCodes = [municipalityCode];
  return importResidents({ owner, file, municipalityCode, fictitiousCodes, clock, ...more });
}

async function importRows(
  rows: readonly SampleRow[],
  more: Partial<ImportRequest> & { readonly form?: FileForm } = {},
) {
  const file = path.join(folder, 'residents.csv');
  await writeFile(file, fileOf(rows, more.form));
  return importFile(file, more);
}

/** Everything in the register and its surroundings, as text. */
async function contents(town = SAMPLE_TOWN): Promise<string> {
  const tables = [
    'resident.record',
    'resident.resident',
    'resident.household',
    'resident.search_entry',
    'addressee.addressee',
    'platform.event',
  ];
  const parts: string[] = [];
  for (const table of tables) {
    const rows = await owner.unsafe(
      `select to_json(t)::text as row from ${table} t where municipality_code = $1 order by 1`,
      [town],
    );
    parts.push(`${table} ${rows.map((row) => String(row['row'])).join('\n')}`);
  }
  return parts.join('\n');
}

async function exported(options: { readonly history?: boolean; readonly town?: string } = {}) {
  const file = path.join(folder, 'exported.csv');
  const actor = systemActor(options.town ?? SAMPLE_TOWN, 'export', []);
  await exportResidents({
    database: app.database,
    actor,
    file,
    clock,
    history: options.history ?? false,
  });
  return readFile(file, 'utf8');
}

test('a file is taken whole: rows, people, households, search, numbers, event and audit', async () => {
  const report = await importRows(sampleRows);
  assert.deepEqual(report.problems, []);
  const { outcome, rows, records, people, households } = report;
  assert.deepEqual(
    { outcome, rows, records, people, households },
    { outcome: 'imported', rows: 6, records: 6, people: 5, households: 3 },
  );
  const heads = await owner`select household_number, head_addressee_number, is_closed
    from resident.household where municipality_code = ${SAMPLE_TOWN} order by 1`;
  assert.deepEqual(
    [...heads].map((row) => Object.values(row)),
    [
      ['5000000015', '1000000016', false],
      ['5000000023', '1000000041', false],
      ['5000000031', null, true],
    ],
  );
  const [count] = await owner`select (select count(*) from resident.search_entry) as entries,
    (select count(*) from addressee.addressee) as numbers,
    (select history_number from resident.resident where addressee_number = '1000000059') as newest`;
  assert.deepEqual({ ...count }, { entries: 5, numbers: 5, newest: 2 });
  const events = await owner`select type, payload, actor from platform.event`;
  assert.equal(events.length, 1);
  assert.equal(events[0]?.['type'], 'ResidentsImported');
  assert.doesNotMatch(JSON.stringify(events), /見本/);
  const audit = await owner`select operation, outcome from platform.audit_entry`;
  assert.deepEqual(
    [...audit].map((row) => Object.values(row)),
    [['resident:import_residents', 'done']],
  );
});

test('who is to move out is closed when the day comes; a day already past is left alone', async () => {
  const planned = (on: string) => (row: SampleRow) => ({ ...row, 転出予定年月日: on });
  const jobs = () => owner`select kind, payload, run_at from platform.job
    where municipality_code = ${SAMPLE_TOWN} and kind = 'resident:close-due-moving-out'`;
  const [one, two, ...others] = sampleRows.map((row) => ({ ...row }));
  assert.ok(one && two);
  await importRows([planned('2026-12-10')(one), planned('2026-11-19')(two), ...others]);
  const [job, ...more] = await jobs();
  assert.ok(job);
  assert.deepEqual(more, []);
  assert.deepEqual(job['payload'], {
    addresseeNumbers: [one['宛名番号']],
    plannedOn: '2026-12-10',
    reason: 'moving_out_domestic',
    remaining: [],
  });
  assert.equal((job['runAt'] as Date).toISOString(), '2026-12-09T15:00:00.000Z');
});

test('import and export give back the same file, current rows or the whole history', async () => {
  await importRows(sampleRows);
  assert.equal(await exported({ history: true }), fileOf(sampleRows).toString());
  const current = sampleRows.filter((row) => row['最新フラグ'] === '1');
  assert.equal(await exported(), fileOf(current).toString());
});

test(
  'the reference sample is taken, all 27, and comes back byte by byte',
  needing(reference),
  async () => {
    const town = '999999';
    const report = await importFile(reference ?? '', { municipalityCode: town });
    const { outcome, rows, records, people, households } = report;
    assert.deepEqual(
      { outcome, rows, records, people, households },
      { outcome: 'imported', rows: 27, records: 27, people: 27, households: 11 },
    );
    assert.equal(await exported({ town }), await readFile(reference ?? '', 'utf8'));
    const again = await importFile(reference ?? '', { municipalityCode: town });
    assert.equal(again.outcome, 'unchanged');
    assert.equal(again.unchanged, 27);
  },
);

test(
  'the reference sample is refused unless its code is admitted',
  needing(reference),
  async () => {
    const request = { owner, file: reference ?? '', municipalityCode: '999999', clock };
    await assert.rejects(importResidents(request), { code: 'resident.import.municipality' });
    assert.equal((await owner`select from resident.record`).length, 0);
  },
);

test('each encoding and line break gives the same register', async () => {
  const forms: FileForm[] = [
    {},
    { lineBreak: '\r\n' },
    { encoding: 'UTF-8 (BOM)' },
    { encoding: 'CP932' },
    { encoding: 'CP932', lineBreak: '\r\n' },
  ];
  const files: string[] = [];
  for (const form of forms) {
    await owner`truncate resident.record, resident.resident, resident.household,
      resident.search_entry, addressee.addressee`;
    assert.equal((await importRows(sampleRows, { form })).outcome, 'imported');
    files.push(await exported({ history: true }));
  }
  assert.equal(new Set(files).size, 1);
});

test('the same file again changes nothing and says so', async () => {
  await importRows(sampleRows);
  const before = await contents();
  const report = await importRows(sampleRows);
  assert.deepEqual([report.outcome, report.records, report.unchanged], ['unchanged', 0, 6]);
  assert.match(importReportLines(report).join(''), /変更はありません/);
  assert.equal(await contents(), before);
});

test('nothing at all is imported when one row is refused', async () => {
  const before = await contents();
  const report = await importRows(withRow(2, { 性別: '5' }));
  assert.equal(report.outcome, 'refused');
  assert.deepEqual(
    report.problems.map(({ line, column, rule }) => [line, column, rule]),
    [
      [4, '性別', 'cell.choice'],
      [4, '性別表記', 'code.sex_words'],
    ],
  );
  assert.match(importReportLines(report).join('\n'), /何も取り込んでいません/);
  assert.equal(await contents(), before);
  const audit = await owner`select outcome, refusal_code from platform.audit_entry`;
  assert.deepEqual(
    [...audit].map((row) => Object.values(row)),
    [['refused', 'resident.import.rows_refused']],
  );
});

test('with skipping, people without a fault come in, and what was left out is said', async () => {
  const rows = sampleRows.map((row, at) => {
    if (at === 2) return { ...row, 性別: '5' };
    return at === 5 ? { ...row, 処理年月日: 'x' } : row;
  });
  const report = await importRows(rows, { skipRefused: true });
  assert.deepEqual(
    [report.outcome, report.records, report.people, report.skipped],
    ['imported', 3, 3, 3],
  );
  const lines = new Set(report.problems.map(({ line }) => line));
  assert.deepEqual([...lines].sort(), [4, 6, 7], 'the earlier row of a refused person too');
  assert.ok(
    report.problems.some(({ rule, line }) => rule === 'register.person_refused' && line === 6),
  );
  assert.equal((await importRows(sampleRows)).records, 3, 'the mended file brings the rest');
  assert.equal(await exported({ history: true }), fileOf(sampleRows).toString());
});

test('a file cut off or without rows is refused even with skipping', async () => {
  const file = path.join(folder, 'cut.csv');
  const whole = fileOf(sampleRows);
  for (const bytes of [
    whole.subarray(0, whole.length - 50),
    whole.subarray(0, whole.indexOf(10) + 1),
  ]) {
    await writeFile(file, bytes);
    const report = await importFile(file, { skipRefused: true });
    assert.deepEqual([report.outcome, report.records], ['refused', 0]);
  }
  assert.equal((await owner`select from resident.record`).length, 0);
});

test('history grows: a new row is added, a changed or inserted one is refused', async () => {
  await importRows(sampleRows);
  const before = await contents();
  const changed = await importRows(withRow(0, { 住所_方書: '別の方書' }));
  assert.deepEqual(
    changed.problems.map(({ line, rule }) => [line, rule]),
    [[2, 'register.changed']],
  );
  assert.equal(await contents(), before);
  const moved: SampleRow = {
    ...sampleRows[0],
    個人履歴番号: '3',
    異動事由: 'Y21',
    住所_方書: '新しい方書',
  };
  const grown = sampleRows.map((row, at) => (at === 0 ? { ...row, 最新フラグ: '0' } : row));
  const report = await importRows([...grown.slice(0, 1), moved, ...grown.slice(1)]);
  assert.deepEqual([report.outcome, report.records, report.unchanged], ['imported', 1, 6]);
  const [resident] = await owner`select history_number from resident.resident
    where municipality_code = ${SAMPLE_TOWN} and addressee_number = '1000000016'`;
  assert.equal(resident?.['historyNumber'], 3);
  const [entry] = await owner`select places from resident.search_entry
    where municipality_code = ${SAMPLE_TOWN} and addressee_number = '1000000016'`;
  assert.match(String(entry?.['places']), /新シイ方書|新しい方書/);
  const inserted = await importRows([{ ...moved, 個人履歴番号: '2' }]);
  assert.deepEqual(
    inserted.problems.map(({ rule }) => rule),
    ['register.past'],
  );
});

test('a second head of a registered household is refused', async () => {
  await importRows(sampleRows);
  const other: SampleRow = {
    ...sampleRows[0],
    宛名番号: '1000000067',
    住民票コード: '99900000009',
  };
  const report = await importRows([other]);
  assert.deepEqual(
    report.problems.map(({ rule }) => rule),
    ['register.two_heads'],
  );
  assert.match(report.problems[0]?.message ?? '', /登録済みの住民/);
  const same: SampleRow = {
    ...other,
    続柄コード1: '99',
    続柄表記: '同居人',
    住民票コード: '99900000001',
  };
  const borne = await importRows([same]);
  assert.deepEqual(
    borne.problems.map(({ rule }) => rule),
    ['register.held_record_code'],
  );
  const member: SampleRow = { ...same, 住民票コード: '99900000009' };
  assert.equal((await importRows([member])).outcome, 'imported');
});

test('another town is untouched, and may hold the same numbers', async () => {
  await importRows(sampleRows);
  const before = await contents();
  const rows = sampleRows.map((row) => ({
    ...row,
    市区町村コード: OTHER_TOWN,
    住所_市区町村コード: OTHER_TOWN,
  }));
  const report = await importRows(rows, { municipalityCode: OTHER_TOWN });
  assert.equal(report.outcome, 'imported');
  assert.equal(await contents(), before);
  const wrong = await importRows(rows);
  assert.equal(wrong.outcome, 'refused');
  assert.equal(await contents(), before);
});

test('progress tells the phases and never runs backwards', async () => {
  const seen: string[] = [];
  const rows: number[] = [];
  await importRows(sampleRows, {
    onProgress: (progress) => {
      seen.push(progress.phase);
      if (progress.phase === 'checking') rows.push(progress.rows);
      assert.ok(progress.bytesTotal > 0 && progress.bytesRead <= progress.bytesTotal);
    },
  });
  assert.deepEqual([...new Set(seen)], ['checking', 'writing']);
  assert.equal(rows.at(-1), sampleRows.length);
});

test('all problems are written to a file when asked, without values', async () => {
  const problemFile = path.join(folder, 'problems.csv');
  await importRows(sampleRows, { problemFile });
  assert.ok(!existsSync(problemFile));
  await importRows(withRow(0, { 氏名: '=1', 性別: '' }), { problemFile });
  const text = await readFile(problemFile, 'utf8');
  assert.match(text, /^\uFEFF行,列,規則,説明\r\n2,氏名,cell\.formula,/);
  assert.match(text, /2,性別,cell\.required,/);
  assert.doesNotMatch(text, /=1/);
});

test('a file that is not there is refused with a sentence', async () => {
  await assert.rejects(importFile(path.join(folder, 'none.csv')), {
    code: 'resident.import.file_missing',
  });
});

test('mutilated files change nothing, or bring rows that the export gives back', async () => {
  const right = fileOf(sampleRows);
  const file = path.join(folder, 'mutilated.csv');
  const change = fc.record({
    at: fc.nat(right.length - 1),
    cut: fc.nat(3),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.from(bytes)),
      fc.constantFrom('1', '０', ',', '"', '=').map((text) => Buffer.from(text)),
    ),
  });
  await fc.assert(
    fc.asyncProperty(change, fc.boolean(), async ({ at, cut, put }, skipRefused) => {
      const before = await contents();
      await writeFile(file, Buffer.concat([right.subarray(0, at), put, right.subarray(at + cut)]));
      const report = await importFile(file, { skipRefused });
      if (report.outcome === 'imported') {
        const lines = (await exported({ history: true })).split('\n').length - 2;
        assert.equal(lines, report.records);
      } else assert.equal(await contents(), before);
      await owner`truncate resident.record, resident.resident, resident.household,
        resident.search_entry, addressee.addressee, platform.event`;
    }),
    { numRuns: 40 },
  );
});
