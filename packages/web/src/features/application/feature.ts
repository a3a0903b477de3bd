/** 申請 — the application feature as the shell sees it. */
import type { Feature } from '../../app/feature.ts';
import { applicationPermissions } from './permissions.ts';

export const applicationFeature: Feature = {
  name: 'application',
  navigation: [
    {
      label: '申請の受付',
      to: '/applications',
      group: '申請・手続',
      permission: applicationPermissions.view,
      keys: 'g r',
    },
    {
      label: '申請の状況',
      to: '/applications/figures',
      group: '申請・手続',
      permission: applicationPermissions.view,
      keys: 'g d',
    },
  ],
};
