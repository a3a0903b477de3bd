/** かんたん窓口の経路 — which act or question answers each route. */
import { caseRoutes, procedureGuideRoutes } from '@yakuba/contract/procedure-guide';

import { bindAct, bindQuery, type RouteBinding } from '#platform/http';

import { finishPart } from './acts/finish-part.ts';
import { handOverCase } from './acts/hand-over-case.ts';
import { keepGuide } from './acts/keep-guide.ts';
import { openCase } from './acts/open-case.ts';
import { stopCase } from './acts/stop-case.ts';
import { submitCase } from './acts/submit-case.ts';
import { takeCase } from './acts/take-case.ts';
import { getCase } from './queries/get-case.ts';
import { guideProcedures } from './queries/guide-procedures.ts';
import { listCases } from './queries/list-cases.ts';
import { readFourItemsFile } from './queries/read-four-items-file.ts';

export const routes: readonly RouteBinding[] = [
  bindQuery(procedureGuideRoutes.guideProcedures, guideProcedures),
  bindQuery(procedureGuideRoutes.readFourItems, readFourItemsFile),
  bindAct(caseRoutes.openCase, openCase),
  bindAct(caseRoutes.keepGuide, keepGuide),
  bindAct(caseRoutes.submitCase, submitCase),
  bindAct(caseRoutes.takeCase, takeCase),
  bindAct(caseRoutes.handOverCase, handOverCase),
  bindAct(caseRoutes.finishPart, finishPart),
  bindAct(caseRoutes.stopCase, stopCase),
  bindQuery(caseRoutes.listCases, listCases),
  bindQuery(caseRoutes.getCase, getCase),
];
