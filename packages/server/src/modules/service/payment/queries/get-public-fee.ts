/**
 * 申請の前に見る手数料 — what a thing costs today through a channel, for whoever is about to apply.
 * A fee that has not been set is an answer, and no refusal: the resident can do nothing about it.
 */
import { type PublicFee, paymentRoutes } from '@yakuba/contract/payment';
import { Refusal } from '@yakuba/kernel/refusal';

import { defineQuery } from '#platform/act';

import { feeOf } from '../rules/fee-of.ts';
import { feeRulesOn } from './fee-rules-on.ts';

const { params, query } = paymentRoutes.getPublicFee;

export const getPublicFee = defineQuery({
  name: 'payment:get_public_fee',
  title: '申請の前に見る手数料',
  permission: 'payment:quote_fee',
  input: params.extend(query.shape),
  run: async (reader, input, { municipalityCode, today }): Promise<PublicFee> => {
    const { item: certificateKind, copies, channel } = input;
    const rules = await feeRulesOn(reader, municipalityCode, today);
    try {
      const fee = feeOf(rules, { certificateKind, copies, channel, exemption: null });
      return { fee: { unitYen: fee.unitYen, copies: fee.copies, amountYen: fee.amountYen } };
    } catch (thrown) {
      if (thrown instanceof Refusal && thrown.code === 'payment.fee.not_set') return { fee: null };
      throw thrown;
    }
  },
  access: () => null,
});
