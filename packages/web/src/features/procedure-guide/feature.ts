/** かんたん窓口 — the guide and its cases as the shell sees them. */
import type { Feature } from '../../app/feature.ts';
import { guidePermissions } from './permissions.ts';

export const procedureGuideFeature: Feature = {
  name: 'procedure-guide',
  navigation: [
    {
      label: 'かんたん窓口',
      to: '/guide',
      group: '窓口',
      permission: guidePermissions.work,
      keys: 'g w',
    },
    {
      label: '案件の引継ぎ',
      to: '/cases',
      group: '窓口',
      permission: guidePermissions.view,
      keys: 'g j',
    },
  ],
  quickActs: [{ label: 'かんたん窓口', to: '/guide', permission: guidePermissions.work }],
};
