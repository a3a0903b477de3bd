/** 印影の読取りの検査 — real pictures are measured; whatever else is uploaded is refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '@yakuba/kernel/refusal';
import sharp from 'sharp';

import { type DrawnSeal, drawSeal } from '#harness/seal-imprint';

import { readScan } from './read-scan.ts';

function read(file: Buffer, dpi: number | null = null) {
  return readScan({ image: file.toString('base64'), dpi });
}

async function codeOf(file: Buffer, dpi: number | null = null): Promise<string> {
  try {
    await read(file, dpi);
    return 'read';
  } catch (error) {
    if (error instanceof Refusal) return error.code.replace('seal_registration.scan.', '');
    throw error;
  }
}

const seals: DrawnSeal[] = [
  {},
  { shape: 'square', sideMm: 18, turn: 17 },
  { sideMm: 10.5, dpi: 300, format: 'jpeg' },
  { sideMm: 24, dpi: 400, format: 'tiff', ink: '#20242c' },
  { sideMm: 12, hasDust: true },
];

for (const seal of seals) {
  test(`measures a seal to two tenths of a millimetre: ${JSON.stringify(seal)}`, async () => {
    const { measurement, imprint } = await read(await drawSeal(seal));
    assert.ok(
      Math.abs(measurement.squareMm - (seal.sideMm ?? 13.5)) <= 0.2,
      `${measurement.squareMm}`,
    );
    assert.deepEqual(measurement.problems, []);
    assert.match(imprint.hash, /^[0-9a-f]{64}$/);
    const stored = await sharp(imprint.png).metadata();
    assert.equal(stored.format, 'png');
    assert.equal(stored.width, imprint.imageWidth);
  });
}

test('an oval seal is as high as it is, and fits into a smaller square when turned', async () => {
  const { measurement } = await read(await drawSeal({ shape: 'oval', sideMm: 15 }));
  assert.ok(Math.abs(measurement.heightMm - 15) <= 0.2);
  assert.ok(measurement.squareMm < 13.5 && measurement.squareMm > 12.5);
});

test('the same scan is stored as the same bytes, and nothing of the file itself is kept', async () => {
  const marked = await sharp(await drawSeal())
    .withExif({ IFD0: { Copyright: 'somebody' } })
    .png()
    .toBuffer();
  const [one, other] = await Promise.all([read(marked, 600), read(await drawSeal())]);
  assert.equal(one.imprint.hash, other.imprint.hash);
  assert.ok(!one.imprint.png.includes('somebody'));
});

test('a faint imprint and one cut by the edge are seen', async () => {
  const faint = await read(await drawSeal({ ink: '#f0d8d4' }));
  assert.ok(faint.measurement.problems.includes('faint'));
  const cut = await read(await drawSeal({ marginMm: -1 }));
  assert.ok(cut.measurement.problems.includes('cut'));
});

test('the resolution must be known and agree with the file', async () => {
  const plain = await sharp(await drawSeal({ dpi: 300 }))
    .withMetadata({ density: 72 })
    .png()
    .toBuffer();
  assert.equal(await codeOf(plain), 'resolution_unknown');
  assert.equal(await codeOf(plain, 300), 'read');
  assert.equal(await codeOf(await drawSeal({ dpi: 300 }), 600), 'resolution_differs');
});

test('a page without an imprint is refused', async () => {
  const paper = await sharp({
    create: { width: 300, height: 300, channels: 3, background: '#fff' },
  })
    .withMetadata({ density: 300 })
    .png()
    .toBuffer();
  assert.equal(await codeOf(paper), 'imprint_missing');
});

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
const virus = Buffer.from(
  `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD'}-ANTIVIRUS-TEST-FILE!$H+H*`,
);

test('drawings with script, documents, archives and test viruses are refused', async () => {
  assert.equal(await codeOf(svg), 'not_an_image');
  assert.equal(await codeOf(Buffer.from('%PDF-1.7\n')), 'not_an_image');
  assert.equal(await codeOf(Buffer.from('PK\x03\x04rest')), 'not_an_image');
  assert.equal(await codeOf(virus), 'suspicious');
  const gif = await sharp(await drawSeal({ dpi: 200 }))
    .gif()
    .toBuffer();
  assert.equal(await codeOf(gif), 'not_an_image');
});

test('a picture that is something else besides is refused', async () => {
  const png = await drawSeal();
  const jpeg = await drawSeal({ format: 'jpeg' });
  const tails = [svg, virus, Buffer.from('PK\x03\x04'), Buffer.from('%PDF-1.7'), Buffer.from('x')];
  for (const tail of tails) {
    assert.equal(await codeOf(Buffer.concat([png, tail])), 'suspicious');
    assert.equal(await codeOf(Buffer.concat([jpeg, tail])), 'suspicious');
  }
});

test('a bomb of pixels, a broken file and several pages are refused', async () => {
  const bomb = await sharp({
    create: { width: 9000, height: 9000, channels: 3, background: '#fff' },
  })
    .withMetadata({ density: 600 })
    .png({ compressionLevel: 9 })
    .toBuffer();
  assert.equal(await codeOf(bomb), 'unreadable');
  const png = await drawSeal();
  const broken = Buffer.concat([png.subarray(0, 600), png.subarray(-12)]);
  assert.equal(await codeOf(broken), 'unreadable');
});
