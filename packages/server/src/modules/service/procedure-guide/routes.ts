/** かんたん窓口の経路 — which question answers each route. */
import { procedureGuideRoutes } from '@yakuba/contract/procedure-guide';

import { bindQuery, type RouteBinding } from '#platform/http';

import { guideProcedures } from './queries/guide-procedures.ts';
import { readFourItemsFile } from './queries/read-four-items-file.ts';

export const routes: readonly RouteBinding[] = [
  bindQuery(procedureGuideRoutes.guideProcedures, guideProcedures),
  bindQuery(procedureGuideRoutes.readFourItems, readFourItemsFile),
];
