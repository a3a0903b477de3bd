/**
 * 表の読取り — a tab-separated file, line by line, in bounded memory.
 *
 * UTF-8 with or without BOM, LF or CRLF. The first line names the columns.
 */
import { createReadStream } from 'node:fs';

/** 表の1行 — its place in the file (from 1, the heading included) and its cells. */
export interface TsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface TsvOptions {
  /** Told after each piece read, with the bytes so far. */
  readonly onBytes?: (bytesRead: number) => void;
}

/** 文字コードの誤り — the file is not UTF-8; nothing after that place can be trusted. */
export class NotUtf8 extends Error {}

const LINE_LENGTH_MAX = 10_000;

/** 表の読取り — the lines of the file, blank ones left out. Throws `NotUtf8`. */
export async function* readTsv(file: string, options: TsvOptions = {}): AsyncGenerator<TsvLine> {
  let line = 0;
  let carried = '';
  for await (const piece of decodedPieces(file, options)) {
    const lines = (carried + piece).split('\n');
    carried = lines.pop() ?? '';
    if (carried.length > LINE_LENGTH_MAX) throw new NotUtf8('a line is too long to be a table');
    for (const text of lines) {
      line += 1;
      if (text !== '' && text !== '\r') yield toLine(line, text);
    }
  }
  if (carried !== '') yield toLine(line + 1, carried);
}

async function* decodedPieces(file: string, options: TsvOptions): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    bytes += (chunk as Buffer).length;
    yield decode(decoder, chunk as Buffer);
    options.onBytes?.(bytes);
  }
  yield decode(decoder);
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new NotUtf8('the file is not UTF-8');
  }
}

function toLine(line: number, text: string): TsvLine {
  return { line, cells: text.replace(/\r$/, '').split('\t') };
}
