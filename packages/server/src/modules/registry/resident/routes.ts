/** 住民記録の経路 — which act or question answers each route. */
import {
  changeRoutes,
  relationshipRoutes,
  searchRoutes,
  viewRoutes,
} from '@yakuba/contract/resident';

import { bindAct, bindQuery, type RouteBinding } from '#platform/http';

import { approveChange } from './acts/approve-change.ts';
import { draftChange } from './acts/draft-change.ts';
import { forgetSearch } from './acts/forget-search.ts';
import { keepSearch } from './acts/keep-search.ts';
import { returnChange } from './acts/return-change.ts';
import { reviseChange } from './acts/revise-change.ts';
import { withdrawChange } from './acts/withdraw-change.ts';
import { describeCharacters } from './queries/describe-characters.ts';
import { getChange } from './queries/get-change.ts';
import { getHousehold } from './queries/get-household.ts';
import { getResidentRecord } from './queries/get-resident-record.ts';
import { listChanges } from './queries/list-changes.ts';
import { listSearchHistory } from './queries/list-search-history.ts';
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
];
