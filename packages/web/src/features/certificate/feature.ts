/** 証明書 — the certificate feature as the shell sees it. */
import type { Feature } from '../../app/feature.ts';
import { certificatePermissions } from './permissions.ts';

export const certificateFeature: Feature = {
  name: 'certificate',
  navigation: [
    {
      label: '証明書の交付',
      to: '/certificates/new',
      group: '証明',
      permission: certificatePermissions.issue,
      keys: 'g c',
    },
    {
      label: '交付履歴',
      to: '/certificates',
      group: '証明',
      permission: certificatePermissions.list,
      keys: 'g i',
    },
  ],
  quickActs: [
    {
      label: '証明書の交付',
      to: '/certificates/new',
      permission: certificatePermissions.issue,
    },
  ],
};
