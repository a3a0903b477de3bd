/**
 * PDFのストリームの読取り — the packed parts of a PDF, unpacked within a measure. Whatever its
 * dictionary says of it, what looks packed is unpacked: a dictionary can lie.
 */
import { inflateSync } from 'node:zlib';

import { refuse } from '../refusals.ts';

export interface PdfStream {
  /** From the object's beginning to the word `stream`. */
  readonly dictionary: string;
  /** What a reader finds there; packed several times, every layer of it. */
  readonly layers: readonly Buffer[];
}

export interface ReadPdf {
  /** Everything that is in no stream. */
  readonly outside: string;
  readonly streams: readonly PdfStream[];
}

const PATH = 'content';

/** Together, unpacked; a page scanned at 600 dpi in colour has about 100 MB. */
const UNPACKED_BYTES_MAX = 150_000_000;
const STREAMS_MAX = 5_000;
const LAYERS_MAX = 3;

/** Readers go on after the next end of line, whatever stands between. */
const BEGIN = /(?<!end)stream[^\r\n]{0,200}(?:\r\n|\n|\r)/g;
const END = 'endstream';

export function readPdfStreams(file: Buffer, text: string): ReadPdf {
  let left = UNPACKED_BYTES_MAX;
  let at = 0;
  const streams: PdfStream[] = [];
  const outside: string[] = [];
  for (const found of text.matchAll(BEGIN)) {
    if (streams.length >= STREAMS_MAX) throw refuse('application.evidence.bomb', {}, PATH);
    const begin = found.index + found[0].length;
    if (begin < at) continue;
    const next = text.indexOf(END, begin);
    const end = next < 0 ? text.length : next;
    const dictionary = text.slice(text.lastIndexOf('obj', found.index), found.index);
    const layers = layersOf(file.subarray(begin, end), { dictionary, left });
    left -= layers.reduce((sum, layer) => sum + layer.length, 0);
    streams.push({ dictionary, layers });
    outside.push(text.slice(at, found.index));
    at = end;
  }
  outside.push(text.slice(at));
  return { outside: outside.join(`\n${END} `), streams };
}

interface Measure {
  readonly dictionary: string;
  readonly left: number;
}

function layersOf(raw: Buffer, { dictionary, left }: Measure): Buffer[] {
  const isSaidPacked = /\/Filter\s*\[?\s*\/(FlateDecode|Fl)\b/.test(dictionary);
  if (!looksPacked(raw)) {
    if (isSaidPacked) throw refuse('application.evidence.unreadable', {}, PATH);
    return /\/ObjStm\b/.test(dictionary) ? [raw] : [];
  }
  const layers: Buffer[] = [];
  let rest = left;
  for (let packed = raw; looksPacked(packed); ) {
    if (layers.length >= LAYERS_MAX) throw refuse('application.evidence.bomb', {}, PATH);
    const layer = inflated(packed, rest);
    if (layer === null) break;
    layers.push(layer);
    rest -= layer.length;
    packed = layer;
  }
  if (layers.length === 0 && isSaidPacked) {
    throw refuse('application.evidence.unreadable', {}, PATH);
  }
  return layers;
}

/** RFC 1950 2.2 — method and check of the two bytes that every packed stream begins with. */
function looksPacked(bytes: Buffer): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0;
}

/** Null for what only looked packed. */
function inflated(packed: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(most, 1), finishFlush: 2 });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') {
      throw refuse('application.evidence.bomb', {}, PATH);
    }
    return null;
  }
}
