/**
 * 金額 — whole yen and the rules by which sums are rounded.
 */

export {
  type AmountTimesRate,
  type RoundingMode,
  type RoundingRule,
  roundDown100,
  roundDown1000,
  roundHalfUp,
  roundYen,
} from './round-yen.ts';
export { formatYen, parseYen, type Yen, yen } from './yen.ts';
