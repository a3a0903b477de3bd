/**
 * 住所 — addresses and lot numbers.
 */

export { type AddressParts, type AddressStyle, formatAddress } from './format-address.ts';
export {
  compareLotNumbers,
  type LotNumber,
  normaliseLotNumber,
  parseLotNumber,
} from './lot-number.ts';
