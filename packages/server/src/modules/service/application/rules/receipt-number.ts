/**
 * 受付番号 — fiscal year, number of the year, check digit: `2026-0001234-7`, the same in every
 * channel. The check digit (weights 3 and 1, modulus 10) finds one wrong digit.
 */

export function receiptNumberOf(fiscalYear: number, ordinal: number): string {
  const number = String(ordinal).padStart(7, '0');
  return `${fiscalYear}-${number}-${checkDigit(`${fiscalYear}${number}`)}`;
}

function checkDigit(digits: string): number {
  const sum = Array.from(digits).reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1),
    0,
  );
  return (10 - (sum % 10)) % 10;
}
