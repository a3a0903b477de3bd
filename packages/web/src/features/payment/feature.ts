/** 手数料 — taking, closing, differences and the fees themselves as the shell sees them. */
import type { Feature } from '../../app/feature.ts';
import { paymentPermissions } from './permissions.ts';

export const paymentFeature: Feature = {
  name: 'payment',
  navigation: [
    {
      label: '手数料の受領',
      to: '/payments',
      group: '窓口',
      permission: paymentPermissions.view,
      keys: 'g f',
    },
    {
      label: '日計の締め',
      to: '/payments/closing',
      group: '窓口',
      permission: paymentPermissions.view,
    },
    {
      label: '入金と交付の食違い',
      to: '/payments/differences',
      group: '窓口',
      permission: paymentPermissions.view,
    },
    {
      label: '手数料の定め',
      to: '/fees',
      group: '管理',
      permission: paymentPermissions.quote,
    },
  ],
};
