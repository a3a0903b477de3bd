/**
 * 架空の番号 — every number a demo resident bears, well-formed and visibly invented.
 *
 * 個人番号 begin with 9999, 住民票コード with 99, 基礎年金番号 with 9999, cards read ZZ9…ZZ.
 * A serial is spread over its range by a multiplier without a factor of 2 or 5, so that no
 * number comes twice.
 */
import { individualNumberCheckDigit, nextNumber } from '@yakuba/kernel/identifier';

/** 付番 — gives numbers one after another. */
export interface Numbering {
  /** 宛名番号 or 世帯番号 — ten digits with check digit. */
  next(): string;
}

/** 付番の用意 — begins with the first usable serial at or after this one. */
export function createNumbering(firstSerial: number): Numbering {
  let last = BigInt(firstSerial) - 1n;
  return {
    next: () => {
      const given = nextNumber(last, 10);
      last = given.serial;
      return given.number;
    },
  };
}

/** 架空の番号 — all that one person bears. */
export interface FictitiousNumbers {
  readonly individualNumber: string;
  readonly residentRecordCode: string;
  readonly basicPensionNumber: string;
  readonly residenceCardNumber: string;
  readonly certificateSerial: string;
}

/** 一人分の番号 — of the person with this serial; serials are unique among all towns. */
export function fictitiousNumbers(serial: number): FictitiousNumbers {
  const eleven = `9999${spread(serial, 7)}`;
  return {
    individualNumber: eleven + individualNumberCheckDigit(eleven),
    residentRecordCode: `99${spread(serial, 9)}`,
    basicPensionNumber: `9999${spread(serial, 6)}`,
    residenceCardNumber: `ZZ9${spread(serial, 7)}ZZ`,
    certificateSerial: `9999${spread(serial, 9)}`,
  };
}

function spread(serial: number, digits: number): string {
  const range = 10 ** digits;
  const value = ((serial % range) * 7_654_321 + 1_234_567) % range;
  return String(value).padStart(digits, '0');
}
