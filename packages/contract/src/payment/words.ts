/** 手数料の言葉 — channels, ways of paying and states. */

/** 経路 — through which the thing is asked for. */
export const channels = {
  counter: '窓口',
  post: '郵送',
  online: 'オンライン',
  kiosk: 'コンビニ交付',
} as const;
export type Channel = keyof typeof channels;

/** 窓口の支払方法 — recorded by staff. */
export const counterMethods = {
  cash: '現金',
  'postal-order': '定額小為替',
  'counter-cashless': '窓口キャッシュレス',
} as const;
export type CounterMethod = keyof typeof counterMethods;

export const methods = {
  ...counterMethods,
  online: 'オンライン決済',
  'kiosk-machine': 'キオスク端末',
  exempt: '免除',
} as const;
export type Method = keyof typeof methods;

/** 支払いの状態 */
export const paymentStatuses = {
  requested: '支払い待ち',
  paid: '入金済み',
  refunding: '還付手続中',
  refunded: '還付済み',
  failed: '支払われず終了',
} as const;
export type PaymentStatus = keyof typeof paymentStatuses;

/** 食違いの種類 */
export const differenceKinds = {
  'paid-but-not-issued': '入金済みで交付していない',
  'issued-but-not-paid': '交付済みで入金がない',
  'paid-too-much': '受け取りすぎている',
  'refund-under-way': '還付が済んでいない',
} as const;
export type DifferenceKind = keyof typeof differenceKinds;
