/** 住民記録 — manifest. */
import { defineModule } from '#platform/module';

import { approveChange } from './acts/approve-change.ts';
import { decideDisclosureProtection } from './acts/decide-disclosure-protection.ts';
import { deleteMemo } from './acts/delete-memo.ts';
import { draftChange } from './acts/draft-change.ts';
import { endDisclosureProtection } from './acts/end-disclosure-protection.ts';
import { extendDisclosureProtection } from './acts/extend-disclosure-protection.ts';
import { forgetSearch } from './acts/forget-search.ts';
import { keepSearch } from './acts/keep-search.ts';
import { liftSuppression } from './acts/lift-suppression.ts';
import { liftSuppressionTemporarily } from './acts/lift-suppression-temporarily.ts';
import { returnChange } from './acts/return-change.ts';
import { reviseChange } from './acts/revise-change.ts';
import { reviseMemo } from './acts/revise-memo.ts';
import { setHouseholdOrder } from './acts/set-household-order.ts';
import { setSuppression } from './acts/set-suppression.ts';
import { startDisclosureProtection } from './acts/start-disclosure-protection.ts';
import { withdrawChange } from './acts/withdraw-change.ts';
import { writeMemo } from './acts/write-memo.ts';
import { jobs } from './jobs.ts';
import { describeCharacters } from './queries/describe-characters.ts';
import { getChange } from './queries/get-change.ts';
import { getHousehold } from './queries/get-household.ts';
import { getResidentRecord } from './queries/get-resident-record.ts';
import { listChanges } from './queries/list-changes.ts';
import { listDisclosureProtections } from './queries/list-disclosure-protections.ts';
import { listMemos } from './queries/list-memos.ts';
import { listSearchHistory } from './queries/list-search-history.ts';
import { listSuppressions } from './queries/list-suppressions.ts';
import { previewChange } from './queries/preview-change.ts';
import { revealIndividualNumber } from './queries/reveal-individual-number.ts';
import { searchResidents } from './queries/search-residents.ts';
import { suggestRelationships } from './queries/suggest-relationships.ts';
import { routes } from './routes.ts';

export const resident = defineModule({
  name: 'registry/resident',
  title: '住民記録',
  dependsOn: [
    'organisation/municipality',
    'organisation/staff',
    'registry/machi-aza',
    'registry/addressee',
  ],
  permissions: {
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
  },
  acts: [
    draftChange,
    reviseChange,
    withdrawChange,
    returnChange,
    approveChange,
    keepSearch,
    forgetSearch,
    setSuppression,
    liftSuppression,
    liftSuppressionTemporarily,
    startDisclosureProtection,
    decideDisclosureProtection,
    extendDisclosureProtection,
    endDisclosureProtection,
    writeMemo,
    reviseMemo,
    deleteMemo,
    setHouseholdOrder,
  ],
  queries: [
    previewChange,
    listChanges,
    getChange,
    suggestRelationships,
    searchResidents,
    listSearchHistory,
    getResidentRecord,
    getHousehold,
    revealIndividualNumber,
    describeCharacters,
    listSuppressions,
    listDisclosureProtections,
    listMemos,
  ],
  routes,
  reactions: [],
  jobs,
  migrations: new URL('./migrations/', import.meta.url),
});
