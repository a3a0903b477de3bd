/** 手数料の経路 — which act or question answers each route. */
import { paymentRoutes } from '@yakuba/contract/payment';

import { parseInput } from '#platform/act';
import { systemActor } from '#platform/authorisation';
import {
  bindAct,
  bindHandler,
  bindQuery,
  type HandlerCall,
  type RouteBinding,
} from '#platform/http';

import { closeDay } from './acts/close-day.ts';
import { refundCounterPayment } from './acts/refund-counter-payment.ts';
import { setExemption } from './acts/set-exemption.ts';
import { setFee } from './acts/set-fee.ts';
import { takeCounterPayment } from './acts/take-counter-payment.ts';
import { admitCallback } from './exchange/admit-callback.ts';
import { exportDay } from './queries/export-day.ts';
import { getDay } from './queries/get-day.ts';
import { getFeeHistory } from './queries/get-fee-history.ts';
import { getPayment } from './queries/get-payment.ts';
import { getPublicFee } from './queries/get-public-fee.ts';
import { listDifferences } from './queries/list-differences.ts';
import { listFeeRules } from './queries/list-fee-rules.ts';
import { listPayments } from './queries/list-payments.ts';
import { quoteFee } from './queries/quote-fee.ts';

export const routes: readonly RouteBinding[] = [
  bindQuery(paymentRoutes.listFeeRules, listFeeRules),
  bindQuery(paymentRoutes.getFeeHistory, getFeeHistory),
  bindAct(paymentRoutes.setFee, setFee),
  bindAct(paymentRoutes.setExemption, setExemption),
  bindQuery(paymentRoutes.quoteFee, quoteFee),
  bindHandler(paymentRoutes.getPublicFee, 'public', tellFee),
  bindAct(paymentRoutes.takeCounterPayment, takeCounterPayment),
  bindAct(paymentRoutes.refundCounterPayment, refundCounterPayment),
  bindQuery(paymentRoutes.listPayments, listPayments),
  bindQuery(paymentRoutes.getPayment, getPayment),
  bindQuery(paymentRoutes.listDifferences, listDifferences),
  bindQuery(paymentRoutes.getDay, getDay),
  bindQuery(paymentRoutes.exportDay, exportDay),
  bindAct(paymentRoutes.closeDay, closeDay),
  bindHandler(paymentRoutes.receiveCallback, 'public', admitCallback),
];

/** Fees are no secret: whoever asks about a town reads them with that one permission. */
function tellFee({ input, request, services }: HandlerCall): Promise<unknown> {
  const { municipalityCode } = parseInput(paymentRoutes.getPublicFee.params, input);
  const actor = systemActor(municipalityCode, 'visitor', ['payment:quote_fee']);
  return services.queries.run(getPublicFee, { actor, input, requestId: request.id });
}
