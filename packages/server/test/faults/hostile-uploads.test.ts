/**
 * 悪意のあるファイルの検査 — through every door that takes a file: test viruses plain, in archives
 * and in PDFs, files of two kinds at once, drawings with script, bombs, PDFs that act, pictures of
 * absurd size, wrong endings, nothing at all. Refused, recorded, and no table changed.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';

import { applicationTown } from '#harness/application-town';
import { TOWN } from '#harness/database';
import {
  bytes,
  EICAR,
  hollowPng,
  jpegSaying,
  paper,
  pdfOf,
  pngSaying,
  streamOf,
  zipOf,
} from '#harness/hostile-files';
import type { Client } from '#harness/office';
import { openRefusals } from '#harness/refusals';
import { sealInput } from '#harness/seal-imprint';

// Everything comes from one address here; how often it may knock is another matter.
process.env['YAKUBA_DOOR_LIMITS'] = 'off';
const town = await applicationTown();
const { resident, clerk, people, owner } = town;
const OWN = '/api/application/own-applications';
const ALL = '/api/application/applications';

const answers = town.copyAnswers({ applicantRelation: 'agent' });
const own = await town.draft(resident, { answers });
const atCounter = await town.draft(resident, { answers });
const { refused, refusedAll } = await openRefusals(owner);

const png = await paper().png().toBuffer();
const jpeg = await paper().jpeg().toBuffer();
const webp = await paper().webp().toBuffer();
const virus = bytes(EICAR);
const html = bytes('<html><body onload="alert(1)">sample</body></html>');
const script = '<script>alert(1)</script>';
const svg = (inside: string) => bytes(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);
const acting = '3 0 << /S /JavaScript /JS (app.alert(1)) >>';
const object = (content: string) => `3 0 obj\n${content}\nendobj`;
const laughs = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${'&a;'.repeat(90)}">]><a>&b;</a>`;

/** 名前, 内容, 断る訳 — the last part of the refusal's code. */
type Row = readonly [string, Buffer, string];

const viruses: readonly Row[] = [
  ['検査用ウイルス', virus, 'suspicious'],
  ['書庫に', zipOf('report.com', virus), 'type|suspicious'],
  ['二重の書庫に', zipOf('inner.zip', zipOf('a.com', virus)), 'type|suspicious'],
  ['圧縮して', gzipSync(virus), 'type'],
  ['PDFの本文に', pdfOf([`5 0 obj\n(${EICAR})\nendobj`]), 'suspicious'],
  ['PDFの圧縮した部分に', pdfOf([streamOf('/Length 9', virus)]), 'suspicious'],
  ['PDFの二重に圧縮した部分に', pdfOf([streamOf('/Length 9', virus, 2)]), 'suspicious'],
  ['PNGの註釈に', await pngSaying(EICAR), 'suspicious'],
  ['JPEGの註釈に', await jpegSaying(virus), 'suspicious'],
];

const polyglots: readonly Row[] = [
  ['PDFとHTML', bytes(pdfOf().toString('latin1').replace('\n', `\n%${html}\n`)), 'suspicious'],
  ['HTMLの後のPDF', Buffer.concat([html, pdfOf()]), 'suspicious'],
  ['GIFとJavaScript', bytes('GIF89a/*\x00\x01*/=1;alert(1)//'), 'type'],
  ['JPEGの後の書庫', Buffer.concat([jpeg, zipOf('a.js', html)]), 'suspicious'],
  ['JPEGの註釈の書庫', await jpegSaying(zipOf('a.js', html)), 'suspicious'],
  ['PNGの後の書庫', Buffer.concat([png, zipOf('a.js', html)]), 'suspicious'],
  ['WebPの後の文', Buffer.concat([webp, bytes('tail')]), 'suspicious'],
  ['PNGの註釈のスクリプト', await pngSaying(script), 'suspicious'],
  ['JPEGの註釈のPHP', await jpegSaying(bytes('<?php system($_GET[0]);')), 'suspicious'],
  ['PDFの後の書庫', Buffer.concat([pdfOf(), zipOf('a.js', html)]), 'suspicious'],
  ['JPEGの中のPDF', await jpegSaying(pdfOf()), 'suspicious'],
];

const notPapers: readonly Row[] = [
  ['スクリプトのあるSVG', svg(script), 'suspicious'],
  ['開くと動くSVG', bytes('<svg onload="alert(1)"/>'), 'suspicious'],
  ['外を読むSVG', svg('<image href="file:///etc/passwd"/>'), 'suspicious'],
  ['圧縮したSVG', gzipSync(svg(script)), 'type'],
  ['膨らむXML', bytes(laughs), 'suspicious'],
  ['HTML', html, 'suspicious'],
  ['プログラム', bytes('MZ\x90\x00\x03'), 'type'],
  ['文書', zipOf('word/document.xml', bytes('<w/>')), 'type|suspicious'],
  ['膨らむ書庫', zipOf('zeros', Buffer.alloc(40_000_000)), 'type|suspicious'],
  ['GIF', await paper().gif().toBuffer(), 'type'],
  ['ただの文', Buffer.from('委任します。'), 'type'],
];

const hex = bytes(acting).toString('hex');
const pdfs: readonly Row[] = [
  ['スクリプト', pdfOf([object(acting.slice(4))]), 'active_pdf'],
  ['綴りを変えた名前', pdfOf([object('<< /S /J#61vaScript >>')]), 'active_pdf'],
  ['まとめた部分', pdfOf([streamOf('/Type /ObjStm', acting)]), 'active_pdf'],
  ['圧縮しないまとめ', pdfOf([streamOf('/Type /ObjStm', acting, 0)]), 'active_pdf'],
  ['二重に圧縮したまとめ', pdfOf([streamOf('/Type /ObjStm', acting, 2)]), 'active_pdf'],
  ['種類を言わないまとめ', pdfOf([streamOf('/N 1 /First 4', acting)]), 'active_pdf'],
  ['綴りを変えたまとめ', pdfOf([streamOf('/Type /Obj#53tm', acting)]), 'active_pdf'],
  ['辞書のまぎれ', pdfOf([streamOf('/Type /ObjStm /X (obj)', acting)]), 'active_pdf'],
  ['十六進', pdfOf([streamOf('/Type /ObjStm /Filter /ASCIIHexDecode', hex, 0)]), 'active_pdf'],
  ['差分', pdfOf([streamOf('/Type /ObjStm /DecodeParms 9 0 R', 'x')]), 'active_pdf'],
  ['改行の違い', pdfOf([streamOf('/N 1', acting).replace('stream\n', 'stream\r')]), 'active_pdf'],
  ['註釈に隠して', pdfOf([`%>>stream\n${object(acting.slice(4))}\n%endstream`]), 'active_pdf'],
  ['添付', pdfOf([object('<< /Names << /EmbeddedFiles 6 0 R >> >>')]), 'active_pdf'],
  ['起動', pdfOf([object('<< /S /Launch /F (cmd.exe) >>')]), 'active_pdf'],
  ['送信', pdfOf([object('<< /S /SubmitForm >>')]), 'active_pdf'],
  ['XFA', pdfOf([object('<< /XFA 5 0 R >>')]), 'active_pdf'],
  ['XFAのスクリプト', pdfOf([streamOf('/Length 9', `<xdp>${script}</xdp>`)]), 'active_pdf'],
  ['開いたときの動作', pdfOf([object('<< /OpenAction 5 0 R >>')]), 'active_pdf'],
  ['暗号', pdfOf([object('<< /Encrypt 7 0 R >>')]), 'active_pdf'],
  ['膨らむPDF', pdfOf([streamOf('/Length 9', Buffer.alloc(160_000_000))]), 'bomb'],
  ['幾重もの圧縮', pdfOf([streamOf('/Length 9', 'x', 5)]), 'bomb'],
  ['頁なし', pdfOf([], '2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj'), 'unreadable'],
  ['途中で切れたPDF', pdfOf().subarray(0, 120), 'unreadable'],
  ['壊れた圧縮', pdfOf([streamOf('/Filter /FlateDecode', 'xyz', 0)]), 'unreadable'],
];

const size = { width: 9_000, height: 9_000, channels: 3, background: '#fff' } as const;
const pictures: readonly Row[] = [
  ['八千万画素', await sharp({ create: size }).png({ compressionLevel: 9 }).toBuffer(), 'bomb'],
  ['三万四方の見出し', hollowPng(30_000, 30_000), 'bomb'],
  ['二十億の幅', hollowPng(2_147_483_647, 1), 'bomb|unreadable'],
  ['幅零', hollowPng(0, 10), 'bomb|unreadable'],
  ['中身のない画像', hollowPng(600, 600), 'unreadable'],
  ['途中で切れた画像', jpeg.subarray(0, 200), 'suspicious|unreadable'],
  ['大きすぎるファイル', randomBytes(5_000_001), 'too_large'],
];

const kinds = { viruses, polyglots, notPapers, pdfs, pictures };

function attach(client: Client, path: string, content: string, fileName = '委任状.pdf') {
  return client.post(path, { item: 'mandate', fileName, content });
}

for (const [kind, rows] of Object.entries(kinds)) {
  test(`no ${kind} come in with an application, online or at the counter`, async () => {
    const doors = [
      [resident, `${OWN}/${own}/files`],
      [clerk, `${ALL}/${atCounter}/files`],
    ] as const;
    for (const [client, path] of doors) {
      await refusedAll(
        rows.map(([about, file, why]) => ({
          work: () => attach(client, path, file.toString('base64')),
          code: new RegExp(`^application\\.evidence\\.(${why})$`),
          status: 422,
          about,
        })),
      );
    }
  });

  test(`no ${kind} come in as the imprint of a seal`, async () => {
    const input = await sealInput({ addresseeNumber: people[0] });
    const small = rows.filter(([, file]) => file.length < 700_000);
    for (const route of ['imprint-readings', 'registrations']) {
      await refusedAll(
        small.map(([about, file]) => {
          const scan = { image: file.toString('base64'), dpi: 300 };
          const body = route === 'registrations' ? { ...input, scan } : scan;
          const work = () => clerk.post(`/api/seal-registration/${route}`, body);
          return { work, code: /^seal_registration\.scan\./, status: 422, about };
        }),
      );
    }
  });

  test(`no ${kind} come in as a file of four items, nor pass for a certificate`, async () => {
    const small = rows.filter(([, file]) => file.length < 140_000);
    await refusedAll(
      small.map(([about, file]) => {
        const body = { content: file.toString('base64') };
        const work = () => clerk.post('/api/procedure-guide/four-items', body);
        return { work, code: /^procedure_guide\.file\./, status: 422, about };
      }),
    );
    await refusedAll(
      small.map(([about, file]) => {
        const path = `/api/certificates/verify/${TOWN}${'A'.repeat(16)}`;
        const work = () => town.stranger.post(path, { file: file.toString('base64') });
        return { work, code: 'certificate.verification.unknown', status: 404, about };
      }),
    );
  });
}

test('nothing, what is no file, and more than the door takes', async () => {
  const path = `${OWN}/${own}/files`;
  const invalid = { code: 'platform.act.invalid', status: 422 };
  await refusedAll([
    { work: () => attach(resident, path, ''), ...invalid, about: '空' },
    { work: () => attach(resident, path, '<script>'), ...invalid, about: '符号でない' },
    { work: () => attach(resident, path, 'AAAA', 'a\r\nb.pdf'), ...invalid, about: '改行の名前' },
    { work: () => attach(resident, path, 'AAAA', 'a\u202Efdp.exe'), ...invalid, about: '逆順' },
  ]);
  const large = randomBytes(6_000_000).toString('base64');
  const wanted = { code: 'platform.http.too_large', status: 413, isRecorded: false };
  await refused(() => attach(resident, path, large), wanted);
});

test('what is let through is named by its content, whatever it was called', async () => {
  const real = pdfOf([streamOf('/Length 9', 'BT (a) Tj ET'), streamOf('/Length 9', 'BT ET')]);
  const names: readonly [string, Buffer, string][] = [
    ['委任状.exe', png, '委任状.exe.png'],
    ['../../etc/委任状.pdf', jpeg, '.._.._etc_委任状.pdf.jpg'],
    ['委任状.PNG', png, '委任状.PNG'],
    ['委任状', real, '委任状.pdf'],
    ['委任状.webp', webp, '委任状.webp.jpg'],
  ];
  for (const [given, file, kept] of names) {
    const answer = await attach(resident, `${OWN}/${own}/files`, file.toString('base64'), given);
    assert.equal(answer.statusCode, 200, answer.body);
    assert.equal(answer.json().fileName, kept);
  }
});

test('the town’s own certificate, a PDF of many parts, may be attached', async () => {
  const id = await town.draft(resident);
  await town.submit(resident, id);
  await town.pay(resident, id);
  await town.approve(id);
  await town.worker.drain();
  const { rawPayload } = await resident.post(`${OWN}/${id}/results/1`);
  const path = `${OWN}/${own}/files`;
  const answer = await attach(resident, path, rawPayload.toString('base64'));
  assert.equal(answer.statusCode, 200, answer.body);
});
