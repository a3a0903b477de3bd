/**
 * PDFの検査 — a PDF that shows pages and does nothing: no script, no attached file, no action by
 * itself, no encryption, nothing before its beginning or after its end, and nothing that grows
 * without measure when it is unpacked.
 */
import { inflateSync } from 'node:zlib';

import { refuse } from '../refusals.ts';

const PATH = 'content';

/** Together, unpacked; a page scanned at 600 dpi in colour has about 100 MB. */
const UNPACKED_BYTES_MAX = 150_000_000;
const STREAMS_MAX = 5_000;
const TAIL_MAX = 1_024;

/**
 * Names of what acts, carries, or hides; `#xx` in a name is undone before they are looked for. To
 * open at a page (`/OpenAction [`) is no action.
 */
const ACTIVE_NAMES = [
  'JavaScript|JS|Launch|SubmitForm|ImportData|GoToR|GoToE',
  'OpenAction(?!\\s*\\[)|AA|XFA|Encrypt',
  'EmbeddedFiles?|Filespec|RichMedia|Movie|Sound|Rendition',
];
const ACTIVE = new RegExp(`/(${ACTIVE_NAMES.join('|')})(?![A-Za-z0-9])`);

export function requirePassivePdf(file: Buffer): void {
  const text = file.toString('latin1');
  const end = text.lastIndexOf('%%EOF');
  if (end < 0 || !/\/Root\b/.test(text + unpackedText(file))) {
    throw refuse('application.evidence.unreadable', {}, PATH);
  }
  const tail = text.slice(end + '%%EOF'.length);
  if (tail.length > TAIL_MAX || tail.trim() !== '') {
    throw refuse('application.evidence.suspicious', {}, PATH);
  }
  if (isActive(withoutStreams(text)) || isActive(unpackedText(file))) {
    throw refuse('application.evidence.active_pdf', {}, PATH);
  }
}

function isActive(text: string): boolean {
  const plain = text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return ACTIVE.test(plain);
}

const STREAM = /stream\r?\n/g;

function withoutStreams(text: string): string {
  return text.replaceAll(/stream\r?\n[\s\S]*?endstream/g, 'stream endstream');
}

const unpacked = new WeakMap<Buffer, string>();

/** The text of packed objects, in which names could hide; pictures and fonts are only measured. */
function unpackedText(file: Buffer): string {
  const known = unpacked.get(file);
  if (known !== undefined) return known;
  const text = file.toString('latin1');
  let left = UNPACKED_BYTES_MAX;
  const found: string[] = [];
  for (const [index, stream] of [...text.matchAll(STREAM)].entries()) {
    if (index >= STREAMS_MAX) throw refuse('application.evidence.bomb', {}, PATH);
    const begin = stream.index + stream[0].length;
    const end = text.indexOf('endstream', begin);
    const dictionary = text.slice(text.lastIndexOf('obj', stream.index), stream.index);
    if (end < 0 || !/\/(FlateDecode|Fl)\b/.test(dictionary)) continue;
    const bytes = inflated(file.subarray(begin, end), left);
    left -= bytes.length;
    if (/\/(ObjStm|XRef)\b/.test(dictionary)) found.push(bytes.toString('latin1'));
  }
  const all = found.join('\n');
  unpacked.set(file, all);
  return all;
}

function inflated(packed: Buffer, most: number): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(most, 1), finishFlush: 2 });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') {
      throw refuse('application.evidence.bomb', {}, PATH);
    }
    throw refuse('application.evidence.unreadable', {}, PATH);
  }
}
