/**
 * DERの書出し — bytes as they stand: answering a question a thousand times a second is no place
 * for a tree of objects. */

export const NULL = Buffer.from([5, 0]);

export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const value = Buffer.concat(parts);
  const { length } = value;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), value]);
  const octets = length < 0x100 ? [length] : [length >> 16, (length >> 8) & 0xff, length & 0xff];
  const shortest = octets[0] === 0 ? octets.slice(1) : octets;
  return Buffer.concat([Buffer.from([tag, 0x80 | shortest.length, ...shortest]), value]);
}

export function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, ...parts);
}

export function identifier(hex: string): Buffer {
  return der(6, Buffer.from(hex, 'hex'));
}

export function octets(bytes: Uint8Array): Buffer {
  return der(4, bytes);
}

/** GeneralizedTime to the second: fractions have no place here (RFC 5280 4.1.2.5.2). */
export function time(at: Date): Buffer {
  const digits = at.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  return der(0x18, Buffer.from(`${digits}Z`));
}
