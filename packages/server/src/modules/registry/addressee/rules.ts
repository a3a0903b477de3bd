/**
 * 付番の規則 — which serials make numbers, and which imported numbers a new one could meet. Pure.
 *
 * @spec juki 1.1.13
 */
import { hasValidCheckDigit, numberWithCheckDigit } from '@yakuba/kernel/identifier';

import { bands, NUMBER_DIGITS, type NumberKind, type SerialBand } from './model.ts';

/** 払出し — numbers made of a range of serials and the last serial used up by them. */
export interface Drawn {
  readonly numbers: readonly string[];
  readonly lastSerial: number;
}

/**
 * 払出し — up to `count` numbers from the serials after `lastSerial` through `endSerial`. Serials
 * without a check digit are passed over. Fewer numbers when the range ends before.
 */
export function drawNumbers(
  { lastSerial, endSerial }: { readonly lastSerial: number; readonly endSerial: number },
  count: number,
): Drawn {
  const numbers: string[] = [];
  let serial = lastSerial;
  while (numbers.length < count && serial < endSerial) {
    serial += 1;
    const number = numberWithCheckDigit(serial, NUMBER_DIGITS);
    if (number !== null) numbers.push(number);
  }
  return { numbers, lastSerial: serial };
}

/**
 * 既存番号の連番 — the lowest and highest serial among numbers that the numbering could reach:
 * ten digits within the band of the kind, with a right check digit. Null when there is none.
 */
export function serialsReached(
  kind: NumberKind,
  numbers: Iterable<string>,
): { readonly lowest: number; readonly highest: number } | null {
  const { first, last }: SerialBand = bands[kind];
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) {
    if (number.length !== NUMBER_DIGITS || !hasValidCheckDigit(number)) continue;
    const serial = Number(number.slice(0, -1));
    if (serial < first || serial > last) continue;
    lowest = Math.min(lowest, serial);
    highest = Math.max(highest, serial);
  }
  return highest < lowest ? null : { lowest, highest };
}
