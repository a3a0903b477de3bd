/** 手数料 — manifest. */
import { defineModule } from '#platform/module';

import { closeDay } from './acts/close-day.ts';
import { receiveCallback } from './acts/receive-callback.ts';
import { refundCounterPayment } from './acts/refund-counter-payment.ts';
import { setExemption } from './acts/set-exemption.ts';
import { setFee } from './acts/set-fee.ts';
import { takeCounterPayment } from './acts/take-counter-payment.ts';
import { jobs } from './jobs.ts';
import { examineNotice } from './queries/examine-notice.ts';
import { exportDay } from './queries/export-day.ts';
import { getDay } from './queries/get-day.ts';
import { getFeeHistory } from './queries/get-fee-history.ts';
import { getPayment } from './queries/get-payment.ts';
import { getPublicFee } from './queries/get-public-fee.ts';
import { listDifferences } from './queries/list-differences.ts';
import { listFeeRules } from './queries/list-fee-rules.ts';
import { listPayments } from './queries/list-payments.ts';
import { quoteFee } from './queries/quote-fee.ts';
import { routes } from './routes.ts';

export const payment = defineModule({
  name: 'service/payment',
  title: '手数料',
  dependsOn: ['organisation/staff'],
  permissions: {
    'payment:set_fees': '手数料・減免の設定',
    'payment:quote_fee': '手数料の計算',
    'payment:take_counter_payment': '窓口での手数料の受領',
    'payment:refund_payment': '手数料の還付',
    'payment:view_payments': '支払い・日計の照会',
    'payment:close_day': '日計の締め',
    'payment:receive_callback': '決済事業者の通知の受付（自動処理）',
  },
  acts: [setFee, setExemption, takeCounterPayment, refundCounterPayment, receiveCallback, closeDay],
  queries: [
    listFeeRules,
    getFeeHistory,
    quoteFee,
    getPublicFee,
    listPayments,
    getPayment,
    listDifferences,
    getDay,
    exportDay,
    examineNotice,
  ],
  routes,
  reactions: [],
  jobs,
  migrations: new URL('./migrations/', import.meta.url),
});
