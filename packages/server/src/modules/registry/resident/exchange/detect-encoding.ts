/**
 * 文字コードの判別 — the heading can be read in one encoding only, and must name the 122 columns.
 */
import { Buffer } from 'node:buffer';

import { decoderOf, type Encoding, type Limits, type OpenBytes } from './decode-text.ts';
import type { ProblemLog } from './problem.ts';

const LF = 0x0a;
const CR = 0x0d;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

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
  const isWhole = names.length === heading.length;
  if (!isWhole) problems.add(1, null, 'header.count', { count: String(names.length) });
  const differing = heading.flatMap((expected, at) => (names[at] === expected ? [] : [at]));
  // After a column too many or too few every further one differs: the first says enough.
  for (const at of isWhole ? differing : differing.slice(0, 1)) {
    const expected = heading[at] ?? '';
    problems.add(1, expected, 'header.column', { place: String(at + 1), expected });
  }
  return isWhole && differing.length === 0;
}

async function firstLine(open: OpenBytes, most: number): Promise<Buffer> {
  let read = Buffer.alloc(0);
  for await (const chunk of open()) {
    read = Buffer.concat([read, chunk]);
    const end = read.indexOf(LF);
    if (end >= 0)
      return end > 0 && read[end - 1] === CR ? read.subarray(0, end - 1) : read.subarray(0, end);
    if (read.length > most) break;
  }
  return read.subarray(0, most);
}
