/** お知らせ — the feature as the shell sees it. */
import type { Feature } from '../../app/feature.ts';
import { noticePermissions } from './permissions.ts';

export const noticeFeature: Feature = {
  name: 'notice',
  navigation: [
    {
      label: 'お知らせの配信',
      to: '/notices',
      group: 'お知らせ',
      permission: noticePermissions.view,
      keys: 'g o',
    },
    {
      label: '文例',
      to: '/notices/templates',
      group: 'お知らせ',
      permission: noticePermissions.view,
    },
    {
      label: '分野',
      to: '/notices/topics',
      group: 'お知らせ',
      permission: noticePermissions.view,
    },
  ],
  quickActs: [
    { label: 'お知らせを作る', to: '/notices/new', permission: noticePermissions.compose },
  ],
};
