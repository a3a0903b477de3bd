/**
 * DERの読取り — of a question as it came: where each part begins and ends, and nothing more.
 */

export interface DerPart {
  readonly tag: number;
  readonly value: Buffer;
  /** With its tag and length. */
  readonly bytes: Buffer;
}

/** The first element of `bytes`; throws where they end before it does. */
export function readDer(bytes: Buffer): DerPart {
  const tag = bytes.readUInt8(0);
  const first = bytes.readUInt8(1);
  const lengthOctets = first < 0x80 ? 0 : first & 0x7f;
  const length = lengthOctets === 0 ? first : bytes.readUIntBE(2, lengthOctets);
  const begin = 2 + lengthOctets;
  const end = begin + length;
  if (end > bytes.length) throw new RangeError('ends too early');
  return { tag, value: bytes.subarray(begin, end), bytes: bytes.subarray(0, end) };
}

/** What a constructed element holds; nothing where there is none. */
export function partsOf(part: DerPart | undefined): DerPart[] {
  const parts: DerPart[] = [];
  let rest = part && (part.tag & 0x20) !== 0 ? part.value : Buffer.alloc(0);
  while (rest.length > 0) {
    const next = readDer(rest);
    parts.push(next);
    rest = rest.subarray(next.bytes.length);
  }
  return parts;
}
