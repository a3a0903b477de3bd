/**
 * DERの読み書き — X.690 as far as certificates, signatures and their status need it, and strict:
 * one spelling of a length, nothing beyond the end, nothing left over.
 */
import { refuse } from '../refusals.ts';

export interface DerNode {
  /** Identifier octet: class, form and number in one. */
  readonly tag: number;
  /** With identifier and length. */
  readonly bytes: Buffer;
  readonly value: Buffer;
}

export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
export const OBJECT_IDENTIFIER = 0x06;
export const SEQUENCE = 0x30;
export const SET = 0x31;

export function malformed(): Error {
  return refuse('identity_proof.signature.malformed');
}

/** One value and nothing after it. */
export function readDer(bytes: Buffer, tag?: number): DerNode {
  const node = nodeAt(bytes, 0);
  if (node.bytes.length !== bytes.length) throw malformed();
  return tag === undefined ? node : expect(node, tag);
}

/** The parts of a constructed value. */
export function partsOf(node: DerNode | undefined, tag?: number): DerNode[] {
  if (!node || (node.tag & 0x20) === 0) throw malformed();
  if (tag !== undefined) expect(node, tag);
  const parts: DerNode[] = [];
  for (let at = 0; at < node.value.length; ) {
    const part = nodeAt(node.value, at);
    parts.push(part);
    at += part.bytes.length;
  }
  return parts;
}

export function expect(node: DerNode | undefined, tag: number): DerNode {
  if (!node || node.tag !== tag) throw malformed();
  return node;
}

function nodeAt(bytes: Buffer, at: number): DerNode {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw malformed();
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || count > 4 || at + 2 + count > bytes.length) throw malformed();
  const length = count === 0 ? first : bytes.readUIntBE(at + 2, count);
  const isShortest = count === 0 || (length >= 0x80 && length >= 2 ** (8 * (count - 1)));
  const begin = at + 2 + count;
  if (!isShortest || begin + length > bytes.length) throw malformed();
  const value = bytes.subarray(begin, begin + length);
  return { tag, bytes: bytes.subarray(at, begin + length), value };
}

/** `1.2.840.…` */
export function objectIdentifier(node: DerNode | undefined): string {
  const { value } = expect(node, OBJECT_IDENTIFIER);
  const last = value.at(-1);
  if (last === undefined || last >= 0x80) throw malformed();
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of value) {
    arc = arc * 128 + (byte & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER / 128) throw malformed();
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [head = 0, ...rest] = arcs;
  const root = Math.min(2, Math.floor(head / 40));
  return [root, head - root * 40, ...rest].join('.');
}

/** シリアル番号 — upper-case hexadecimal without leading zeros. */
export function serialNumberOf(node: DerNode | undefined): string {
  const { value } = expect(node, INTEGER);
  if (value.length === 0 || value.length > 20) throw malformed();
  return value.toString('hex').toUpperCase().replace(/^0+/, '') || '0';
}

/** UTCTime or GeneralizedTime, to the second, in UTC. */
export function timeOf(node: DerNode | undefined): Date {
  const text = node?.value.toString('latin1') ?? '';
  if (node?.tag === 0x17 && /^\d{12}Z$/.test(text)) {
    return instant(`${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}`);
  }
  if (node?.tag === 0x18 && /^\d{14}Z$/.test(text)) return instant(text);
  throw malformed();
}

function instant(text: string): Date {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(at.getTime())) throw malformed();
  return at;
}

/** The octets of a bit string that is a whole number of them. */
export function bitsOf(node: DerNode | undefined): Buffer {
  const { value } = expect(node, BIT_STRING);
  if (value.length < 1 || value[0] !== 0) throw malformed();
  return value.subarray(1);
}

export function writeDer(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const value = Buffer.concat(parts);
  if (value.length < 0x80) return Buffer.concat([Buffer.from([tag, value.length]), value]);
  const length = Buffer.from(value.length.toString(16).padStart(6, '0'), 'hex');
  const shortest = length.subarray(length.findIndex((byte) => byte !== 0));
  return Buffer.concat([Buffer.from([tag, 0x80 | shortest.length]), shortest, value]);
}
