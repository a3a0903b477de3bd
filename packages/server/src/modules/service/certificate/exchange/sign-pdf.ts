/**
 * PDFへの署名 — PAdES (B-B): the file as typeset stays byte for byte; behind it an incremental
 * update adds an invisible field, the catalogue and the first page that name it, and the signature
 * over everything but itself.
 *
 * Reads what our typesetter writes: plain objects and a plain cross-reference table.
 */
import { signedDataOver } from './signed-data.ts';
import type { TownSeal } from './town-seal.ts';

export interface PdfSigning {
  readonly seal: TownSeal;
  readonly signedAt: Date;
  /** 署名者 — the town. */
  readonly signer: string;
  readonly reason: string;
}

/** Room for the certificates, the signature and its attributes. */
const CMS_BYTES_MAX = 12_288;
const BLANK = '0'.repeat(CMS_BYTES_MAX * 2);
const RANGE_WIDTH = 10;

export function signPdf(pdf: Uint8Array, signing: PdfSigning): Buffer {
  const original = Buffer.from(pdf);
  const file = readPdf(original);
  const field = file.size;
  const signature = field + 1;
  const catalogue = insert(
    file.object(file.root),
    `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`,
  );
  const page = insert(file.object(file.firstPage), `/Annots [${field} 0 R]`);
  const objects: [number, string][] = [
    [file.firstPage, page],
    [file.root, catalogue],
    [field, fieldObject(field, signature, file.firstPage)],
    [signature, signatureObject(signature, signing)],
  ];
  return seal(Buffer.concat([original, updateOf(original, file, objects)]), original, signing);
}

interface ReadPdf {
  readonly size: number;
  readonly root: number;
  readonly firstPage: number;
  readonly previous: number;
  /** What of the trailer stays: `/Info` and `/ID`. */
  readonly rest: string;
  object(number: number): string;
}

function readPdf(file: Buffer): ReadPdf {
  const text = file.toString('latin1');
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  const table = text.slice(previous);
  const trailer = /^xref\s+0 (\d+)\s[\s\S]*?trailer\s*<<([\s\S]*)>>\s*startxref/.exec(table);
  if (!trailer) throw new TypeError('not a file of our typesetter');
  const [, size = '', dictionary = ''] = trailer;
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} [nf]/gm)].map(([, at]) => Number(at));
  const object = (number: number): string => {
    const at = offsets[number] ?? Number.NaN;
    const body = new RegExp(`^${number} 0 obj[\\s\\S]*?endobj`).exec(text.slice(at, at + 65_536));
    if (!body) throw new TypeError(`no object ${number}`);
    return body[0];
  };
  const root = referenceIn(dictionary, 'Root');
  let firstPage = referenceIn(object(root), 'Pages');
  while (/\/Type\s*\/Pages\b/.test(object(firstPage))) {
    firstPage = Number(/\/Kids\s*\[\s*(\d+) 0 R/.exec(object(firstPage))?.[1] ?? Number.NaN);
  }
  const rest = [/\/Info\s+\d+ 0 R/, /\/ID\s*\[[^\]]*\]/].map(
    (one) => one.exec(dictionary)?.[0] ?? '',
  );
  return { size: Number(size), root, firstPage, previous, rest: rest.join(' '), object };
}

function referenceIn(dictionary: string, name: string): number {
  return Number(new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(dictionary)?.[1] ?? Number.NaN);
}

/** Before the end of the object's dictionary; one that has the entry already is not ours. */
function insert(object: string, entry: string): string {
  const name = entry.split(' ')[0] ?? '';
  if (object.includes(name)) throw new TypeError(`the file has ${name} already`);
  const end = object.lastIndexOf('>>');
  return `${object.slice(0, end)}  ${entry}\n${object.slice(end)}`;
}

/** Printed with the page, locked, and without any extent. */
function fieldObject(number: number, signature: number, page: number): string {
  const widget = `/Type /Annot /Subtype /Widget /FT /Sig /T (TownSeal) /F 132 /Rect [0 0 0 0]`;
  return `${number} 0 obj\n<< ${widget} /P ${page} 0 R /V ${signature} 0 R >>\nendobj`;
}

function signatureObject(number: number, { signedAt, signer, reason }: PdfSigning): string {
  const digits = signedAt.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14);
  const range = `[0 ${'9'.repeat(RANGE_WIDTH)} ${'9'.repeat(RANGE_WIDTH)} ${'9'.repeat(RANGE_WIDTH)}]`;
  return [
    `${number} 0 obj`,
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    `/M (D:${digits}Z) /Name ${hexText(signer)} /Reason ${hexText(reason)}`,
    `/ByteRange ${range}`,
    `/Contents <${BLANK}> >>`,
    'endobj',
  ].join('\n');
}

function hexText(text: string): string {
  const bytes = Buffer.from(text, 'utf16le').swap16();
  return `<FEFF${bytes.toString('hex').toUpperCase()}>`;
}

function updateOf(
  original: Buffer,
  file: ReadPdf,
  objects: readonly (readonly [number, string])[],
): Buffer {
  let body = original.at(-1) === 0x0a ? '' : '\n';
  const entries = objects
    .map(([number, text]) => {
      const at = original.length + body.length;
      body += `${text}\n`;
      return { number, at };
    })
    .sort((one, other) => one.number - other.number);
  const table = entries
    .map(({ number, at }) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
    .join('');
  const size = Math.max(...entries.map(({ number }) => number)) + 1;
  const trailer = `<< /Size ${size} /Root ${file.root} 0 R ${file.rest} /Prev ${file.previous} >>`;
  const start = original.length + body.length;
  const end = `xref\n${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body + end, 'latin1');
}

/** Fills in the range and then the signature: nothing else of the file changes any more. */
function seal(file: Buffer, original: Buffer, { seal: key }: PdfSigning): Buffer {
  const begin =
    file.indexOf(`/Contents <${BLANK}`, original.length, 'latin1') + '/Contents '.length;
  const end = begin + BLANK.length + 2;
  const range = [0, begin, end, file.length - end].map(String);
  const place = file.indexOf('/ByteRange [', original.length, 'latin1');
  const width = file.indexOf(']', place) - place;
  file.write(`/ByteRange [${range.join(' ')}`.padEnd(width, ' '), place, 'latin1');
  const cms = signedDataOver([file.subarray(0, begin), file.subarray(end)], key);
  if (cms.length > CMS_BYTES_MAX) throw new TypeError('the certificates are too large');
  file.write(cms.toString('hex'), begin + 1, 'latin1');
  return file;
}
