/** 団体の比較 — the page of the joint secretariat as the shell sees it. */
import type { Feature } from '../../app/feature.ts';

export const secretariatFeature: Feature = {
  name: 'secretariat',
  navigation: [
    {
      label: '団体の比較',
      to: '/towns',
      group: '管理',
      permission: 'municipality:compare_towns',
      keys: 'g t',
    },
  ],
  quickActs: [{ label: '団体の比較', to: '/towns', permission: 'municipality:compare_towns' }],
};
