/**
 * 検査用の悪い書類 — PDFs, archives and pictures that are more than they say, made byte by byte.
 * The test virus is the harmless string that scanners agreed on.
 */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import sharp from 'sharp';

export const EICAR = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD',
  'ANTIVIRUS-TEST-FILE!$H+H*',
].join('-');

export const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

const PAGES = `2 0 obj\n<< /Type /Pages /Kids [8 0 R] /Count 1 >>\nendobj
8 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj`;

/** 一頁のPDF — with further objects; `pages` says what the tree of pages holds. */
export function pdfOf(objects: readonly string[] = [], pages = PAGES): Buffer {
  return bytes(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n${pages}
${objects.join('\n')}\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`);
}

/** ストリーム — packed as often as `layers` says, unless its dictionary says how. */
export function streamOf(dictionary: string, content: string | Buffer, layers = 1): string {
  let data = Buffer.from(content);
  for (let layer = 0; layer < layers; layer += 1) data = deflateSync(data);
  const filter = layers === 0 || /Filter/.test(dictionary) ? '' : ' /Filter /FlateDecode';
  const body = data.toString('latin1');
  return `4 0 obj\n<< ${dictionary}${filter} >>\nstream\n${body}\nendstream\nendobj`;
}

/** 書庫 — one file in it, deflated (PKWARE APPNOTE 4.3). */
export function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const label = Buffer.from(name);
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(8, 4);
  about.writeUInt32LE(crc32(content), 10);
  about.writeUInt32LE(packed.length, 14);
  about.writeUInt32LE(content.length, 18);
  about.writeUInt16LE(label.length, 22);
  const local = Buffer.concat([bytes('PK\x03\x04'), about, label, packed]);
  const places = Buffer.alloc(14);
  const madeBy = Buffer.from([20, 0]);
  const central = Buffer.concat([bytes('PK\x01\x02'), madeBy, about, places, label]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, bytes('PK\x05\x06'), end]);
}

/** 大きさだけのPNG — a heading that promises a picture, and next to none of it. */
export function hollowPng(width: number, height: number): Buffer {
  const heading = Buffer.alloc(13);
  heading.writeUInt32BE(width, 0);
  heading.writeUInt32BE(height, 4);
  heading.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(64)));
  return Buffer.concat([signature, chunk('IHDR', heading), pixels, chunk('IEND', Buffer.of())]);
}

/** 註釈つきのPNG — text in a chunk that no viewer shows. */
export async function pngSaying(text: string): Promise<Buffer> {
  const png = await paper().png().toBuffer();
  const end = png.length - 12;
  const said = chunk('tEXt', bytes(`Comment\0${text}`));
  return Buffer.concat([png.subarray(0, end), said, png.subarray(end)]);
}

/** 註釈つきのJPEG — text in a comment segment. */
export async function jpegSaying(content: Buffer): Promise<Buffer> {
  const jpeg = await paper().jpeg().toBuffer();
  const heading = Buffer.alloc(4);
  heading.writeUInt16BE(0xfffe, 0);
  heading.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), heading, content, jpeg.subarray(2)]);
}

export function paper(width = 60, height = 40) {
  return sharp({ create: { width, height, channels: 3, background: '#c0d0e0' } });
}

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length, 0);
  const body = Buffer.concat([bytes(type), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body), 0);
  return Buffer.concat([length, body, sum]);
}
