/**
 * 証明書の作成の検査 — files are read back and compared with what they were made from.
 *
 * @spec juki 5.1
 * @spec juki 5.5
 * @spec juki 5.7
 * @spec juki 5.8
 * @spec juki 1.1.3
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { createTypesetter, readPdfText } from '#platform/printing';

import { renderCertificate } from './render-certificate.ts';
import {
  sampleClosedRecord,
  sampleDocument,
  sampleFamily,
  sampleForeignResident,
  sampleLargeFamily,
  samplePerson,
} from './sample-documents.ts';
import type { CertificateDocument, PersonOnCertificate } from './view.ts';

const typesetter = createTypesetter({ fontFolders: [] });

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/** Every value of a person that the form of the kind prints, without spaces. */
function printedValues(person: PersonOnCertificate): string[] {
  return Object.entries(person)
    .flatMap(([, value]): unknown[] => leaves(value))
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .map(withoutSpace);
}

function leaves(value: unknown): unknown[] {
  return value !== null && typeof value === 'object'
    ? Object.values(value).flatMap(leaves)
    : [value];
}

async function read(document: CertificateDocument): Promise<string[]> {
  const pages = await readPdfText(renderCertificate(typesetter, document).pdf);
  return pages.map(withoutSpace);
}

/** The text of each member's block, in order, over all sheets. */
function memberTexts(pages: readonly string[]): string[] {
  return pages.flatMap((page) => page.split('氏名').slice(1));
}

test('every item of every member stands in that member’s own block', async () => {
  const pages = await read(sampleDocument({ people: sampleLargeFamily }));
  assert.equal(pages.length, 2);
  const blocks = memberTexts(pages);
  assert.equal(blocks.length, sampleLargeFamily.length);
  sampleLargeFamily.forEach((person, index) => {
    const heading = [person.address, person.katagaki, person.headName];
    const shared = new Set(heading.map((text) => withoutSpace(text ?? '')));
    for (const value of printedValues(person).filter((text) => !shared.has(text))) {
      assert.ok(blocks[index]?.includes(value), `${value} for member ${index}`);
    }
    for (const other of sampleLargeFamily.filter(
      (one) => one !== person && one.name !== '見本　太郎',
    )) {
      assert.ok(!blocks[index]?.includes(withoutSpace(other.name)), `${other.name} in ${index}`);
    }
  });
});

test('the heading of each sheet carries the address, the katagaki and the head', async () => {
  for (const page of await read(sampleDocument({ people: sampleLargeFamily }))) {
    assert.match(page, /住所徳島県架空郡若葉町大字緑字日向1234番地5若葉ハイツ203号世帯主見本太郎/);
  }
});

test('every item of a foreign resident, an individual and a closed record is printed', async () => {
  const foreign = { ...sampleForeignResident, formerName: '', domicile: '' };
  const individual = samplePerson({
    kana: 'ミホン　タロウ',
    residentRecordCode: '99999900012',
    individualNumber: '999999000121',
    history: Array.from({ length: 70 }, (_, index) => `転入により記載その${index}。`),
    remarks: ['備考の一', '備考の二'],
  });
  const documents = [
    sampleDocument({ people: [foreign] }),
    sampleDocument({ kind: 'individual', people: [foreign] }),
    sampleDocument({ kind: 'individual', people: [individual] }),
    sampleDocument({ kind: 'statement', people: [{ ...individual, history: null }] }),
    sampleDocument({ kind: 'closed-individual', people: [sampleClosedRecord] }),
    sampleDocument({ kind: 'closed-statement', people: [sampleClosedRecord] }),
  ];
  for (const document of documents) {
    const pages = await read(document);
    const text = pages.join('');
    assert.equal(pages.length, renderCertificate(typesetter, document).pages);
    for (const value of document.people.flatMap(printedValues)) {
      assert.ok(text.includes(value), `${value} on ${document.kind}`);
    }
  }
});

test('an item left out is not in the file at all', async () => {
  const person = samplePerson({ domicile: null, headOfFamilyRegister: null, headName: null });
  const text = (await read(sampleDocument({ people: [person], isSample: false }))).join('');
  assert.match(text, /本籍省略筆頭者省略/);
  assert.match(text, /世帯主省略/);
});

test('marks, certification, seal and issue number stand where they belong', async () => {
  const [first, last] = await read(
    sampleDocument({ people: sampleLargeFamily, isOfficialUse: true }),
  );
  const sentence = 'この写しは、世帯全員の住民票の原本と相違ないことを証明する。令和8年11月22日';
  assert.ok(last?.includes(`${sentence}徳島県若葉町長架空一郎若葉町長之印`));
  assert.ok(first !== undefined && !first.includes('証明する') && !first.includes('之印'));
  assert.match(first, /発行番号20261122若葉町本庁1プリンタ0010111\/2/);
  assert.match(last ?? '', /プリンタ0010112\/2/);
  for (const page of [first, last ?? '']) assert.match(page, /公用/);
});

test('見本 lies across a sample and only across a sample', async () => {
  const people = [samplePerson({ name: '若葉　実', headName: '', headOfFamilyRegister: '' })];
  const [sample] = await read(sampleDocument({ people, isSample: true }));
  const [genuine] = await read(sampleDocument({ people, isSample: false }));
  assert.ok(sample?.includes('見本') && !genuine?.includes('見本'));
  assert.ok(!genuine?.includes('公用'));
});

test('the file claims and keeps PDF/A-2b and carries no name in its metadata', () => {
  const { pdf } = renderCertificate(typesetter, sampleDocument());
  const text = Buffer.from(pdf).toString('latin1');
  assert.match(text, /^%PDF-1\.7/);
  assert.match(text, /<pdfaid:part>2<\/pdfaid:part>/);
  assert.match(text, /<pdfaid:conformance>B<\/pdfaid:conformance>/);
  assert.match(text, /\/OutputIntents/);
  assert.match(text, /2026-11-22T01:00:00/);
  const metadata = Buffer.from(pdf)
    .toString('utf8')
    .match(/<x:xmpmeta[\s\S]*<\/x:xmpmeta>/)?.[0];
  assert.match(metadata ?? '', /住民票の写し（世帯連記式）/);
  assert.ok(!metadata?.includes('太郎'));
});

test('the same document gives the same bytes, whatever was set in between', () => {
  const document = sampleDocument({ people: sampleLargeFamily });
  const first = renderCertificate(typesetter, document).pdf;
  renderCertificate(typesetter, sampleDocument({ kind: 'individual', people: [samplePerson()] }));
  const again = renderCertificate(typesetter, document).pdf;
  const elsewhere = renderCertificate(createTypesetter({ fontFolders: [] }), document).pdf;
  assert.ok(Buffer.from(first).equals(again));
  assert.ok(Buffer.from(first).equals(elsewhere));
});

test('certificates set one after another never carry each other’s people', async () => {
  const numbers = Array.from({ length: 24 }, (_, index) => `${1000 + index * 7}`);
  const documents = numbers.map((number, index) =>
    sampleDocument({
      kind: index % 2 === 0 ? 'household' : 'individual',
      people: [samplePerson({ name: `住民番号${number}号`, domicile: `本籍${number}番地` })],
    }),
  );
  const files = documents.map((document) => renderCertificate(typesetter, document).pdf);
  for (const [index, file] of files.entries()) {
    const text = withoutSpace((await readPdfText(file)).join(''));
    const found = [...text.matchAll(/住民番号(\d+)号|本籍(\d{4})番地/g)].map((m) => m[1] ?? m[2]);
    assert.deepEqual([...new Set(found)], [numbers[index]]);
  }
});

test('overflow and missing characters are reported and the file is still made', async () => {
  const person = samplePerson({
    name: '見本　😀葛\u{E0102}',
    headName: '見本　太郎',
    previousAddress: '徳島県架空郡若葉町'.repeat(60),
  });
  const rendered = renderCertificate(typesetter, sampleDocument({ people: [person] }));
  assert.deepEqual(
    rendered.overflow.map((item) => item.item),
    ['転入前住所'],
  );
  assert.deepEqual(rendered.missing, [
    { personIndex: 0, item: 'name', characters: ['😀', '葛\u{E0102}'] },
  ]);
  const text = withoutSpace((await readPdfText(rendered.pdf)).join(''));
  assert.ok(text.includes('見本〓葛'));
  assert.equal(rendered.pages, 1);
});

test('poppler reads the same values from the file', (context) => {
  if (spawnSync('pdftotext', ['-v']).error) return context.skip('pdftotext is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  try {
    const file = join(folder, 'certificate.pdf');
    writeFileSync(file, renderCertificate(typesetter, sampleDocument()).pdf);
    const text = withoutSpace(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
    for (const value of sampleFamily.flatMap(printedValues)) assert.ok(text.includes(value), value);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
