/**
 * 計測用の団体コード — as many codes as wanted, with right check digits, of no real prefecture
 * order.
 */
import { municipalityCheckDigit } from '@yakuba/kernel/identifier';

export function townCodes(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const five = String(10_001 + index * 20).padStart(5, '0');
    return five + municipalityCheckDigit(five);
  });
}
