/** 定めの履歴 — every fee and exemption ever set: what held when, and on what basis. */
import type { FeeHistory } from '@yakuba/contract/payment';
import { z } from 'zod';

import { defineQuery } from '#platform/act';

type Recorded<Row> = Omit<Row, 'recordedAt'> & { readonly recordedAt: Date };

export const getFeeHistory = defineQuery({
  name: 'payment:get_fee_history',
  title: '手数料と減免の定めの履歴',
  permission: 'payment:quote_fee',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode }): Promise<FeeHistory> => {
    const [fees, exemptions] = await Promise.all([
      reader<Recorded<FeeHistory['fees'][number]>[]>`
        select id, item, channel, amount_yen, valid_from, legal_basis, recorded_at, staff_id
        from payment.fee_rule where municipality_code = ${municipalityCode}
        order by item, channel nulls first, valid_from desc, recorded_at desc, id desc`,
      reader<Recorded<FeeHistory['exemptions'][number]>[]>`
        select id, code, title, legal_basis, items, rate, valid_from, valid_until, recorded_at,
          staff_id
        from payment.exemption where municipality_code = ${municipalityCode}
        order by code, valid_from desc, recorded_at desc, id desc`,
    ]);
    return { fees: fees.map(written), exemptions: exemptions.map(written) };
  },
  access: () => null,
});

function written<Row extends { readonly recordedAt: Date }>(row: Row) {
  return { ...row, recordedAt: row.recordedAt.toISOString() };
}
