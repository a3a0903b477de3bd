/**
 * 検索の索引の検査 — in a town of twenty thousand beside another, no search reads a table from end
 * to end, and none reads more than a small part of it.
 *
 * @spec juki 2.1.3
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { ResidentRecord, SearchRequest } from '@yakuba/contract/resident';
import { searchRequest } from '@yakuba/contract/resident';

import { actor, OTHER_TOWN, TOWN, testTown } from '#harness/database';
import { residentRow } from '#harness/resident-row';
import type { Reader } from '#platform/database';

import { searchEntry } from '../rules/search-entry.ts';
import { presentColumns } from '../store.ts';
import { searchResidents } from './search-residents.ts';

const PEOPLE = 20_000;
const OTHERS = 3_000;

const FAMILIES = [
  ['佐藤', 'サトウ'],
  ['田中', 'タナカ'],
  ['山田', 'ヤマダ'],
  ['渡邉', 'ワタナベ'],
  ['近藤', 'コンドウ'],
  ['大野', 'オオノ'],
  ['石井', 'イシイ'],
  ['𠮷川', 'ヨシカワ'],
  ['高橋', 'タカハシ'],
  ['林', 'ハヤシ'],
  ['島田', 'シマダ'],
  ['森本', 'モリモト'],
  ['五島', 'ゴトウ'],
  ['和田', 'ワダ'],
  ['内海', 'ウツミ'],
] as const;
const GIVEN = [
  ['一郎', 'イチロウ'],
  ['和子', 'カズコ'],
  ['健', 'ケン'],
  ['美咲', 'ミサキ'],
  ['洋', 'ヒロシ'],
  ['愛', 'アイ'],
  ['幸子', 'サチコ'],
  ['翔太', 'ショウタ'],
  ['結衣', 'ユイ'],
  ['勇', 'イサム'],
  ['直美', 'ナオミ'],
] as const;

const { app, owner } = await testTown();
const reading = actor(['resident:view_individual_number', 'resident:view_record_code']);

before(async () => {
  await fill(TOWN, PEOPLE);
  await fill(OTHER_TOWN, OTHERS);
  await owner.unsafe('analyze');
});

async function fill(town: string, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => rowOf(index));
  for (let from = 0; from < rows.length; from += 2_000) {
    const some = rows.slice(from, from + 2_000);
    await put(
      'resident.search_entry',
      some.map((row) => searchEntry(town, row)),
    );
    await put(
      'resident.resident',
      some.map((row) => presentColumns(town, row)),
    );
    await put(
      'resident.record',
      some.map((row) => recordColumns(town, row)),
    );
  }
}

function put(table: string, rows: readonly object[]): Promise<unknown> {
  return owner.unsafe(
    `insert into ${table} select * from json_populate_recordset(null::${table}, $1::text::json)`,
    [JSON.stringify(rows)],
  );
}

function recordColumns(municipalityCode: string, row: ResidentRecord): object {
  const columns = Object.entries({ municipalityCode, ...row });
  const snake = (name: string) => name.replaceAll(/[A-Z]/g, (one) => `_${one.toLowerCase()}`);
  return Object.fromEntries(columns.map(([name, value]) => [snake(name), value]));
}

function rowOf(index: number): ResidentRecord {
  const [family, familyKana] = FAMILIES[index % FAMILIES.length] ?? FAMILIES[0];
  const [given, givenKana] = GIVEN[Math.floor(index / 7) % GIVEN.length] ?? GIVEN[0];
  const day = new Date(Date.UTC(1930, 0, 1) + ((index * 7_919) % 34_000) * 86_400_000);
  const isClosed = index % 17 === 0;
  return residentRow({
    addresseeNumber: String(1_000_000 + index),
    householdNumber: String(5_000_000 + Math.floor(index / 3)),
    fullName: `${family}　${given}`,
    familyName: family,
    givenName: given,
    fullNameKana: index % 997 === 0 ? null : `${familyKana}　${givenKana}`,
    formerFamilyName: index % 61 === 0 ? '田村' : null,
    dateOfBirth: day.toISOString().slice(0, 10),
    sex: index % 2 === 0 ? '1' : '2',
    relationship: ['世帯主', '妻', '子', '母'][index % 4] ?? '子',
    addressMachiAza: `中央${'一二三四五六七八九'[index % 9]}丁目`,
    addressMachiAzaCode: `00${index % 9}0000`,
    addressLotNumber: `${(index % 300) + 1}番地${(index % 7) + 1}`,
    addressKatagaki: index % 50 === 0 ? `サンコーポ${index % 100}` : null,
    isClosed,
    residentStatus: isClosed ? '3' : '1',
    closingReason: isClosed ? 'death' : null,
    individualNumber: String(999_900_000_000 + index),
    residentRecordCode: String(99_900_000_000 + index),
    residenceCardNumber: index % 100 === 0 ? `AB${String(10_000_000 + index)}CD` : null,
  });
}

const texts = [
  'タ',
  'ン',
  'トウ',
  'タナカ',
  'カズコ',
  'タナカ　イチロウ',
  'ジ',
  '田',
  '子',
  '田中',
  '中一',
  '一郎',
  '辺',
  '美',
  '田中　一郎',
  '龘',
  'ZZ',
  '昭和25年3月5日',
  '19500305',
  '1000123',
  '5000123',
  '999900000123',
  '99900000123',
  'AB10000100CD',
  '中央一丁目',
  '1番地',
  '中央1-25-4',
  'サンコーポ',
  '5',
  'コ',
];
const born = { kind: 'year', year: 1950 } as const;
const criteria = [
  { name: { text: '田', scope: 'former' } },
  { name: { text: '村', scope: 'given' } },
  { kana: { text: 'アイ', scope: 'given', match: 'exact' } },
  { name: { text: '田中', match: 'prefix' }, sex: '2', dateOfBirth: born },
  { dateOfBirth: born },
  { dateOfBirth: { kind: 'month', year: 1950, month: 3 } },
  { dateOfBirth: { kind: 'month-day', month: 3, day: 5 } },
  { dateOfBirth: { kind: 'period', from: '1950-01-01', until: '1979-12-31' } },
  { sex: '1' },
  { relationship: '妻' },
  { relationship: '曾孫' },
  { closingReason: 'death' },
  { machiAzaCode: '0030000' },
  { address: '中央二丁目', katagaki: 'サンコーポ' },
  { katagaki: '5' },
  { unfilled: ['fullNameKana'] },
  { unfilled: ['commonName'], records: 'closed' },
  { householdNumber: '5000123', name: { text: '田' } },
  { individualNumber: '999900000123', sex: '1' },
];

const requests = [
  ...texts.map((text) => ({ text })),
  ...criteria.map((one) => ({ criteria: one })),
];

for (const given of requests) {
  test(`an index answers ${JSON.stringify(given)}`, async () => {
    const request = searchRequest.parse(given);
    const { scans, fetched } = await app.database.read(TOWN, async (reader) => {
      const at = await counters(reader);
      await ask(reader, request);
      const then = await counters(reader);
      return { scans: then.scans - at.scans, fetched: then.fetched - at.fetched };
    });
    assert.equal(scans, 0, 'a table was read from end to end');
    assert.ok(fetched <= 8_000, `${fetched} rows were read`);
  });
}

test('the planner reads the answer and the pieces off an index', async () => {
  const plans = await app.database.read(TOWN, async (reader) => {
    const keys = searchEntry(TOWN, rowOf(1)).keys.slice(0, 3);
    return [
      await planOf(
        reader,
        `select d.full_name from resident.find_people('[]', 51) f
        join resident.search_entry e on e.municipality_code = '${TOWN}'
          and e.addressee_number = f.addressee_number
        join resident.record d on d.municipality_code = '${TOWN}'
          and d.addressee_number = e.addressee_number and d.history_number = e.history_number`,
      ),
      keys.length,
    ] as const;
  });
  assert.doesNotMatch(plans[0], /Seq Scan/);
  const asOwner = await owner.begin(async (tx) => {
    await tx.unsafe('set local enable_seqscan = off');
    const keys = searchEntry(TOWN, rowOf(1)).keys.slice(0, plans[1]);
    return planOf(
      tx as unknown as Reader,
      `select 1 from resident.search_entry e
      where e.municipality_code = '${TOWN}' and e.keys @> '{${keys.join(',')}}'`,
    );
  });
  assert.match(asOwner, /search_entry__keys/);
});

test('nobody of another town is ever found', async () => {
  for (const text of ['田中', 'タ', '1000123', '999900000123', '中央一丁目']) {
    const answer = await app.database.read(OTHER_TOWN, (reader) =>
      ask(reader, { text }, OTHER_TOWN),
    );
    assert.ok(answer.residents.length > 0, text);
    for (const one of answer.residents) assert.ok(Number(one.addresseeNumber) < 1_000_000 + OTHERS);
  }
  const beyond = String(1_000_000 + OTHERS + 1);
  const answer = await app.database.read(OTHER_TOWN, (reader) =>
    ask(reader, { text: beyond }, OTHER_TOWN),
  );
  assert.deepEqual(answer.residents, []);
});

function ask(reader: Reader, request: SearchRequest, municipalityCode = TOWN) {
  const now = new Date('2026-11-20T01:00:00.000Z');
  const context = { municipalityCode, actor: reading, now, today: '2026-11-20' };
  return searchResidents.run(reader, request, context);
}

async function counters(reader: Reader): Promise<{ scans: number; fetched: number }> {
  const [row] = await reader<{ scans: number; fetched: number }[]>`
    select sum(seq_scan)::int as scans, sum(idx_tup_fetch)::int as fetched
    from pg_stat_xact_user_tables
    where schemaname = 'resident' and relname in ('search_entry', 'record', 'resident')`;
  return row ?? { scans: 0, fetched: 0 };
}

async function planOf(reader: Reader, text: string): Promise<string> {
  const rows = await reader.unsafe(`explain ${text}`);
  return rows.map((row) => Object.values(row)[0]).join('\n');
}
