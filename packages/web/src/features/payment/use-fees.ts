/** 手数料の照会 — rules of today, their history, and payments. */
import { useQuery } from '@tanstack/react-query';
import { paymentRoutes } from '@yakuba/contract/payment';

import { call } from '../../api/client.ts';

export function useFeeRules() {
  return useQuery({
    queryKey: ['payment', 'rules'],
    queryFn: ({ signal }) => call(paymentRoutes.listFeeRules, { query: {} }, { signal }),
  });
}

export function useFeeHistory() {
  return useQuery({
    queryKey: ['payment', 'history'],
    queryFn: ({ signal }) => call(paymentRoutes.getFeeHistory, {}, { signal }),
  });
}

export function usePayment(id: string) {
  return useQuery({
    queryKey: ['payment', 'one', id],
    queryFn: ({ signal }) => call(paymentRoutes.getPayment, { params: { id } }, { signal }),
  });
}

export function usePaymentsOn(day: string) {
  return useQuery({
    queryKey: ['payment', 'day-list', day],
    queryFn: ({ signal }) => call(paymentRoutes.listPayments, { query: { day } }, { signal }),
  });
}
