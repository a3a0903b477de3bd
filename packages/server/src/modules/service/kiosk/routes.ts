/** コンビニ交付の経路（職員） — the centre's own routes are in `exchange/centre-routes.ts`. */
import { kioskRoutes } from '@yakuba/contract/kiosk';

import { bindAct, bindQuery, type RouteBinding } from '#platform/http';

import { endStop } from './acts/end-stop.ts';
import { planStop } from './acts/plan-stop.ts';
import { setOffering } from './acts/set-offering.ts';
import { setServiceHours } from './acts/set-service-hours.ts';
import { getService } from './queries/get-service.ts';
import { listRefusals } from './queries/list-refusals.ts';
import { listRequests } from './queries/list-requests.ts';

export const routes: readonly RouteBinding[] = [
  bindQuery(kioskRoutes.getService, getService),
  bindAct(kioskRoutes.setServiceHours, setServiceHours),
  bindAct(kioskRoutes.setOffering, setOffering),
  bindAct(kioskRoutes.planStop, planStop),
  bindAct(kioskRoutes.endStop, endStop),
  bindQuery(kioskRoutes.listRequests, listRequests),
  bindQuery(kioskRoutes.listRefusals, listRefusals),
];
