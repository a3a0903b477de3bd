/** 手数料の権限 — what each page of payments needs. */

export const paymentPermissions = {
  quote: 'payment:quote_fee',
  setFees: 'payment:set_fees',
  take: 'payment:take_counter_payment',
  view: 'payment:view_payments',
  refund: 'payment:refund_payment',
  close: 'payment:close_day',
} as const;
