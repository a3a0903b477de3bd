/**
 * ファイルの行 — a file as numbered lines of text, in bounded memory.
 *
 * UTF-8 with or without BOM, or CP932; LF or CRLF. The heading tells the encoding: it can be read
 * in one of them only. A line too long, or with bytes that are no text, is reported and passed over.
 */
import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';

import type { ProblemLog } from './problem.ts';

/** 文字コード */
export type Encoding = 'UTF-8' | 'UTF-8 (BOM)' | 'CP932';

export interface Limits {
  readonly bytes: number;
  readonly lineBytes: number;
  readonly rows: number;
}

export const usualLimits: Limits = {
  bytes: 4 * 1024 ** 3,
  lineBytes: 64 * 1024,
  rows: 5_000_000,
};

/** Opens the file anew each time; it is read once to check and once to write. */
export type OpenBytes = () => AsyncIterable<Uint8Array>;

/** 行の束 — lines that arrived together; the first bears the number `from`. */
export interface LineBatch {
  readonly from: number;
  /** Null where a line can't be read as text. */
  readonly lines: readonly (string | null)[];
  readonly bytesRead: number;
}

const LF = 0x0a;
const CR = 0x0d;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

interface Pieces {
  carried: Buffer;
  isSkipping: boolean;
  line: number;
  bytesRead: number;
}

/** 行の読取り — every line after `skipped` bytes of BOM; problems of bytes go to the log. */
export async function* readLines(
  open: OpenBytes,
  encoding: Encoding,
  context: { readonly limits: Limits; readonly problems: ProblemLog },
): AsyncGenerator<LineBatch> {
  const { limits, problems } = context;
  const decode = decoderOf(encoding);
  const state: Pieces = { carried: Buffer.alloc(0), isSkipping: false, line: 1, bytesRead: 0 };
  for await (const chunk of open()) {
    state.bytesRead += chunk.byteLength;
    if (state.bytesRead > limits.bytes) {
      problems.add(state.line, null, 'file.too_large', { most: sizeOf(limits.bytes) });
      return;
    }
    const whole = takeWholeLines(state, Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (whole) yield batchOf(whole, state, { decode, encoding, ...context });
    if (state.carried.length > limits.lineBytes) {
      if (!state.isSkipping) reportTooLong(state.line, context);
      state.isSkipping = true;
      state.carried = Buffer.alloc(0);
    }
  }
  if (state.carried.length > 0 || state.isSkipping) problems.add(state.line, null, 'file.truncated');
}

/** Bytes up to the last line break; what follows it waits for the next piece. */
function takeWholeLines(state: Pieces, chunk: Buffer): Buffer | null {
  const end = chunk.lastIndexOf(LF);
  if (end < 0) {
    state.carried = Buffer.concat([state.carried, chunk]);
    return null;
  }
  const whole = Buffer.concat([state.carried, chunk.subarray(0, end)]);
  state.carried = Buffer.from(chunk.subarray(end + 1));
  return whole;
}

interface Decoding {
  readonly decode: (bytes: Buffer) => string | null;
  readonly encoding: Encoding;
  readonly limits: Limits;
  readonly problems: ProblemLog;
}

function batchOf(given: Buffer, state: Pieces, decoding: Decoding): LineBatch {
  const from = state.line;
  let whole = from === 1 && given.subarray(0, 3).equals(BOM) ? given.subarray(3) : given;
  const lines: (string | null)[] = [];
  if (state.isSkipping) {
    state.isSkipping = false;
    lines.push(null);
    const end = whole.indexOf(LF);
    if (end < 0) return finish(state, from, lines);
    whole = whole.subarray(end + 1);
  }
  const text = decoding.decode(whole);
  if (text === null) lines.push(...linesOneByOne(whole, from + lines.length, decoding));
  else {
    for (const line of text.split('\n')) {
      lines.push(fit(line, from + lines.length, decoding));
    }
  }
  return finish(state, from, lines);
}

function finish(state: Pieces, from: number, lines: readonly (string | null)[]): LineBatch {
  state.line = from + lines.length;
  return { from, lines, bytesRead: state.bytesRead };
}

/** A line without its CR, or null when it is longer than a line of the layout can be. */
function fit(line: string, at: number, decoding: Decoding): string | null {
  if (line.length > decoding.limits.lineBytes) {
    reportTooLong(at, decoding);
    return null;
  }
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** Somewhere bytes are no text: finds which lines they are in. */
function linesOneByOne(whole: Buffer, from: number, decoding: Decoding): (string | null)[] {
  const lines: (string | null)[] = [];
  for (let start = 0; start <= whole.length; ) {
    const found = whole.indexOf(LF, start);
    const end = found < 0 ? whole.length : found;
    const at = from + lines.length;
    const text = decoding.decode(whole.subarray(start, end));
    if (text === null) {
      decoding.problems.add(at, null, 'line.encoding', { encoding: decoding.encoding });
      lines.push(null);
    } else lines.push(fit(text, at, decoding));
    start = end + 1;
  }
  return lines;
}

function reportTooLong(at: number, context: Pick<Decoding, 'limits' | 'problems'>): void {
  context.problems.add(at, null, 'line.too_long', { most: sizeOf(context.limits.lineBytes) });
}

function decoderOf(encoding: Encoding): (bytes: Buffer) => string | null {
  if (encoding === 'CP932') {
    return (bytes) => withoutReplacements(iconv.decode(bytes, 'cp932'));
  }
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return null;
    }
  };
}

function withoutReplacements(text: string): string | null {
  return text.includes('\uFFFD') ? null : text;
}

/** 大きさの表示 */
export function sizeOf(bytes: number): string {
  const units = ['バイト', 'キロバイト', 'メガバイト', 'ギガバイト'];
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${Math.round(size * 10) / 10}${units[unit]}`;
}

/** 見出しの検査 — the encoding in which the first line is the heading, or null with a problem. */
export async function detectEncoding(
  open: OpenBytes,
  heading: readonly string[],
  context: { readonly limits: Limits; readonly problems: ProblemLog },
): Promise<Encoding | null> {
  const first = await firstLine(open, context.limits.lineBytes);
  const { problems } = context;
  if (first.length === 0) {
    problems.add(1, null, 'file.empty');
    return null;
  }
  if ((first[0] === 0xff && first[1] === 0xfe) || (first[0] === 0xfe && first[1] === 0xff)) {
    problems.add(1, null, 'file.utf16');
    return null;
  }
  const hasBom = first.subarray(0, 3).equals(BOM);
  const line = hasBom ? first.subarray(3) : first;
  const utf8 = decoderOf('UTF-8')(line);
  const found: readonly [Encoding, string | null] =
    utf8 === null && !hasBom
      ? ['CP932', decoderOf('CP932')(line)]
      : [hasBom ? 'UTF-8 (BOM)' : 'UTF-8', utf8];
  const [encoding, text] = found;
  if (text === null) {
    problems.add(1, null, 'file.encoding_unknown');
    return null;
  }
  return isHeading(text, heading, problems) ? encoding : null;
}

function isHeading(text: string, heading: readonly string[], problems: ProblemLog): boolean {
  const line = text.replace(/\r$/, '');
  if (line.includes('\r')) {
    problems.add(1, null, 'file.carriage_returns');
    return false;
  }
  const names = line.split(',').map((name) => name.replace(/^"(.*)"$/, '$1'));
  let isRight = names.length === heading.length;
  if (!isRight) problems.add(1, null, 'header.count', { count: String(names.length) });
  heading.forEach((expected, place) => {
    if (names[place] === expected) return;
    isRight = false;
    problems.add(1, expected, 'header.column', { place: String(place + 1), expected });
  });
  return isRight;
}

async function firstLine(open: OpenBytes, most: number): Promise<Buffer> {
  let read = Buffer.alloc(0);
  for await (const chunk of open()) {
    read = Buffer.concat([read, chunk]);
    const end = read.indexOf(LF);
    if (end >= 0) return end > 0 && read[end - 1] === CR ? read.subarray(0, end - 1) : read.subarray(0, end);
    if (read.length > most) break;
  }
  return read.subarray(0, most);
}
