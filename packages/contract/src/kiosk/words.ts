/** コンビニ交付の言葉 — scopes of a kind and what becomes of a request. */

/** 交付の範囲 — whose certificate a card opens. */
export const kioskScopes = {
  self: '本人のみ',
  household: '本人と同一の世帯の者',
} as const;
export type KioskScope = keyof typeof kioskScopes;

/** 断った理由 — for staff; of what concerns a person it never says who. */
export const kioskRefusals = {
  'kiosk.service.outside_hours': '取扱時間外',
  'kiosk.service.stopped': '停止中',
  'kiosk.card.not_bound': '台帳に結び付いていないカード',
  'kiosk.card.ended': '死亡・転出などで終わったカード',
  'kiosk.card.not_in_term': '電子証明書の有効期間外',
  'kiosk.card.revoked': '電子証明書の失効',
  'kiosk.card.unknown': '電子証明書を確かめられない',
  'kiosk.holder.not_living': '今この町に住む人ではない',
  'kiosk.holder.under_age': '15歳未満',
  'kiosk.subject.suppressed': '窓口での確認が必要な人',
  'kiosk.subject.attention': '窓口での確認が必要な人',
  'kiosk.subject.other_household': '別の世帯の人',
  'kiosk.subject.self_only': '本人だけの証明書',
  'kiosk.kind.not_offered': '取り扱わない証明書',
  'kiosk.seal.not_registered': '印鑑の登録がない',
} as const;

/** 請求の状態 */
export const kioskStatuses = {
  delivered: '端末へ送信済み',
  printed: '印刷済み',
  cancelled: '取消し',
} as const;
export type KioskStatus = keyof typeof kioskStatuses;
