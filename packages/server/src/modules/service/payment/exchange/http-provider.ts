/**
 * 決済事業者との通信 — the port over HTTP. A provider that does not answer in time, or wrongly, is
 * away: whoever asked asks again later, and nothing of ours is changed meanwhile.
 */
import { z } from 'zod';

import type { Checkout, PaymentProvider } from '../model.ts';
import { refuse } from '../refusals.ts';

export interface ProviderAddress {
  readonly url: string;
  /** 鍵 — for our calls and for the provider's callbacks. */
  readonly secret: string;
  /** Where payers reach this server, without a slash at the end; absent: nobody is led back. */
  readonly publicUrl?: string | null;
  readonly timeoutMilliseconds?: number;
}

const TIMEOUT_MILLISECONDS = 5_000;

const checkoutSchema = z.object({
  paymentId: z.uuid(),
  url: z.url({ protocol: /^https?$/ }),
  status: z.enum(['open', 'closed', 'expired']),
  charges: z.array(
    z.object({
      chargeId: z.string().min(1).max(100),
      amountYen: z.int().nonnegative(),
      status: z.enum(['captured', 'refunded']),
    }),
  ),
});

export function httpPaymentProvider(address: ProviderAddress): PaymentProvider {
  async function ask(method: string, path: string, body?: object): Promise<Response> {
    const response = await fetch(`${address.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${address.secret}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(address.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS),
      redirect: 'error',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => null);
    if (response === null || response.status >= 500) throw refuse('payment.provider.away');
    return response;
  }
  return {
    secret: address.secret,
    openCheckout: async ({ returnPath, ...order }) => {
      const { publicUrl } = address;
      const returnUrl = publicUrl && returnPath ? `${publicUrl}${returnPath}` : null;
      return read(await ask('POST', '/v1/checkouts', { ...order, returnUrl }));
    },
    findCheckout: async (town, paymentId) => {
      const response = await ask('GET', `/v1/checkouts/${town}/${paymentId}`);
      return response.status === 404 ? null : read(response);
    },
    refund: async (town, paymentId, chargeId) => {
      const path = `/v1/checkouts/${town}/${paymentId}/charges/${chargeId}/refund`;
      await read(await ask('POST', path, {}));
    },
  };
}

async function read(response: Response): Promise<Checkout> {
  const answer: unknown = await response.json().catch(() => null);
  const parsed = checkoutSchema.safeParse(answer);
  if (!response.ok || !parsed.success) throw refuse('payment.provider.away');
  return parsed.data;
}
