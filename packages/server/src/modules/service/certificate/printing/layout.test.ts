/**
 * 証明書の組付けの検査.
 *
 * @spec juki 5.1
 * @spec juki 5.4
 * @spec juki 5.5
 * @spec juki 5.6
 * @spec juki 5.7
 * @spec juki 5.8
 * @spec juki 1.1.3
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { BODY_HEIGHT_MM } from './form.ts';
import { type CertificateLayout, layOutCertificate, sealColumnsOf } from './layout.ts';
import {
  sampleClosedRecord,
  sampleDocument,
  sampleFamily,
  sampleForeignResident,
  sampleLargeFamily,
  samplePerson,
} from './sample-documents.ts';
import type { Part } from './sheet.ts';
import type { CertificateDocument } from './view.ts';

const measure = (text: string): number => Array.from(text).length;

function layOut(over: Partial<CertificateDocument>, overflowPolicy: 'limit' | 'blank' = 'limit') {
  return layOutCertificate(sampleDocument(over), { measure, overflowPolicy });
}

function kindsOf(layout: CertificateLayout): string[][] {
  return layout.sheets.map((sheet) => sheet.parts.map((part) => part.kind));
}

function heightOfPart(part: Part): number {
  if (part.kind !== 'rows') return part.heightMm;
  return part.rows.reduce((sum, row) => sum + row.heightMm, part.gapMm);
}

function printedIn(layout: CertificateLayout, label: string): string[] {
  return layout.sheets.flatMap((sheet) =>
    sheet.parts.flatMap((part) =>
      part.kind === 'rows'
        ? part.rows
            .flatMap((row) => row.cells)
            .filter((cell) => cell.label === label)
            .map((cell) => (cell.isOmitted ? '省略' : cell.lines.join('/')))
        : [],
    ),
  );
}

test('four members fill a sheet and the fifth begins another', () => {
  assert.equal(layOut({ people: sampleFamily }).layout.sheets.length, 1);
  const { layout } = layOut({ people: sampleLargeFamily });
  assert.deepEqual(kindsOf(layout), [
    ['rows', 'rows', 'rows', 'rows', 'rows'],
    ['rows', 'rows', 'rows', 'blank'],
  ]);
});

test('only the last sheet is certified and every sheet counts itself', () => {
  const { sheets } = layOut({ people: sampleLargeFamily }).layout;
  assert.deepEqual(
    sheets.map((sheet) => sheet.certification !== null),
    [false, true],
  );
  assert.deepEqual(
    sheets.map((sheet) => sheet.issueNumber),
    ['20261122 若葉町 本庁1 プリンタ001 011 1/2', '20261122 若葉町 本庁1 プリンタ001 011 2/2'],
  );
});

test('the parts of every sheet add up to the height of the body', () => {
  const people = [samplePerson({ remarks: Array<string>(90).fill('長い備考'), history: ['履歴'] })];
  for (const over of [{ people: sampleLargeFamily }, { kind: 'individual', people }] as const) {
    for (const { parts } of layOut(over).layout.sheets) {
      const height = parts.reduce((sum, part) => sum + heightOfPart(part), 0);
      assert.ok(Math.abs(height - BODY_HEIGHT_MM) < 0.01, `${height}`);
    }
  }
});

test('an item left out says 省略 and an empty one says nothing', () => {
  const { layout } = layOut({ people: [samplePerson({ residentRecordCode: null })] });
  assert.deepEqual(printedIn(layout, '住民票コード'), ['省略']);
  assert.deepEqual(printedIn(layout, '旧氏'), ['']);
});

test('the katagaki stands on a line of its own', () => {
  const person = samplePerson({ address: '若葉町1番地', katagaki: '若葉荘2号' });
  assert.deepEqual(printedIn(layOut({ people: [person] }).layout, '住所'), [
    '若葉町1番地/若葉荘2号',
  ]);
});

test('the reading follows the name in brackets', () => {
  const person = samplePerson({ name: '見本　太郎', kana: 'ミホン　タロウ' });
  const { layout } = layOut({ people: [person] });
  assert.deepEqual(printedIn(layout, '氏名'), ['見本　太郎　（ミホン　タロウ）']);
});

test('remarks too long for their box move to a separate sheet before the certification', () => {
  const remarks = ['備考'.repeat(80), '二つ目の備考'.repeat(40)];
  const { layout, overflow } = layOut({ people: [samplePerson({ remarks })] });
  assert.deepEqual(printedIn(layout, '備考'), ['別紙のとおり']);
  assert.deepEqual(
    layout.sheets.map((sheet) => sheet.subtitle),
    ['', '別紙'],
  );
  const passage = layout.sheets[1]?.parts.find((part) => part.kind === 'passage');
  assert.equal(passage?.lines.join(''), remarks.join(''));
  assert.equal(layout.sheets[0]?.certification, null);
  assert.deepEqual(overflow, []);
});

test('entries and deletions of a common name come on a separate sheet, unless left out', () => {
  const shown = layOut({ people: [sampleForeignResident] }).layout;
  const omitted = layOut({ people: [{ ...sampleForeignResident, commonNameEvents: null }] }).layout;
  assert.equal(shown.sheets.length, 2);
  assert.equal(omitted.sheets.length, 1);
});

test('a long history runs on to further sheets and loses no entry', () => {
  const history = Array.from({ length: 120 }, (_, index) => `履歴その${index}。`);
  const { layout } = layOut({ kind: 'individual', people: [samplePerson({ history })] });
  const lines = layout.sheets.flatMap((sheet) =>
    sheet.parts.flatMap((part) =>
      part.kind === 'passage' && part.label === '異動履歴' ? part.lines : [],
    ),
  );
  assert.deepEqual(lines, history);
  assert.ok(layout.sheets.length > 1);
});

test('what no box can hold is listed, and printed to the limit or not at all', () => {
  const person = samplePerson({ domicile: '徳島県架空郡若葉町'.repeat(40) });
  const limit = layOut({ people: [person] });
  const [item] = limit.overflow;
  assert.equal(item?.item, '本籍');
  assert.equal(item?.personIndex, 0);
  assert.equal(item?.value, person.domicile);
  assert.ok(item !== undefined && item.printed !== '' && item.value.startsWith(item.printed));
  const blank = layOut({ people: [person] }, 'blank');
  assert.equal(blank.overflow[0]?.printed, '');
  assert.deepEqual(printedIn(blank.layout, '本籍'), ['']);
});

test('living and closed records cannot stand on one certificate', () => {
  assert.throws(() => layOut({ people: [...sampleFamily, sampleClosedRecord] }), TypeError);
  assert.throws(() => layOut({ kind: 'closed-individual', people: sampleFamily }), TypeError);
});

test('a household form refuses people of two households', () => {
  const stranger = samplePerson({ address: '徳島県架空郡若葉町大字別9番地' });
  assert.throws(() => layOut({ people: [samplePerson(), stranger] }), TypeError);
});

test('the certifier is never printed without the prefecture', () => {
  const certification = layOut({}).layout.sheets[0]?.certification;
  assert.equal(certification?.certifier, '徳島県若葉町長');
  assert.throws(() => layOut({ prefectureName: '' }), TypeError);
});

test('the certification sentence follows the kind and the scope', () => {
  const sentence = (over: Partial<CertificateDocument>): string | undefined =>
    layOut(over).layout.sheets.at(-1)?.certification?.text;
  assert.match(sentence({}) ?? '', /世帯全員の住民票の原本/);
  assert.match(sentence({ scope: 'part-of-household' }) ?? '', /世帯の一部の住民票の原本/);
  assert.match(sentence({ kind: 'statement' }) ?? '', /記載事項と相違ない/);
  assert.match(
    sentence({ kind: 'closed-individual', people: [sampleClosedRecord] }) ?? '',
    /除票の原本/,
  );
});

test('the characters of a seal are spread over columns from the right', () => {
  assert.deepEqual(sealColumnsOf('若葉町長之印'), [
    ['若', '葉', '町'],
    ['長', '之', '印'],
  ]);
  assert.deepEqual(sealColumnsOf('見本'), [['見', '本']]);
  assert.deepEqual(sealColumnsOf('東若葉町長之印'), [
    ['東', '若', '葉'],
    ['町', '長', '之'],
    ['印'],
  ]);
});
