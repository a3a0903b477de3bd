/**
 * 手数料の計算 — from the rules of a day. An amount for the channel goes before one for all
 * channels. An exemption must be in force and cover the thing; half of an odd yen is rounded down.
 */
import type { Channel, Fee, FeeRules } from '@yakuba/contract/payment';

import { refuse } from '../refusals.ts';

export interface FeeQuestion {
  /** 証明書・手続の種別 */
  readonly certificateKind: string;
  readonly copies: number;
  readonly channel: Channel;
  /** 減免の符号 */
  readonly exemption: string | null;
}

export function feeOf(rules: FeeRules, question: FeeQuestion): Fee {
  const { certificateKind, copies, channel, exemption } = question;
  const fitting = rules.fees.filter(({ item }) => item === certificateKind);
  const rule =
    fitting.find((one) => one.channel === channel) ?? fitting.find((one) => one.channel === null);
  if (!rule) throw refuse('payment.fee.not_set', { item: certificateKind }, 'item');
  const whole = rule.amountYen * copies;
  const base = { unitYen: rule.amountYen, copies };
  if (exemption === null) {
    return { ...base, amountYen: whole, exemption: null, legalBasis: rule.legalBasis };
  }
  const found = rules.exemptions.find(({ code }) => code === exemption);
  const isCovered = found && (found.items === null || found.items.includes(certificateKind));
  if (!isCovered) throw refuse('payment.exemption.not_applicable', {}, 'exemption');
  const amountYen = found.rate === 'full' ? 0 : Math.floor(rule.amountYen / 2) * copies;
  return { ...base, amountYen, exemption: found.title, legalBasis: found.legalBasis };
}
