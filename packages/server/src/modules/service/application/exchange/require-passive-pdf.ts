/**
 * PDFの検査 — a PDF that shows pages and does nothing: no script, no attached file, no action by
 * itself, no encryption, nothing before its beginning or after its end, and nothing that grows
 * without measure when it is unpacked.
 *
 * Structure alone is looked at, wherever it could be hidden; this is no scanner for viruses.
 */
import { refuse } from '../refusals.ts';
import { type PdfStream, readPdfStreams } from './pdf-streams.ts';
import { hasTestVirus } from './test-virus.ts';

const PATH = 'content';
const TAIL_MAX = 1_024;

/**
 * Names of what acts, carries, or hides. The long ones never stand anywhere by chance, and are
 * looked for in every byte; the short ones only where names are. To open at a page
 * (`/OpenAction [`) is no action.
 */
const LONG = [
  'JavaScript|Launch|SubmitForm|ImportData|GoToR|GoToE|OpenAction(?!\\s*\\[)|Encrypt',
  'EmbeddedFiles?|Filespec|RichMedia|Movie|Sound|Rendition|OnInstantiate',
].join('|');
const SHORT = 'JS|AA|XFA';
const ACTIVE = new RegExp(`/(${LONG})(?![A-Za-z0-9])`);
const ACTIVE_OBJECT = new RegExp(`/(${LONG}|${SHORT})(?![A-Za-z0-9])|<script`);
const PAGE = /\/Type\s*\/Page(?![A-Za-z0-9])/;

export function requirePassivePdf(file: Buffer): void {
  const text = file.toString('latin1');
  const { outside, streams } = readPdfStreams(file, text);
  const objects = [outside, ...streams.flatMap(objectsIn)].map(plain);
  const end = text.lastIndexOf('%%EOF');
  if (end < 0 || !/\/Root\b/.test(outside) || !objects.some((one) => PAGE.test(one))) {
    throw refuse('application.evidence.unreadable', {}, PATH);
  }
  const tail = text.slice(end + '%%EOF'.length);
  const hasVirus = streams.some(({ layers }) => layers.some(hasTestVirus));
  if (hasVirus || tail.length > TAIL_MAX || tail.trim() !== '') {
    throw refuse('application.evidence.suspicious', {}, PATH);
  }
  const decoded = plain(text);
  const isActive =
    ACTIVE.test(decoded) ||
    objects.some((one) => ACTIVE_OBJECT.test(one)) ||
    streams.some(isActiveStream);
  if (isActive || hidesObjects(decoded, streams)) {
    throw refuse('application.evidence.active_pdf', {}, PATH);
  }
}

/** `#xx` in a name undone. */
function plain(text: string): string {
  return text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Objects packed together begin with their numbers and places (ISO 32000-1 7.5.7). */
const NUMBERS = /^\s*\d+\s+\d+\s/;
const TEXT_BYTES_MAX = 8_000_000;

function objectsIn({ layers }: PdfStream): string[] {
  return layers.flatMap((layer) => {
    const isObjects = NUMBERS.test(layer.subarray(0, 64).toString('latin1'));
    return isObjects && layer.length <= TEXT_BYTES_MAX ? [layer.toString('latin1')] : [];
  });
}

const MARKS = ['/JavaScript', '/Launch', '/EmbeddedFile', '/RichMedia', '<script', '</xdp:xdp>'];

/** Words that a page shows are no names; what is not shown between brackets may be one. */
function isActiveStream({ layers }: PdfStream): boolean {
  return layers.some((layer) => {
    if (!MARKS.some((mark) => layer.includes(mark, 0, 'latin1'))) return false;
    const shown = layer.subarray(0, TEXT_BYTES_MAX).toString('latin1');
    const rest = shown.replaceAll(/\((?:\\.|[^\\()])*\)/gs, '');
    return MARKS.some((mark) => rest.includes(mark)) || layer.length > TEXT_BYTES_MAX;
  });
}

/** Objects packed in any way but the usual one, or not where their dictionary says, are hidden. */
function hidesObjects(decoded: string, streams: readonly PdfStream[]): boolean {
  const named = decoded.split(/\/ObjStm(?![A-Za-z0-9])/).length - 1;
  const usual = streams.filter(({ dictionary }) => isUsual(dictionary)).length;
  return named !== usual;
}

function isUsual(dictionary: string): boolean {
  if (!/^obj\s*<<[\s\S]*\/ObjStm(?![A-Za-z0-9])[\s\S]*>>\s*$/.test(dictionary)) return false;
  if (/\/(DecodeParms|DP)(?![A-Za-z0-9])/.test(dictionary)) return false;
  const filter = /\/Filter(?![A-Za-z0-9])\s*(\[[^\]]*\]|\S+)/.exec(dictionary)?.[1];
  return filter === undefined || /^\[?\s*\/FlateDecode\s*(\]|\/|>>|$)/.test(filter);
}
