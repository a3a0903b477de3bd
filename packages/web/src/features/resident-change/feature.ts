/** 届出・職権 — what the shell offers of it. */
import type { Feature } from '../../app/feature.ts';

const permission = 'resident:draft_change';

export const residentChangeFeature: Feature = {
  name: 'resident-change',
  navigation: [
    { label: '届出・職権', to: '/changes/new', group: '届出・異動', permission, keys: 'g n' },
  ],
  quickActs: [
    { label: '転入届', to: '/changes/new/accept-moving-in', permission },
    { label: '転居届', to: '/changes/new/accept-relocation', permission },
    { label: '転出届', to: '/changes/new/accept-moving-out', permission },
  ],
};
