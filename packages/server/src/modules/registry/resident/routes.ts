/** 住民記録の経路 — which act or question answers each route. */
import { changeRoutes } from '@yakuba/contract/resident';

import { bindAct, bindQuery, type RouteBinding } from '#platform/http';

import { approveChange } from './acts/approve-change.ts';
import { draftChange } from './acts/draft-change.ts';
import { returnChange } from './acts/return-change.ts';
import { reviseChange } from './acts/revise-change.ts';
import { withdrawChange } from './acts/withdraw-change.ts';
import { getChange } from './queries/get-change.ts';
import { listChanges } from './queries/list-changes.ts';
import { previewChange } from './queries/preview-change.ts';

export const routes: readonly RouteBinding[] = [
  bindQuery(changeRoutes.previewChange, previewChange),
  bindAct(changeRoutes.draftChange, draftChange),
  bindAct(changeRoutes.reviseChange, reviseChange),
  bindAct(changeRoutes.withdrawChange, withdrawChange),
  bindAct(changeRoutes.returnChange, returnChange),
  bindAct(changeRoutes.approveChange, approveChange),
  bindQuery(changeRoutes.listChanges, listChanges),
  bindQuery(changeRoutes.getChange, getChange),
];
