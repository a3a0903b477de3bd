/** 手数料 — public face: rooms above ask for money, tell what they handed over, and hear of it. */

export { httpPaymentProvider, type ProviderAddress } from './exchange/http-provider.ts';
export { usePaymentProvider } from './exchange/provider.ts';
export type {
  HandedOver,
  Payable,
  PaymentProvider,
  PaymentRequest,
  PaymentState,
  RequestedPayment,
} from './model.ts';
export { feeRulesOn, feesOn } from './queries/fee-rules-on.ts';
export { findPayment } from './queries/load-payment.ts';
export { methodsOf } from './queries/methods-of.ts';
export { registerPayable } from './queries/payables.ts';
export { type FeeQuestion, feeOf } from './rules/fee-of.ts';
export { bookPayment, type TakenPayment } from './store/book-payment.ts';
export { requestPayment } from './store/request-payment.ts';
export { type RefundRequest, requestRefund } from './store/request-refund.ts';
