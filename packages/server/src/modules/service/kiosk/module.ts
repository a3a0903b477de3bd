/** コンビニ交付 — manifest. */
import { registerPayable } from '#modules/service/payment';
import { defineModule } from '#platform/module';

import { cancelRequest } from './acts/cancel-request.ts';
import { confirmPrinted } from './acts/confirm-printed.ts';
import { deliverRequest } from './acts/deliver-request.ts';
import { endStop } from './acts/end-stop.ts';
import { issueRequest } from './acts/issue-request.ts';
import { planStop } from './acts/plan-stop.ts';
import { setOffering } from './acts/set-offering.ts';
import { setServiceHours } from './acts/set-service-hours.ts';
import { kioskPayable } from './exchange/payable.ts';
import { discardCancelled } from './jobs.ts';
import { getDelivery } from './queries/get-delivery.ts';
import { getService } from './queries/get-service.ts';
import { getState } from './queries/get-state.ts';
import { inquireOffers } from './queries/inquire-offers.ts';
import { listRefusals } from './queries/list-refusals.ts';
import { listRequests } from './queries/list-requests.ts';
import { routes } from './routes.ts';

registerPayable(kioskPayable);

export const kiosk = defineModule({
  name: 'service/kiosk',
  title: 'コンビニ交付',
  dependsOn: [
    'registry/resident',
    'registry/seal-registration',
    'service/certificate',
    'service/identity-proof',
    'service/payment',
  ],
  permissions: {
    'kiosk:view_service': 'コンビニ交付の取扱いの照会',
    'kiosk:set_service': 'コンビニ交付の時間・取扱いの設定',
    'kiosk:stop_service': 'コンビニ交付の停止',
    'kiosk:view_requests': 'コンビニ交付の請求の照会',
    'kiosk:serve_centre': '証明書交付センターの求めへの応答（自動処理）',
  },
  acts: [
    issueRequest,
    deliverRequest,
    confirmPrinted,
    cancelRequest,
    setServiceHours,
    setOffering,
    planStop,
    endStop,
  ],
  queries: [inquireOffers, getState, getDelivery, getService, listRequests, listRefusals],
  routes,
  reactions: [],
  jobs: [discardCancelled],
  migrations: new URL('./migrations/', import.meta.url),
});
