/** コンビニ交付の言葉 — scopes of a kind and what becomes of a request. */

/** 交付の範囲 — whose certificate a card opens. */
export const kioskScopes = {
  self: '本人のみ',
  household: '本人と同一の世帯の者',
} as const;
export type KioskScope = keyof typeof kioskScopes;

/** 請求の状態 */
export const kioskStatuses = {
  accepted: '受付済み',
  delivered: '端末へ送信済み',
  printed: '印刷済み',
  cancelled: '取消し',
} as const;
export type KioskStatus = keyof typeof kioskStatuses;
