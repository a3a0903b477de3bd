/** 亡失の届出 — card or seal is lost: the registration ends at once, lest others use it. */
import { sealRegistrationRoutes } from '@yakuba/contract/seal-registration';

import { defineEnding } from './end-registration.ts';

const { params, body } = sealRegistrationRoutes.reportLoss;

export const reportLoss = defineEnding({
  name: 'seal_registration:report_loss',
  title: '印鑑登録証・印鑑の亡失の届出',
  permission: 'seal_registration:end_registration',
  input: params.extend(body.shape),
  isNotified: true,
  ending: ({ lost, broughtBy, documents, note }, { today }) => ({
    ground: lost === 'card' ? 'card_lost' : 'seal_lost',
    effectiveOn: today,
    detail: { broughtBy, documents },
    note,
  }),
});
