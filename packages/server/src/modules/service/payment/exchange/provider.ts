/** 決済事業者の登録 — which provider this process speaks to, set when it is put together. */
import type { PaymentProvider } from '../model.ts';
import { refuse } from '../refusals.ts';

let current: PaymentProvider | null = null;

/** 決済事業者の設定 — null takes it away: then only the counter takes money. */
export function usePaymentProvider(provider: PaymentProvider | null): void {
  current = provider;
}

/** Refuses where none is set. */
export function paymentProvider(): PaymentProvider {
  if (!current) throw refuse('payment.provider.none');
  return current;
}
