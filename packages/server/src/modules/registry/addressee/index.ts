/** 宛名番号・世帯番号 — what other rooms may use. */
export type { AddresseeRow, NumberKind } from './model.ts';
export {
  type NumberRequest,
  type ReservedNumbers,
  registerAddressees,
  reserveNumbers,
  takeNumbers,
} from './store.ts';
