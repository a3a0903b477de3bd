/** 手数料の計算 — what a thing costs today through a channel. */
import { type Fee, paymentRoutes } from '@yakuba/contract/payment';

import { defineQuery } from '#platform/act';

import { feeOf } from '../rules/fee-of.ts';
import { feeRulesOn } from './fee-rules-on.ts';

export const quoteFee = defineQuery({
  name: 'payment:quote_fee',
  title: '手数料の計算',
  permission: 'payment:quote_fee',
  input: paymentRoutes.quoteFee.query,
  run: async (reader, input, { municipalityCode, today }): Promise<Fee> => {
    const { item: certificateKind, copies, channel, exemption = null } = input;
    const rules = await feeRulesOn(reader, municipalityCode, today);
    return feeOf(rules, { certificateKind, copies, channel, exemption });
  },
  access: () => null,
});
