/**
 * 手数料の用語 — read this first: what is owed, the money that came and went, and what was settled.
 *
 * A payment says what is owed for one reference. Entries are money: received or refunded, once a
 * charge. Marks are what has been decided about the payment. The state follows from both; nothing
 * is overwritten.
 */
import type { Channel, Method, PaymentStatus } from '@yakuba/contract/payment';

import type { Reader } from '#platform/database';

/** 支払い — as stored, with its money and its marks. */
export interface StoredPayment {
  readonly id: string;
  readonly reference: string;
  readonly payable: string | null;
  readonly item: string;
  readonly channel: Channel;
  readonly method: Method;
  readonly copies: number;
  readonly amountYen: number;
  readonly title: string;
  readonly payer: string | null;
  readonly requestedAt: Date;
  readonly entries: readonly Entry[];
  readonly marks: readonly MarkKind[];
  /** 支払画面 — of the provider, once it is open. */
  readonly checkoutUrl: string | null;
}

export interface Entry {
  readonly kind: 'received' | 'refunded';
  readonly chargeId: string;
  readonly amountYen: number;
  readonly method: Method;
}

export type MarkKind =
  | 'opened'
  | 'completed'
  | 'failed'
  | 'refund_wanted'
  | 'refunded'
  | 'delivered';

/** 支払いの請求 — what a room above asks for in its own transaction. */
export interface PaymentRequest {
  readonly municipalityCode: string;
  /** Once a reference: asked twice, the same payment answers. */
  readonly reference: string;
  readonly amountYen: number;
  /** Shown by the provider; never a person's name. */
  readonly title: string;
  /** 宛名番号, or null for a guest. */
  readonly payer: string | null;
  readonly now: Date;
  /** Which `Payable` answers for the reference; null where nobody does. */
  readonly payable?: string | null;
  /** 証明書・手続の種別, for the daily sheet. */
  readonly item?: string;
  readonly channel?: Channel;
  readonly copies?: number;
  readonly exemption?: string | null;
}

export interface RequestedPayment {
  readonly paymentId: string;
  readonly status: PaymentStatus;
}

/** 支払いの見え方 — what a room above may know. */
export interface PaymentState extends RequestedPayment {
  readonly amountYen: number;
  readonly checkoutUrl: string | null;
}

/** 対象 — a room above that hands something over for money, and tells what became of it. */
export interface Payable {
  readonly kind: string;
  isDelivered(reader: Reader, municipalityCode: string, reference: string): Promise<boolean>;
  /** The thing will never be handed over: what was paid goes back. */
  isImpossible?(reader: Reader, municipalityCode: string, reference: string): Promise<boolean>;
  /** 請求の額 — what the room asks for the thing; null where it knows no such thing. */
  owedYen?(reader: Reader, municipalityCode: string, reference: string): Promise<number | null>;
  /** 交付したもの — since an instant, that a fee may be due for and that asks for none itself. */
  handedOver?(reader: Reader, municipalityCode: string, since: Date): Promise<HandedOver[]>;
  /** 戻り先 — the page of the payer, from the root of the server; null: there is none. */
  returnPath?(municipalityCode: string, reference: string): string | null;
}

/** 交付したもの — as a room above tells of it. */
export interface HandedOver {
  readonly reference: string;
  /** 証明書・手続の種別 */
  readonly item: string;
  readonly channel: Channel;
  readonly at: Date;
}

/** 決済事業者から見た取引 — one charge of a checkout. */
export interface Charge {
  readonly chargeId: string;
  readonly amountYen: number;
  readonly status: 'captured' | 'refunded';
}

/** 決済事業者から見た支払い */
export interface Checkout {
  readonly paymentId: string;
  readonly url: string;
  /** `open` may still be paid; the other two will not. */
  readonly status: 'open' | 'closed' | 'expired';
  readonly charges: readonly Charge[];
}

/** 決済事業者の窓口 — every call bears repeating: it is named by the payment or the charge. */
export interface PaymentProvider {
  openCheckout(order: CheckoutOrder): Promise<Checkout>;
  /** Null when the provider has never heard of the payment. */
  findCheckout(municipalityCode: string, paymentId: string): Promise<Checkout | null>;
  refund(municipalityCode: string, paymentId: string, chargeId: string): Promise<void>;
  /** 署名の鍵 — by which the provider's callbacks are known. */
  readonly secret: string;
}

export interface CheckoutOrder {
  readonly municipalityCode: string;
  readonly paymentId: string;
  readonly amountYen: number;
  readonly title: string;
  /** 戻り先 — where the provider's page leads back to; null where no page of ours waits. */
  readonly returnPath: string | null;
}

/** 仕事の種類 */
export const OPEN_CHECKOUT = 'payment:open-checkout';
export const RECONCILE_PAYMENT = 'payment:reconcile-payment';
export const ANNOUNCE_EXEMPT = 'payment:announce-exempt';
