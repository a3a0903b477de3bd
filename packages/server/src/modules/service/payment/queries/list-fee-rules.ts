/** 手数料と減免の一覧 — as they hold on a day. */
import { paymentRoutes } from '@yakuba/contract/payment';

import { defineQuery } from '#platform/act';

import { feeRulesOn } from './fee-rules-on.ts';

export const listFeeRules = defineQuery({
  name: 'payment:list_fee_rules',
  title: '手数料と減免の一覧',
  permission: 'payment:quote_fee',
  input: paymentRoutes.listFeeRules.query,
  run: (reader, { on }, { municipalityCode, today }) =>
    feeRulesOn(reader, municipalityCode, on ?? today),
  access: () => null,
});
