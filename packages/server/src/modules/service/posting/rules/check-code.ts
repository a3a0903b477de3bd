/**
 * 照合符号 — six letters that stand on the address sheet and on the control sheet, made of all that
 * belongs together: another piece, another place in the bundle or another file gives other letters.
 */
import { createHash } from 'node:crypto';

import type { EnclosedDocument } from '../model.ts';

/** Crockford's letters: none that is taken for another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;

export interface CodedPiece {
  readonly bundleId: string;
  readonly ordinal: number;
  readonly pieceId: string;
  readonly receiptNumber: string;
  readonly documents: readonly EnclosedDocument[];
}

export function checkCodeOf(piece: CodedPiece): string {
  const { bundleId, ordinal, pieceId, receiptNumber, documents } = piece;
  const hashes = documents.map(({ documentHash }) => documentHash);
  const bound = [bundleId, ordinal, pieceId, receiptNumber, ...hashes].join('\n');
  const digest = createHash('sha256').update(bound).digest();
  return Array.from(digest.subarray(0, LENGTH), (byte) => LETTERS[byte & 31]).join('');
}
