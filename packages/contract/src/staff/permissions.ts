/**
 * 操作権限一覧 — every permission that a role or a person may be given, with its Japanese name.
 *
 * @spec juki 10.3
 * @spec juki 10.4
 */
export const permissionTitles = {
  'resident:search_residents': '住民の検索',
  'resident:view_resident_record': '住民票（原票）の照会',
  'resident:draft_change': '異動の仮登録',
  'resident:approve_change': '異動の決裁',
  'resident:view_individual_number': '個人番号の照会',
  'resident:view_registered_domicile': '戸籍の表示（本籍・筆頭者）の照会',
  'resident:view_record_code': '住民票コードの照会',
  'resident:view_residence_status': '在留資格等の照会',
  'resident:export_residents': '住民データの出力',
  'resident:import_residents': '住民データの取込み',
  'resident:set_suppression': '抑止の設定',
  'resident:lift_suppression': '抑止の解除',
  'resident:lift_suppression_temporarily': '抑止の一時解除',
  'resident:manage_disclosure_protection': '支援措置の管理',
  'resident:view_disclosure_protection': '支援措置の照会',
  'resident:write_memo': 'メモの入力',
  'seal_registration:register_seal': '印鑑登録の申請の受付',
  'seal_registration:end_registration': '印鑑登録の廃止・亡失の受付',
  'seal_registration:cancel_by_authority': '印鑑登録の職権抹消',
  'seal_registration:view_registration': '印鑑登録原票の照会',
  'machi_aza:complete_address': '住所の入力補助',
  'machi_aza:maintain_addresses': '町字・方書・地区の管理',
  'certificate:preview_certificate': '証明書のプレビュー',
  'certificate:issue_certificate': '証明書の交付',
  'certificate:release_for_others': '他の職員が請求を受けた証明書の交付・処分',
  'certificate:view_issue_history': '交付履歴の照会',
  'identity_proof:bind_card': 'カードの結び付け',
  'identity_proof:record_document_proof': '書類による本人確認の記録',
  'identity_proof:view_proof': '本人確認の記録の照会',
  'procedure:list_procedures': '手続の照会',
  'procedure:view_versions': '手続の版の照会（作成中を含む）',
  'procedure:draft_procedure': '手続・様式の作成',
  'procedure:publish_procedure': '手続・様式の公開・廃止の決裁',
  'procedure_guide:guide_procedures': '要る手続の案内',
  'payment:set_fees': '手数料・減免の設定',
  'payment:quote_fee': '手数料の計算',
  'payment:take_counter_payment': '窓口での手数料の受領',
  'payment:refund_payment': '手数料の還付',
  'payment:view_payments': '支払い・日計の照会',
  'payment:close_day': '日計の締め',
  'payment:receive_callback': '決済事業者の通知の受付（自動処理）',
  'platform:read_audit': '操作記録の照会',
  'platform:read_metrics': '稼働状況の照会',
  'municipality:compare_towns': '団体の比較',
  'municipality:manage_settings': '団体情報・設定の管理',
  'staff:manage_staff': '職員アカウントの管理',
} as const;

/** 住民の権限 — what sessions of residents and guests hold; staff may not be given it. */
export const residentPermissionTitles = {
  'identity_proof:enter': '住民のサインイン',
} as const;

export type PermissionName = keyof typeof permissionTitles;

export const permissionNames = Object.keys(permissionTitles) as [
  PermissionName,
  ...PermissionName[],
];
