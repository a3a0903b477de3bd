/** 番号の取得 — the next registration, card or inquiry number; no other has it. */
import { numberWithCheckDigit } from '@yakuba/kernel/identifier';

import type { Transaction } from '#platform/database';

export type NumberSeries = 'registration' | 'card' | 'inquiry';

/** Digits in all, the check digit included. */
const DIGITS = 8;

/** Serials without a check digit are passed over. */
export async function takeNumber(
  tx: Transaction,
  municipalityCode: string,
  series: NumberSeries,
): Promise<string> {
  for (;;) {
    const [row] = await tx<{ lastNumber: number }[]>`
      insert into seal_registration.counter as c (municipality_code, series, last_number)
      values (${municipalityCode}, ${series}, 1)
      on conflict (municipality_code, series) do update set last_number = c.last_number + 1
      returning last_number`;
    if (!row) throw new TypeError('the counter gave no number');
    const number = numberWithCheckDigit(row.lastNumber, DIGITS);
    if (number !== null) return number;
  }
}
