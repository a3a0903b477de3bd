/** 印鑑登録 — the register of seals as the shell sees it. */
import type { Feature } from '../../app/feature.ts';
import { sealPermissions } from './permissions.ts';

export const sealRegistrationFeature: Feature = {
  name: 'seal-registration',
  navigation: [
    {
      label: '印鑑登録',
      to: '/seals',
      group: '証明',
      permission: sealPermissions.view,
      keys: 'g e',
    },
  ],
};
