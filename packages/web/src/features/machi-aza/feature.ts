/** 町字 — maintenance of the town's places as the shell sees it. */
import type { Feature } from '../../app/feature.ts';

export const MAINTAIN_ADDRESSES = 'machi_aza:maintain_addresses';

export const machiAzaFeature: Feature = {
  name: 'machi-aza',
  navigation: [
    { label: '町字・方書', to: '/machi-aza', group: '管理', permission: MAINTAIN_ADDRESSES },
  ],
};
