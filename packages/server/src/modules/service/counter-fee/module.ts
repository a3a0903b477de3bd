/** 窓口の手数料 — manifest: joins what the counter handed over with what was paid for it. */
import { registerPayable } from '#modules/service/payment';
import { defineModule } from '#platform/module';

import { issuePayable } from './exchange/payable.ts';

registerPayable(issuePayable);

export const counterFee = defineModule({
  name: 'service/counter-fee',
  title: '窓口の手数料',
  dependsOn: ['service/certificate', 'service/payment'],
  permissions: {},
  acts: [],
  queries: [],
  routes: [],
  reactions: [],
  jobs: [],
});
