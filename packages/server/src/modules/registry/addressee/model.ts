/**
 * 宛名番号・世帯番号 — vocabulary of this room.
 *
 * @spec juki 1.1.13
 */

/** 番号の種類 — 宛名番号 of a person, 世帯番号 of a household. */
export type NumberKind = 'addressee' | 'household';

/** 宛名 — a number and whose it is. */
export interface AddresseeRow {
  readonly municipalityCode: string;
  /** 1 to 15 digits; those of before the rule are kept as they are. */
  readonly addresseeNumber: string;
  readonly kind: 'resident';
  /** `YYYY-MM-DD`; the day of registration in Japan when absent. */
  readonly firstSeenOn?: string;
}

/** 連番の帯 — the serials a kind is numbered from; a number outside can never be given anew. */
export interface SerialBand {
  readonly first: number;
  readonly last: number;
}

/** 番号の桁数 — nine of the serial and one check digit. */
export const NUMBER_DIGITS = 10;

/** 連番の帯 — kept apart, so that a clerk sees which of the two a number is. */
export const bands: Readonly<Record<NumberKind, SerialBand>> = {
  addressee: { first: 100_000_001, last: 499_999_999 },
  household: { first: 500_000_001, last: 999_999_999 },
};

/** 一度に払い出す連番の数 — of a lane; numbers left in a lane that nobody needs again are gaps. */
export const LANE_SERIALS = 100;
