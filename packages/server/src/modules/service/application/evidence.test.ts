/**
 * 添付書類の検査 — pictures are made anew, quiet PDFs are kept; test viruses, polyglots, SVG, bombs
 * and PDFs that act are refused, recorded, and nothing is kept of them.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import type { Refusal } from '@yakuba/kernel/refusal';
import fc from 'fast-check';
import sharp from 'sharp';

import { applicationTown, COPY, digestOf } from '#harness/application-town';
import { TOWN } from '#harness/database';

import { readEvidence } from './exchange/read-evidence.ts';

const town = await applicationTown();
const { resident, clerk } = town;
const OWN = '/api/application/own-applications';

const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#c0d0e0' } });
const png = await picture.clone().png().toBuffer();
const jpeg = await picture
  .clone()
  .withExif({ IFD0: { Artist: 'secret-place' } })
  .jpeg()
  .toBuffer();

const head = '%PDF-1.7\n';
const pdfOf = (...objects: string[]) =>
  Buffer.from(
    `${head}1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj
2 0 obj\n<< /Type /Pages /Kids [8 0 R] /Count 1 >>\nendobj
8 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n${objects.join('\n')}
trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`,
    'latin1',
  );

function packed(dictionary: string, content: string | Buffer): string {
  const bytes = deflateSync(content).toString('latin1');
  return `4 0 obj\n<< ${dictionary} /Filter /FlateDecode >>\nstream\n${bytes}\nendstream\nendobj`;
}

async function codeOf(file: Buffer): Promise<string> {
  return readEvidence(file).then(
    ({ mediaType }) => mediaType,
    (error: Refusal) => error.code.replace('application.evidence.', ''),
  );
}

test('pictures are made anew, without what they carried besides', async () => {
  assert.ok(jpeg.includes('secret-place'));
  const { mediaType, content, digest } = await readEvidence(jpeg);
  assert.equal(mediaType, 'image/jpeg');
  assert.ok(!content.includes('secret-place'));
  assert.equal(digest, digestOf(content));
  assert.equal(await codeOf(png), 'image/png');
  assert.equal(await codeOf(await picture.clone().webp().toBuffer()), 'image/jpeg');
});

test('a PDF that only shows pages is kept as it is', async () => {
  const quiet = pdfOf(packed('/Length 9', 'BT (a) Tj ET'));
  assert.deepEqual((await readEvidence(quiet)).content, quiet);
  const opening = pdfOf('3 0 obj\n<< /OpenAction [2 0 R /XYZ null null 0] >>\nendobj');
  assert.equal(await codeOf(opening), 'application/pdf');
});

test('refuses what is neither a picture nor a PDF, whatever it says of itself', async () => {
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><a/></svg>';
  const shown = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(
    '-',
  );
  const wanted = [
    [svg, 'suspicious'],
    [shown, 'suspicious'],
    [eicar, 'suspicious'],
    ['<html>', 'suspicious'],
    ['ただの文', 'type'],
    ['MZ\u0090\u0000', 'type'],
    ['GIF89a\u0001\u0000\u0001\u0000', 'type'],
  ] as const;
  for (const [text, code] of wanted) assert.equal(await codeOf(Buffer.from(text)), code, text);
});

test('refuses polyglots: a picture with something behind, within or before it', async () => {
  const archive = Buffer.from(
    `PK\u0003\u0004inside${'\u0000'.repeat(20)}PK\u0005\u0006${'\u0000'.repeat(18)}`,
  );
  for (const file of [png, jpeg]) {
    assert.equal(await codeOf(Buffer.concat([file, archive])), 'suspicious');
    assert.equal(await codeOf(Buffer.concat([file, Buffer.from('x')])), 'suspicious');
    assert.equal(await codeOf(Buffer.concat([file, Buffer.from('<script>')])), 'suspicious');
  }
  const comment = await picture
    .clone()
    .withExif({ IFD0: { Artist: `${head}1 0 obj` } })
    .jpeg()
    .toBuffer();
  assert.equal(await codeOf(comment), 'suspicious');
  assert.equal(await codeOf(Buffer.concat([pdfOf(), archive])), 'suspicious');
  assert.equal(await codeOf(Buffer.concat([Buffer.from('x'.repeat(200)), pdfOf()])), 'suspicious');
});

test('refuses PDFs that act, carry files or are locked, however the name is written', async () => {
  const acting = [
    '3 0 obj\n<< /OpenAction 5 0 R >>\nendobj',
    '3 0 obj\n<< /S /JavaScript /JS (app.alert) >>\nendobj',
    '3 0 obj\n<< /S /#4aavaScript >>\nendobj',
    '3 0 obj\n<< /Names << /EmbeddedFiles 6 0 R >> >>\nendobj',
    '3 0 obj\n<< /S /Launch >>\nendobj',
    '3 0 obj\n<< /Encrypt 7 0 R >>\nendobj',
    packed('/Type /ObjStm', '3 0 << /S /JavaScript /JS (x) >>'),
  ];
  for (const object of acting) assert.equal(await codeOf(pdfOf(object)), 'active_pdf', object);
  const notActing = pdfOf(packed('/Length 9', '(/JavaScript) Tj'));
  assert.equal(await codeOf(notActing), 'application/pdf', 'text of a page is no name');
});

test('refuses what grows without measure when it is opened', async () => {
  const bomb = pdfOf(packed('/Length 9', Buffer.alloc(160_000_000)));
  assert.ok(bomb.length < 1_000_000);
  assert.equal(await codeOf(bomb), 'bomb');
  const size = { width: 9_000, height: 9_000, channels: 3, background: '#fff' } as const;
  const wide = await sharp({ create: size }).png({ compressionLevel: 9 }).toBuffer();
  assert.ok(wide.length < 1_000_000);
  assert.equal(await codeOf(wide), 'bomb');
  assert.equal(await codeOf(Buffer.alloc(5_000_001)), 'too_large');
});

test('whatever the bytes, the answer is a file or a refusal', async () => {
  const beginnings = [
    Buffer.alloc(0),
    png.subarray(0, 60),
    jpeg.subarray(0, 90),
    Buffer.from(head),
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array(), async (begin, rest) => {
      const code = await codeOf(Buffer.concat([begin, rest]));
      assert.match(code, /^(image|application|suspicious|type|unreadable|active_pdf|bomb)/);
    }),
    { numRuns: 60 },
  );
});

async function attach(id: string, content: Buffer, over: object = {}) {
  const body = { item: 'mandate', fileName: '委任状.png', content: content.toString('base64') };
  return resident.post(`${OWN}/${id}/files`, { ...body, ...over });
}

test('a file belongs to one field of one application, and is there when it is reviewed', async () => {
  const answers = town.copyAnswers({ applicantRelation: 'agent' });
  const id = await town.draft(resident, { answers });
  const lacking = await town.submit(resident, id);
  assert.equal(lacking.json().errors[0].path, 'mandate', lacking.body);
  const attached = await attach(id, png);
  assert.equal(attached.statusCode, 200, attached.body);
  const file = attached.json();
  assert.equal(file.mediaType, 'image/png');

  const put = (named: object[], version: number) =>
    resident.send('PUT', `${OWN}/${id}`, {
      procedureCode: COPY,
      version,
      answers: { ...answers, mandate: named },
    });
  await put([{ ...file, fileId: crypto.randomUUID() }], 1);
  assert.equal((await town.submit(resident, id)).json().code, 'application.submit.problems');
  await put([{ ...file, mediaType: 'application/pdf' }], 2);
  assert.equal((await town.submit(resident, id)).json().code, 'application.submit.problems');
  await put([file], 3);
  assert.equal((await town.submit(resident, id)).statusCode, 200);
  const path = `/api/application/applications/${id}/files/${file.fileId}`;
  const seen = (await clerk.get(path)).json();
  assert.equal(seen.mediaType, 'image/png');
  assert.equal((await sharp(Buffer.from(seen.content, 'base64')).metadata()).width, 60);
  assert.equal((await attach(id, png)).json().code, 'application.draft.fixed');
});

test('what is refused over HTTP is recorded and not kept; a photograph of some size goes through', async () => {
  const id = await town.draft(resident);
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const size = { width: 1_500, height: 1_200, channels: 3, background: '#fff', noise } as const;
  const photograph = await sharp({ create: size }).jpeg({ quality: 95 }).toBuffer();
  assert.ok(photograph.length > 1_000_000, String(photograph.length));
  const [virus, svg] = [['EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE'].join('-'), '<svg xmlns="a"/>'];
  for (const text of [virus, svg]) {
    const answer = await attach(id, Buffer.from(text));
    assert.equal(answer.json().code, 'application.evidence.suspicious');
    assert.match(answer.json().detail, /。$/u);
  }
  const nowhere = await attach(id, png, { item: 'copies' });
  assert.equal(nowhere.json().code, 'application.evidence.no_item');
  const webp = await attach(id, photograph);
  assert.equal(webp.statusCode, 200, webp.body);
  const [row] = await town.owner<Record<string, number>[]>`
    select (select count(*)::int from application.file where application_id = ${id}) as files,
      (select count(*)::int from platform.audit_entry where municipality_code = ${TOWN}
        and refusal_code = 'application.evidence.suspicious') as refused`;
  assert.deepEqual({ ...row }, { files: 1, refused: 2 });
});
