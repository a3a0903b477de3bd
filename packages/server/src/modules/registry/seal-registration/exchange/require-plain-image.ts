/**
 * 画像ファイルの検査 — an uploaded scan must be a picture by its content, and nothing besides.
 *
 * The name and the declared type of a file are not looked at. A file that is a picture to one
 * program and a page, an archive or a test virus to another is refused; what is let through is
 * made anew before it is stored.
 */
import { fileTypeFromBuffer } from 'file-type';

import { requireClean } from '#platform/files';

import { refuse } from '../refusals.ts';

const TYPES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/tiff']);

export const FILE_BYTES_MAX = 720_000;

/** Refuses whatever is not a PNG, JPEG or TIFF and nothing else. */
export async function requirePlainImage(file: Buffer): Promise<void> {
  const path = 'scan.image';
  if (file.length > FILE_BYTES_MAX) throw refuse('seal_registration.scan.unreadable', {}, path);
  const type = await fileTypeFromBuffer(file);
  if (isTestVirus(file)) throw refuse('seal_registration.scan.suspicious', {}, path);
  if (!type || !TYPES.has(type.mime)) {
    throw refuse('seal_registration.scan.not_an_image', {}, path);
  }
  if (hasForeignPart(file) || hasTail(file, type.mime)) {
    throw refuse('seal_registration.scan.suspicious', {}, path);
  }
  await requireClean(file, path);
}

/** Beginnings of other kinds of file: pages, scripts, documents, archives, programs. */
const FOREIGN = [
  '<svg',
  '<html',
  '<script',
  '<?php',
  '<!doctype',
  '%pdf-',
  'pk\x03\x04',
  'rar!\x1a',
];

function hasForeignPart(file: Buffer): boolean {
  const text = file.toString('latin1').toLowerCase();
  return FOREIGN.some((beginning) => text.includes(beginning));
}

/** The standard test string of virus scanners; kept in two so that this file is not one. */
const TEST_VIRUS = ['EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE'].join('-');

function isTestVirus(file: Buffer): boolean {
  return file.includes(TEST_VIRUS, 0, 'latin1');
}

/** Bytes after the end of the picture, where something else could be carried. */
function hasTail(file: Buffer, mime: string): boolean {
  if (mime === 'image/png') return !file.subarray(-12).equals(PNG_END);
  if (mime === 'image/jpeg') return file.at(-2) !== 0xff || file.at(-1) !== 0xd9;
  return false;
}

const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');
