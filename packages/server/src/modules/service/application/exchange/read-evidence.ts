/**
 * 添付書類の読取り — what a file is, its content says; its name and what it calls itself are not
 * looked at. Pictures are decoded within limits and made anew, PDFs are looked through.
 */
import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';

import { requireClean } from '#platform/files';

import { refuse } from '../refusals.ts';
import { requirePassivePdf } from './require-passive-pdf.ts';
import { hasTestVirus } from './test-virus.ts';

export interface ReadEvidence {
  readonly mediaType: string;
  readonly content: Buffer;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
}

export const EVIDENCE_BYTES_MAX = 5_000_000;

/** About a page at 600 dpi; a bomb of pixels is refused before it is unpacked. */
const PIXELS_MAX = 40_000_000;
const SIDE_MAX = 4_000;

const IMAGES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);
const PATH = 'content';

export async function readEvidence(file: Buffer): Promise<ReadEvidence> {
  if (file.length > EVIDENCE_BYTES_MAX) throw refuse('application.evidence.too_large', {}, PATH);
  if (hasForeignPart(file)) throw refuse('application.evidence.suspicious', {}, PATH);
  const type = await fileTypeFromBuffer(file);
  if (type?.mime === 'application/pdf') {
    requirePassivePdf(file);
    await requireClean(file, PATH);
    return evidenceOf('application/pdf', file);
  }
  if (!type || !IMAGES.has(type.mime)) throw refuse('application.evidence.type', {}, PATH);
  if (hasTail(file, type.mime)) throw refuse('application.evidence.suspicious', {}, PATH);
  await requireClean(file, PATH);
  return madeAnew(file, type.mime);
}

/** Without the place where it was taken, and without anything that only another program sees. */
async function madeAnew(file: Buffer, mime: string): Promise<ReadEvidence> {
  try {
    const options = { limitInputPixels: PIXELS_MAX, failOn: 'warning', pages: 1 } as const;
    const picture = sharp(file, options)
      .rotate()
      .resize({ width: SIDE_MAX, height: SIDE_MAX, fit: 'inside', withoutEnlargement: true });
    if (mime === 'image/png') return evidenceOf(mime, await picture.png().toBuffer());
    const flat = picture.flatten({ background: '#ffffff' });
    return evidenceOf('image/jpeg', await flat.jpeg({ quality: 88 }).toBuffer());
  } catch (error) {
    const isTooLarge = error instanceof Error && error.message.includes('pixel limit');
    const code = isTooLarge ? 'application.evidence.bomb' : 'application.evidence.unreadable';
    throw refuse(code, {}, PATH);
  }
}

function evidenceOf(mediaType: string, content: Buffer): ReadEvidence {
  return { mediaType, content, digest: createHash('sha256').update(content).digest('hex') };
}

/** What begins a page, a script or a program; long enough never to stand in a picture by chance. */
const FOREIGN =
  /<(?:script|html|body|iframe|object|embed)[\s>]|<svg (?:xmlns|on)|<\?php|<!doctype|javascript:/;

/** Ends of archives: what is both a picture and an archive ends as one. */
const ARCHIVE_END = 'PK\u0005\u0006';

function hasForeignPart(file: Buffer): boolean {
  if (hasTestVirus(file)) return true;
  const isPdf = file.subarray(0, 5).toString('latin1') === '%PDF-';
  if (!isPdf && file.subarray(0, 2_048).includes('%PDF-', 0, 'latin1')) return true;
  if (file.subarray(-66_000).includes(ARCHIVE_END, 0, 'latin1')) return true;
  return FOREIGN.test(file.toString('latin1').toLowerCase());
}

/** Bytes after the end of the picture, where something else could be carried. */
function hasTail(file: Buffer, mime: string): boolean {
  if (mime === 'image/png') return !file.subarray(-12).equals(PNG_END);
  if (mime === 'image/jpeg') return file.at(-2) !== 0xff || file.at(-1) !== 0xd9;
  return file.readUInt32LE(4) + 8 !== file.length;
}

const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');
