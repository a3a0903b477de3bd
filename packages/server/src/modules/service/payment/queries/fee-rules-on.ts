/** その日の手数料 — of each item and channel the amount in force, of each code the exemption. */
import type { FeeRules } from '@yakuba/contract/payment';

import type { Reader } from '#platform/database';

type FeeRow = Omit<FeeRules['fees'][number], 'amountYen'> & { readonly amountYen: number | null };

export async function feeRulesOn(
  reader: Reader,
  municipalityCode: string,
  on: string,
): Promise<FeeRules> {
  const [fees, exemptions] = await Promise.all([
    feesOn(reader, municipalityCode, on),
    reader<FeeRules['exemptions']>`
      select * from (
        select distinct on (code) code, title, legal_basis, items, rate, valid_from, valid_until
        from payment.exemption
        where municipality_code = ${municipalityCode} and valid_from <= ${on}
        order by code, valid_from desc, recorded_at desc, id desc) latest
      where valid_until is null or valid_until > ${on}`,
  ]);
  return { fees, exemptions: [...exemptions] };
}

/** その日の料金 — for whoever asks without an exemption. */
export async function feesOn(
  reader: Reader,
  municipalityCode: string,
  on: string,
): Promise<FeeRules['fees']> {
  const fees = await reader<FeeRow[]>`
    select distinct on (item, channel) item, channel, amount_yen, valid_from, legal_basis
    from payment.fee_rule
    where municipality_code = ${municipalityCode} and valid_from <= ${on}
    order by item, channel, valid_from desc, recorded_at desc, id desc`;
  return fees.flatMap((fee) =>
    fee.amountYen === null ? [] : [{ ...fee, amountYen: fee.amountYen }],
  );
}
