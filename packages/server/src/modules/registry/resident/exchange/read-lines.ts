/**
 * ファイルの行 — a file as numbered lines of text, in bounded memory.
 *
 * UTF-8 with or without BOM, or CP932; LF or CRLF. A line too long, or with bytes that are no text,
 * is reported and passed over; so is a last line without a line break, for it may be cut off.
 */
import { Buffer } from 'node:buffer';

import { decoderOf, type Encoding, type Limits, type OpenBytes, sizeOf } from './decode-text.ts';
import type { ProblemLog } from './problem.ts';

/** 行の束 — lines that arrived together; the first bears the number `from`. */
export interface LineBatch {
  readonly from: number;
  /** Null where a line can't be read as text. */
  readonly lines: readonly (string | null)[];
  readonly bytesRead: number;
}

const LF = 0x0a;
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
    const whole = takeWholeLines(
      state,
      Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength),
    );
    if (whole) yield batchOf(whole, state, { decode, encoding, ...context });
    if (state.carried.length > limits.lineBytes) {
      if (!state.isSkipping) reportTooLong(state.line, context);
      state.isSkipping = true;
      state.carried = Buffer.alloc(0);
    }
  }
  if (state.carried.length > 0 || state.isSkipping)
    problems.add(state.line, null, 'file.truncated');
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
