/**
 * 住民記録のコード — the words the register uses for kind, status and reason of change.
 *
 * Values of 住民種別, 住民状態 and 性別 are the published ones. Reasons have published names but no
 * published code values, so a name of our own stands for each. Source: specification 1.2.2.
 *
 * @spec juki 1.2.2
 */

export const residentKinds = { '1': '日本人住民', '2': '外国人住民' } as const;
export const residentStatuses = {
  '1': '住民',
  '2': '転出者',
  '3': '死亡者',
  '9': 'その他消除者',
} as const;
export const sexes = { '0': '不明', '1': '男', '2': '女' } as const;

/** 法第30条の45の表の区分 — no code values are published, so the words themselves are held. */
export const article3045Classes = [
  '中長期在留者',
  '特別永住者',
  '一時庇護許可者',
  '仮滞在者',
  '出生による経過滞在者',
  '国籍喪失による経過滞在者',
] as const;

/** 異動区分 — whether a change adds a record, closes it or amends it. */
export const changeCategories = { entry: '記載', deletion: '消除', correction: '修正' } as const;

/** 記載の事由・消除の事由・修正の事由 */
export const changeReasons = {
  moving_in_domestic: { label: '国内転入', category: 'entry' },
  moving_in_abroad: { label: '国外転入等', category: 'entry' },
  birth: { label: '出生', category: 'entry' },
  entry_naturalisation: { label: '職権記載（帰化等）', category: 'entry' },
  entry_nationality_loss: { label: '職権記載（国籍喪失）', category: 'entry' },
  entry_by_authority: { label: '職権記載', category: 'entry' },
  recompilation_entry: { label: '改製', category: 'entry' },
  reproduction_entry: { label: '再製', category: 'entry' },
  cancelled_deletion: { label: '異動の取消し（増）', category: 'entry' },
  moving_out_domestic: { label: '国内転出', category: 'deletion' },
  moving_out_abroad: { label: '国外転出', category: 'deletion' },
  death: { label: '死亡', category: 'deletion' },
  deletion_naturalisation: { label: '職権消除（帰化等）', category: 'deletion' },
  deletion_nationality_loss: { label: '職権消除（国籍喪失）', category: 'deletion' },
  deletion_by_authority: { label: '職権消除', category: 'deletion' },
  recompilation_deletion: { label: '改製', category: 'deletion' },
  reproduction_deletion: { label: '再製', category: 'deletion' },
  cancelled_entry: { label: '異動の取消し（減）', category: 'deletion' },
  relocation: { label: '転居', category: 'correction' },
  minor_correction: { label: '軽微な修正', category: 'correction' },
  correction_by_authority: { label: '職権修正', category: 'correction' },
  clerical_correction: { label: '誤記修正', category: 'correction' },
  individual_number_change: { label: '個人番号の変更請求', category: 'correction' },
  individual_number_correction: { label: '個人番号の職権修正', category: 'correction' },
  individual_number_entry: { label: '個人番号の職権記載', category: 'correction' },
  record_code_change: { label: '住民票コードの変更請求', category: 'correction' },
  record_code_entry: { label: '住民票コードの職権記載', category: 'correction' },
  household_separation: { label: '世帯分離', category: 'correction' },
  household_merger: { label: '世帯合併', category: 'correction' },
  household_change: { label: '世帯変更', category: 'correction' },
  head_change: { label: '世帯主変更', category: 'correction' },
  former_name_entry: { label: '旧氏の記載', category: 'correction' },
  former_name_change: { label: '旧氏の変更', category: 'correction' },
  former_name_deletion: { label: '旧氏の削除', category: 'correction' },
  common_name_entry: { label: '通称の記載', category: 'correction' },
  common_name_deletion: { label: '通称の削除', category: 'correction' },
  moving_in_notice: { label: '転入通知の受理', category: 'correction' },
  moving_out_planned: { label: '転出届の受理', category: 'correction' },
  cancelled_correction: { label: '異動の取消し（修正）', category: 'correction' },
  imported: { label: '移行', category: 'entry' },
} as const satisfies Record<string, { label: string; category: keyof typeof changeCategories }>;

export type ChangeReason = keyof typeof changeReasons;
