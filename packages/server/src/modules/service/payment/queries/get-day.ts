/** 日計表 — totals of a day; of a closed one, as they were closed. */
import { type DailyTotals, paymentRoutes, type Total } from '@yakuba/contract/payment';

import { staffNames } from '#modules/organisation/staff';
import { defineQuery } from '#platform/act';

import { cashYenOf, netYenOf, totalsOf } from './daily-totals.ts';

interface ClosingRow {
  readonly totals: Total[];
  readonly closedAt: Date;
  readonly staffId: string;
  readonly countedCashYen: number;
  readonly note: string | null;
}

export const getDay = defineQuery({
  name: 'payment:get_day',
  title: '日計表',
  permission: 'payment:view_payments',
  input: paymentRoutes.getDay.params,
  run: async (reader, { day }, { municipalityCode }): Promise<DailyTotals> => {
    const [row] = await reader<ClosingRow[]>`
      select totals, closed_at, staff_id, counted_cash_yen, note from payment.closing
      where municipality_code = ${municipalityCode} and day = ${day}`;
    const totals = row?.totals ?? (await totalsOf(reader, municipalityCode, day));
    const names = await staffNames(reader, municipalityCode, row ? [row.staffId] : []);
    const closed = row
      ? {
          closedAt: row.closedAt.toISOString(),
          staffId: row.staffId,
          staffName: names.get(row.staffId) ?? row.staffId,
          countedCashYen: row.countedCashYen,
          note: row.note,
        }
      : null;
    return { day, totals, netYen: netYenOf(totals), cashYen: cashYenOf(totals), closed };
  },
  access: () => null,
});
