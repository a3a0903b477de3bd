/** 職権抹消 — the mayor ends a registration on a ground that no event brought. */
import { sealRegistrationRoutes } from '@yakuba/contract/seal-registration';

import { refuse } from '../refusals.ts';
import { defineEnding } from './end-registration.ts';

const { params, body } = sealRegistrationRoutes.cancelByAuthority;

export const cancelByAuthority = defineEnding({
  name: 'seal_registration:cancel_by_authority',
  title: '印鑑登録の職権抹消',
  permission: 'seal_registration:cancel_by_authority',
  input: params.extend(body.shape),
  isNotified: false,
  ending: ({ ground, effectiveOn, note }, { today }) => {
    if (effectiveOn > today) {
      throw refuse('seal_registration.cancellation.future', {}, 'effectiveOn');
    }
    return { ground, effectiveOn, detail: null, note };
  },
});
