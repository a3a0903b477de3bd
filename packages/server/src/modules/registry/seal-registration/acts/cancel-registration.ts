/** 廃止の申請 — the person gives the registration up and hands the card in. */
import { sealRegistrationRoutes } from '@yakuba/contract/seal-registration';

import { refuse } from '../refusals.ts';
import { defineEnding } from './end-registration.ts';

const { params, body } = sealRegistrationRoutes.cancelRegistration;

export const cancelRegistration = defineEnding({
  name: 'seal_registration:cancel_registration',
  title: '印鑑登録の廃止の申請',
  permission: 'seal_registration:end_registration',
  input: params.extend(body.shape),
  isNotified: true,
  ending: ({ isCardReturned, broughtBy, documents, note }, { today }) => {
    if (!isCardReturned) {
      throw refuse('seal_registration.cancellation.card_not_returned', {}, 'isCardReturned');
    }
    return { ground: 'abolished', effectiveOn: today, detail: { broughtBy, documents }, note };
  },
});
