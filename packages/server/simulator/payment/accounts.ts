/** 模擬の取引 — checkouts and their charges, in memory. */
import { randomUUID } from 'node:crypto';

export interface SimulatedCharge {
  readonly chargeId: string;
  readonly amountYen: number;
  status: 'captured' | 'refunded';
}

export interface SimulatedCheckout {
  readonly municipalityCode: string;
  readonly paymentId: string;
  readonly token: string;
  readonly amountYen: number;
  readonly title: string;
  readonly url: string;
  /** Where the payer came from; null: nobody is led back. */
  readonly returnUrl?: string | null;
  status: 'open' | 'closed' | 'expired';
  readonly charges: SimulatedCharge[];
}

export interface Accounts {
  readonly checkouts: ReadonlyMap<string, SimulatedCheckout>;
  /** Opened twice for one payment, it is the same checkout. */
  open(order: {
    municipalityCode: string;
    paymentId: string;
    amountYen: number;
    title: string;
    returnUrl?: string | null;
  }): SimulatedCheckout;
  byToken(token: string): SimulatedCheckout | undefined;
  /** Captures money, even twice, even after the checkout has expired. */
  capture(paymentId: string, amountYen?: number): SimulatedCharge;
  refund(paymentId: string, chargeId: string): boolean;
  expire(paymentId: string): void;
  /** 差引 — what has been captured and not given back, in yen. */
  netYen(paymentId: string): number;
}

export function openAccounts(urlNow: () => string): Accounts {
  const checkouts = new Map<string, SimulatedCheckout>();
  function of(paymentId: string): SimulatedCheckout {
    const checkout = checkouts.get(paymentId);
    if (!checkout) throw new Error(`no checkout of ${paymentId}`);
    return checkout;
  }
  return {
    checkouts,
    open: (order) => {
      const standing = checkouts.get(order.paymentId);
      if (standing) return standing;
      const token = randomUUID();
      const fresh = {
        token,
        url: `${urlNow()}/pay/${token}`,
        status: 'open',
        charges: [],
      } as const;
      const checkout: SimulatedCheckout = { ...order, ...fresh, charges: [] };
      checkouts.set(order.paymentId, checkout);
      return checkout;
    },
    byToken: (token) => [...checkouts.values()].find((one) => one.token === token),
    capture: (paymentId, amountYen) => {
      const checkout = of(paymentId);
      const chargeId = `sim-${randomUUID()}`;
      const charge: SimulatedCharge = {
        chargeId,
        amountYen: amountYen ?? checkout.amountYen,
        status: 'captured',
      };
      checkout.charges.push(charge);
      if (checkout.status === 'open') checkout.status = 'closed';
      return charge;
    },
    refund: (paymentId, chargeId) => {
      const charge = checkouts.get(paymentId)?.charges.find((one) => one.chargeId === chargeId);
      if (charge) charge.status = 'refunded';
      return charge !== undefined;
    },
    expire: (paymentId) => {
      const checkout = of(paymentId);
      if (checkout.status === 'open') checkout.status = 'expired';
    },
    netYen: (paymentId) =>
      (checkouts.get(paymentId)?.charges ?? [])
        .filter(({ status }) => status === 'captured')
        .reduce((sum, { amountYen }) => sum + amountYen, 0),
  };
}
