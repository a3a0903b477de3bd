/** DERの書出し — the few forms that a signature is made of, and a look into a certificate. */

/** 値 — tag, length, content. */
export function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

export const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
export const octets = (bytes: Buffer): Buffer => der(0x04, bytes);
export const nothing = der(0x05);

/** 集合 — in the order that DER asks for. */
export function setOf(...parts: readonly Buffer[]): Buffer {
  return der(0x31, ...parts.toSorted(Buffer.compare));
}

export function smallInteger(value: number): Buffer {
  return der(0x02, Buffer.from([value]));
}

/** オブジェクト識別子 */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const sevens = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) {
      sevens.unshift((left & 0x7f) | 0x80);
    }
    return sevens;
  });
  return der(0x06, Buffer.from(bytes));
}

/** 証明書の発行者と番号 — as they stand in the certificate, byte for byte. */
export function issuerAndSerial(certificate: Buffer): Buffer {
  const [toBeSigned] = childrenOf(certificate);
  if (!toBeSigned) throw new TypeError('not a certificate');
  const fields = childrenOf(toBeSigned).filter((one) => one[0] !== 0xa0);
  const [serialNumber, , issuer] = fields;
  if (!serialNumber || !issuer) throw new TypeError('not a certificate');
  return sequence(issuer, serialNumber);
}

function childrenOf(value: Buffer): Buffer[] {
  const end = endOf(value, 0);
  const children: Buffer[] = [];
  for (let at = end.content; at < end.next; ) {
    const { next } = endOf(value, at);
    children.push(value.subarray(at, next));
    at = next;
  }
  return children;
}

function endOf(value: Buffer, at: number): { readonly content: number; readonly next: number } {
  const short = value[at + 1] ?? 0;
  if (short < 0x80) return { content: at + 2, next: at + 2 + short };
  const count = short & 0x7f;
  const length = value.readUIntBE(at + 2, count);
  return { content: at + 2 + count, next: at + 2 + count + length };
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) bytes.unshift(left & 0xff);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}
