/** コンビニ交付 — the feature as the shell sees it. */
import type { Feature } from '../../app/feature.ts';
import { kioskPermissions } from './permissions.ts';

export const kioskFeature: Feature = {
  name: 'kiosk',
  navigation: [
    {
      label: 'コンビニ交付',
      to: '/kiosk',
      group: '証明',
      permission: kioskPermissions.service,
      keys: 'g b',
    },
    {
      label: 'コンビニ交付の請求',
      to: '/kiosk/requests',
      group: '証明',
      permission: kioskPermissions.requests,
    },
  ],
};
