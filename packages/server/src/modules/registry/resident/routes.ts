/** 住民記録の経路 — which act or question answers each route. */
import {
  changeRoutes,
  disclosureProtectionRoutes,
  householdOrderRoutes,
  memoRoutes,
  relationshipRoutes,
  searchRoutes,
  suppressionRoutes,
  viewRoutes,
} from '@yakuba/contract/resident';

import { bindAct, bindQuery, type RouteBinding } from '#platform/http';

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

export const routes: readonly RouteBinding[] = [
  bindQuery(changeRoutes.previewChange, previewChange),
  bindAct(changeRoutes.draftChange, draftChange),
  bindAct(changeRoutes.reviseChange, reviseChange),
  bindAct(changeRoutes.withdrawChange, withdrawChange),
  bindAct(changeRoutes.returnChange, returnChange),
  bindAct(changeRoutes.approveChange, approveChange),
  bindQuery(changeRoutes.listChanges, listChanges),
  bindQuery(changeRoutes.getChange, getChange),
  bindQuery(relationshipRoutes.suggestRelationships, suggestRelationships),
  bindQuery(searchRoutes.searchResidents, searchResidents),
  bindAct(searchRoutes.keepSearch, keepSearch),
  bindQuery(searchRoutes.listSearchHistory, listSearchHistory),
  bindAct(searchRoutes.forgetSearch, forgetSearch),
  bindQuery(viewRoutes.getResidentRecord, getResidentRecord),
  bindQuery(viewRoutes.revealIndividualNumber, revealIndividualNumber),
  bindQuery(viewRoutes.getHousehold, getHousehold),
  bindQuery(viewRoutes.describeCharacters, describeCharacters),
  bindAct(suppressionRoutes.setSuppression, setSuppression),
  bindAct(suppressionRoutes.liftSuppression, liftSuppression),
  bindAct(suppressionRoutes.liftSuppressionTemporarily, liftSuppressionTemporarily),
  bindAct(disclosureProtectionRoutes.startDisclosureProtection, startDisclosureProtection),
  bindAct(disclosureProtectionRoutes.decideDisclosureProtection, decideDisclosureProtection),
  bindAct(disclosureProtectionRoutes.extendDisclosureProtection, extendDisclosureProtection),
  bindAct(disclosureProtectionRoutes.endDisclosureProtection, endDisclosureProtection),
  bindAct(memoRoutes.writeMemo, writeMemo),
  bindAct(memoRoutes.reviseMemo, reviseMemo),
  bindAct(memoRoutes.deleteMemo, deleteMemo),
  bindAct(householdOrderRoutes.setHouseholdOrder, setHouseholdOrder),
  bindQuery(suppressionRoutes.listSuppressions, listSuppressions),
  bindQuery(disclosureProtectionRoutes.listDisclosureProtections, listDisclosureProtections),
  bindQuery(memoRoutes.listMemos, listMemos),
];
