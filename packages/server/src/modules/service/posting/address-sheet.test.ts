/**
 * 宛名の用紙の検査 — measured in the finished PDF: the address stands in the window wherever the
 * folded sheet slides to, and nothing else ever shows in it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Destination } from '@yakuba/contract/posting';
import { stripVariationSelectors } from '@yakuba/kernel/text';
import fc from 'fast-check';
import { type PlacedText, readPlaces } from '#harness/pdf-places';

import { createTypesetter } from '#platform/printing';

import type { Envelope } from './model.ts';
import { bundleRequest } from './printing/bundle-document.ts';
import { readBack } from './printing/read-back.ts';
import {
  layOutAddress,
  PANEL_HEIGHT_MM,
  PANEL_WIDTH_MM,
  reachableZone,
  visibleZone,
  type Zone,
} from './rules/address-zone.ts';

const typesetter = createTypesetter();
const measure = typesetter.advanceEm;

const envelope: Envelope = {
  title: '検査用',
  widthMm: 235,
  heightMm: 120,
  windowLeftMm: 20,
  windowTopMm: 12,
  windowWidthMm: 90,
  windowHeightMm: 45,
};

function destination(over: Partial<Destination> = {}): Destination {
  const lines = ['架空県架空郡若葉町大字緑字日向12番地3', '若葉荘2号'];
  return { postalCode: '7710001', lines, name: '試験　太郎', ...over };
}

function piece(one: Destination, ordinal = 1) {
  return {
    ordinal,
    pieceId: crypto.randomUUID(),
    checkCode: `AB${ordinal}CDE`,
    documents: [
      {
        issueId: crypto.randomUUID(),
        releaseId: null,
        title: '住民票の写し（世帯連記式）',
        issueNumber: '20261122 若葉町 本庁1 001',
        verificationCode: null,
        pages: 1,
        documentHash: '',
      },
    ],
    sheets: 1,
    receiptNumber: `2026-000000${ordinal}-1`,
    procedureTitle: '住民票の写しの交付請求',
    destination: one,
    attempt: 2,
  };
}

function print(pieces: ReturnType<typeof piece>[]) {
  const document = {
    number: '20261122-01',
    madeAt: new Date('2026-11-22T01:00:00Z'),
    sender: { name: '架空県架空郡若葉町', postalCode: '7710000', address: '若葉町大字緑1番地' },
    envelope,
    pieces,
    files: new Map(),
  };
  return typesetter.pdf(bundleRequest(document, measure));
}

function isWithin(zone: Zone, { leftMm, rightMm, topMm, bottomMm }: PlacedText): boolean {
  return (
    leftMm >= zone.leftMm &&
    rightMm <= zone.leftMm + zone.widthMm &&
    topMm >= zone.topMm &&
    bottomMm <= zone.topMm + zone.heightMm
  );
}

function isTouching(zone: Zone, { leftMm, rightMm, topMm, bottomMm }: PlacedText): boolean {
  return (
    rightMm > zone.leftMm &&
    leftMm < zone.leftMm + zone.widthMm &&
    bottomMm > zone.topMm &&
    topMm < zone.topMm + zone.heightMm
  );
}

test('what is always visible is what every place of the sheet shows', () => {
  const slideX = envelope.widthMm - PANEL_WIDTH_MM;
  const slideY = envelope.heightMm - PANEL_HEIGHT_MM;
  const visible = visibleZone(envelope);
  const reach = reachableZone(envelope);
  for (const [x, y] of [
    [0, 0],
    [slideX, 0],
    [0, slideY],
    [slideX, slideY],
  ] as const) {
    const left = envelope.windowLeftMm - x;
    const top = envelope.windowTopMm - y;
    assert.ok(visible.leftMm >= left);
    assert.ok(visible.leftMm + visible.widthMm <= left + envelope.windowWidthMm);
    assert.ok(visible.topMm >= top);
    assert.ok(visible.topMm + visible.heightMm <= top + envelope.windowHeightMm);
    assert.ok(reach.leftMm <= Math.max(0, left));
    assert.ok(reach.topMm + reach.heightMm >= Math.min(PANEL_HEIGHT_MM, top));
  }
  assert.ok(visible.widthMm > 50 && visible.heightMm > 20);
});

const destinations: Record<string, Destination> = {
  short: destination({ lines: ['架空県若葉市緑1'], name: '林　一' }),
  'with a katagaki': destination(),
  'of a variant character': destination({ name: '葛\u{E0102}城　太郎' }),
  long: destination({
    lines: [
      '架空県架空郡若葉町大字緑ヶ丘西三丁目字日向山の上1234番地の56',
      '若葉が丘グリーンハイツ東館アネックス1203号室',
    ],
  }),
  'of a long name': destination({ name: 'マリア　イザベル　ドスサントス' }),
};

for (const [words, one] of Object.entries(destinations)) {
  test(`an address ${words} stands in the window, and nothing else does`, async () => {
    const pdf = print([piece(one)]);
    const places = await readPlaces(pdf, 2);
    const seen = places.filter((place) => isTouching(reachableZone(envelope), place));
    for (const place of seen) assert.ok(isWithin(visibleZone(envelope), place), place.text);
    const plain = (text: string) => stripVariationSelectors(text).replaceAll(/\s/gu, '');
    const wanted = `〒771-0001${one.lines.join('')}${one.name}様`;
    assert.equal(plain(seen.map(({ text }) => text).join('')), plain(wanted));
  });
}

test('whatever is laid out is whole, in the zone and legible, or is not printed', () => {
  const text = fc.string({
    unit: fc.constantFrom('架', '空', '町', '1', '-', 'A', 'ー', 'ハ', '（', '）', '葛\u{E0102}'),
    minLength: 1,
    maxLength: 90,
  });
  fc.assert(
    fc.property(text, text, text, (address, katagaki, name) => {
      const one = destination({ lines: [address, katagaki], name });
      const block = layOutAddress(one, envelope, measure);
      const plain = (words: string) => words.replaceAll(/\s/gu, '');
      if (!block.isFitting) return;
      assert.equal(plain(block.address.lines.join('')), plain(address + katagaki));
      assert.ok(block.address.sizePt >= 7.5 && block.name.sizePt >= 7.5);
      for (const { lines, sizePt } of [block.address, block.name]) {
        for (const line of lines) {
          assert.ok((measure(line) * sizePt * 25.4) / 72 <= block.zone.widthMm + 0.01, line);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('an address that no window holds is not set at all', () => {
  const long = destination({ lines: ['架空県架空郡若葉町大字緑'.repeat(12)] });
  assert.ok(!layOutAddress(long, envelope, measure).isFitting);
  assert.throws(() => print([piece(long)]), TypeError);
});

test('the sheet folds in three and bears sender, receipt number and check code', async () => {
  const places = await readPlaces(print([piece(destination())]), 2);
  const find = (words: string) => places.find(({ text }) => text.includes(words));
  const sender = find('架空県架空郡若葉町');
  assert.ok(places.some(({ text }) => text.includes('2026-0000001-1')));
  assert.ok(places.some(({ text }) => text.includes('AB1CDE')));
  assert.ok(sender);
  const letter = places.find(({ text }) => text.startsWith('証明書'));
  assert.ok(letter && letter.topMm > PANEL_HEIGHT_MM && letter.bottomMm < 2 * PANEL_HEIGHT_MM);
});

test('a file whose sheets stand in another order is not kept', async () => {
  const [one, two] = [piece(destination(), 1), piece(destination(), 2)];
  const pdf = print([one, two]);
  assert.equal(await readBack(pdf, [one, two]), 3);
  await assert.rejects(readBack(pdf, [two, one]), /not the address of piece 2/);
  await assert.rejects(readBack(pdf, [one]), /not the address|lacks/);
});
