/**
 * 宛名番号・世帯番号の付番 — a plain serial followed by one check digit.
 *
 * Modulus 11 with weights 2 to 7 from the right, repeated (M11W2〜7). A remainder of 0 gives 0.
 * The specification is silent about a remainder of 1, whose digit would be 10: such serials are
 * skipped, about one in eleven. Numbers given before the rule applied need not satisfy it.
 *
 * @spec juki 1.1.13
 */

/** 付番した番号 — the serial used and the number made of it. */
export interface NumberGiven {
  readonly serial: bigint;
  readonly number: string;
}

/**
 * 検査数字つきの番号 — `digits` long in all, padded with zeros; null when the serial is skipped.
 * Throws when the serial is negative, not whole, or too long for the digits.
 */
export function numberWithCheckDigit(serial: bigint | number, digits: number): string | null {
  const body = BigInt(serial)
    .toString()
    .padStart(digits - 1, '0');
  if (!/^\d+$/.test(body)) throw new RangeError('a serial is a whole number of 0 or more');
  if (body.length !== digits - 1) throw new RangeError(`no number of ${digits} digits is left`);
  const check = checkDigitOf(body);
  return check === null ? null : body + check;
}

/** 次の番号 — the first usable number after the last serial used (0 when none was used yet). */
export function nextNumber(lastSerial: bigint | number, digits: number): NumberGiven {
  for (let serial = BigInt(lastSerial) + 1n; ; serial += 1n) {
    const number = numberWithCheckDigit(serial, digits);
    if (number !== null) return { serial, number };
  }
}

/** 検査数字の確認 — whether the last digit fits the digits before it (half width digits only). */
export function hasValidCheckDigit(number: string): boolean {
  return /^\d{2,}$/.test(number) && checkDigitOf(number.slice(0, -1)) === number.at(-1);
}

function checkDigitOf(body: string): string | null {
  const sum = [...body]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (2 + (at % 6)), 0);
  const remainder = sum % 11;
  if (remainder === 1) return null;
  return remainder === 0 ? '0' : String(11 - remainder);
}
