/**
 * 標準レイアウトの検査 — columns, codes and the document about them.
 *
 * @spec juki 1.1.1
 * @spec juki 1.1.2
 * @spec juki 1.2.2
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { changeReasons, type ResidentRecord, residentItems } from '@yakuba/contract/resident';
import { needing, referenceFile } from '#harness/reference-file';

import { demoTowns } from '../../../../demo/data/index.ts';
import { generatePopulation } from '../../../../demo/population/index.ts';
import { cardKindCodes, categoryCodes, entryKindCodes, reasonCodes } from './code-tables.ts';
import { codeProblems } from './derived-columns.ts';
import { layoutHeading, residentLayout } from './layout.ts';
import { residentLayoutDocument } from './layout-document.ts';
import { joinCells, readLine, splitCells, writeCells } from './layout-line.ts';
import { openProblemLog } from './problem.ts';
import { openReading, type Reading } from './reading.ts';
import { fileOf, SAMPLE_TOWN, sampleRows } from './sample-file.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../../../../..');
const reference = referenceFile('data/memuro-sample/resident_table.csv');

function readingFor(municipalityCode: string, fictitious: readonly string[]): Reading {
  return openReading({
    municipalityCode,
    ...codeProblems(municipalityCode, fictitious),
    problems: openProblemLog(100),
    remarks: openProblemLog(100),
  });
}

/** Each line read, then written again. */
function roundTrip(text: string, municipalityCode: string): string {
  const reading = readingFor(municipalityCode, [municipalityCode]);
  const [heading = '', ...lines] = text.split('\n').slice(0, -1);
  const again = lines.map((line, at) => {
    const isRight = readLine(line, at + 2, reading);
    assert.ok(isRight, JSON.stringify(reading.surroundings.problems.kept));
    const { record, isNewest } = reading;
    return joinCells(writeCells(record, { municipalityCode, isNewest }));
  });
  return [heading, ...again].map((line) => `${line}\n`).join('');
}

test('the layout has 122 columns, each name once', () => {
  assert.equal(layoutHeading.length, 122);
  assert.equal(new Set(layoutHeading).size, 122);
});

test('every column is held in items of the register, or says how it is derived', () => {
  const known = new Set(
    residentItems.flatMap((item) => [item.name, `${item.name}Notation`] as string[]),
  );
  for (const column of residentLayout) {
    assert.ok(
      column.items.every((item) => known.has(item)),
      column.name,
    );
    if (column.treatment === 'derived') assert.notEqual(column.note, '', column.name);
    else assert.ok(column.items.length > 0, column.name);
  }
});

test('no item is filled from two columns, but for those made of two', () => {
  const held = residentLayout
    .filter((column) => column.treatment === 'item')
    .flatMap((column) => column.items);
  const twice = held.filter((item, at) => held.indexOf(item) !== at);
  assert.deepEqual(twice, ['operatedAt']);
});

test('a file read and written again is the same to the last byte', () => {
  const text = fileOf(sampleRows).toString();
  assert.equal(roundTrip(text, SAMPLE_TOWN), text);
});

test('the reference sample read and written again is the same', needing(reference), () => {
  const text = readFileSync(reference ?? '', 'utf8');
  assert.deepEqual(text.split('\n')[0]?.split(','), layoutHeading);
  assert.equal(text.split('\n').length, 29);
  assert.equal(roundTrip(text, '999999'), text);
});

test('whatever the register holds comes back from the layout as it was written', () => {
  const [town] = demoTowns;
  if (!town) throw new TypeError('a demo town is needed');
  const request = { town, seed: 'layout', people: 600, households: 260, asOn: '2026-11-01' };
  const reading = readingFor(town.code, []);
  const writing = { municipalityCode: town.code, isNewest: true };
  let rows = 0;
  for (const household of generatePopulation(request)) {
    for (const record of household.rows) {
      rows += 1;
      const line = joinCells(writeCells(record, writing));
      const isRight = readLine(line, rows, reading);
      assert.ok(isRight, JSON.stringify(reading.surroundings.problems.kept));
      assert.equal(joinCells(writeCells(reading.record, writing)), line);
      assertSameItems(reading.record, record);
    }
  }
  assert.ok(rows > 700);
});

/** What a column holds is what the record had; wordings of 不詳 and missing seconds aside. */
function assertSameItems(read: ResidentRecord, given: ResidentRecord): void {
  const compared = [
    'fullName',
    'relationship',
    'changeReason',
    'closingReason',
    'dateOfBirth',
    'effectiveOn',
    'addressPostalCode',
    'isClosed',
    'operatedAt',
    'entryKind',
    'householdOrder',
    'residenceCardKind',
    'periodOfStayUntil',
    'childAllowanceFrom',
  ] as const;
  for (const item of compared) assert.equal(read[item], given[item], item);
}

test('a relationship of several steps keeps its words and all its codes', () => {
  const reading = readingFor(SAMPLE_TOWN, [SAMPLE_TOWN]);
  const row = { ...sampleRows[2], 続柄コード1: '20', 続柄表記: '子の妻' };
  const line = fileOf([row]).toString().split('\n')[1] ?? '';
  assert.ok(readLine(line, 2, reading));
  assert.equal(reading.record.relationship, '子の妻');
  assert.equal(reading.record.relationshipCodes, '20-12');
});

test('an unknown date is worded from its digits and written as the flag', () => {
  const wordings = [
    ['1950-01-01', '3', '年月日不詳'],
    ['1950-00-00', '3', '昭和25年　月日不詳'],
    ['1950-06-00', '3', '昭和25年6月　日不詳'],
    ['0000-00-00', '', '年月日不詳'],
  ] as const;
  for (const [on, era, notation] of wordings) {
    const reading = readingFor(SAMPLE_TOWN, [SAMPLE_TOWN]);
    const unknown = { 生年月日: on, 生年月日_元号: era, 生年月日_不詳フラグ: '1' };
    const text = fileOf([{ ...sampleRows[0], ...unknown }]).toString();
    const line = text.split('\n')[1] ?? '';
    assert.ok(readLine(line, 2, reading), on);
    assert.equal(reading.record.dateOfBirthNotation, notation);
    assert.equal(roundTrip(text, SAMPLE_TOWN), text);
  }
});

test('a cell with comma and quote is quoted and read again', () => {
  const cells = ['見本', '"二"号, 三号', '', 'a"b'];
  assert.deepEqual(splitCells(joinCells(cells)), cells);
  assert.equal(splitCells('a,"b'), null);
});

test('every word has a code of its own, and none looks like a published two-digit one', () => {
  assert.deepEqual(Object.keys(reasonCodes).sort(), Object.keys(changeReasons).sort());
  for (const table of [reasonCodes, categoryCodes, entryKindCodes, cardKindCodes]) {
    const codes = Object.values(table);
    assert.equal(new Set(codes).size, codes.length);
    assert.ok(codes.every((code) => /^Y\d+$/.test(code)));
  }
});

test('the document about the layout is the one made from it', () => {
  const file = path.join(ROOT, 'docs/conformance/resident-layout.md');
  assert.equal(readFileSync(file, 'utf8'), residentLayoutDocument());
});
