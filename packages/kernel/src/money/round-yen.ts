/**
 * 端数処理 — rounding of yen, in exact whole-number arithmetic.
 *
 * A rate is a numerator and a denominator (3.5% is 35 over 1000), so no sum ever passes through
 * a binary fraction. Which rule applies to which sum is for the ledger that calls to say.
 */

import type { Yen } from './yen.ts';

/** 率をかけた金額 — amount × numerator ÷ denominator, not yet rounded. Denominator above 0. */
export interface AmountTimesRate {
  readonly amount: Yen;
  readonly numerator: number | bigint;
  readonly denominator: number | bigint;
}

/** 端数処理の方法 — 切捨て, 切上げ, 四捨五入. */
export type RoundingMode = 'down' | 'up' | 'half-up';

/** 端数処理 — the unit (1, 10, 100, 1,000 yen …) to which a sum is rounded, and how. */
export interface RoundingRule {
  readonly unit: number;
  readonly mode: RoundingMode;
}

/**
 * 端数処理 — a sum rounded to a unit. Negative sums are rounded by their size: 切捨て goes towards
 * zero, 切上げ and 四捨五入 at the half away from it. Throws where a result is not a safe integer.
 */
export function roundYen(sum: AmountTimesRate, { unit, mode }: RoundingRule): Yen {
  if (!Number.isSafeInteger(unit) || unit < 1) throw new RangeError('a unit is whole yen');
  if (BigInt(sum.denominator) < 1n) throw new RangeError('a denominator is 1 or more');
  const product = BigInt(sum.amount) * BigInt(sum.numerator);
  const size = product < 0n ? -product : product;
  const units = divide(size, BigInt(sum.denominator) * BigInt(unit), mode);
  const rounded = Number(units * BigInt(unit) * (product < 0n ? -1n : 1n));
  if (!Number.isSafeInteger(rounded)) throw new RangeError('the sum is too large');
  return rounded as Yen;
}

/** 百円未満切捨て — as a fixed tax is rounded (地方税法第20条の4の2第3項). */
export function roundDown100(amount: Yen): Yen {
  return roundYen(whole(amount), { unit: 100, mode: 'down' });
}

/** 千円未満切捨て — as a tax base is rounded (地方税法第20条の4の2第1項). */
export function roundDown1000(amount: Yen): Yen {
  return roundYen(whole(amount), { unit: 1000, mode: 'down' });
}

/** 円未満四捨五入 — a sum with a rate, to the nearest yen. */
export function roundHalfUp(sum: AmountTimesRate): Yen {
  return roundYen(sum, { unit: 1, mode: 'half-up' });
}

function divide(size: bigint, by: bigint, mode: RoundingMode): bigint {
  switch (mode) {
    case 'down':
      return size / by;
    case 'up':
      return (size + by - 1n) / by;
    case 'half-up':
      return (size * 2n + by) / (by * 2n);
  }
}

function whole(amount: Yen): AmountTimesRate {
  return { amount, numerator: 1, denominator: 1 };
}
