/** 番号発券 — console, statistics and settings of the queue as the shell sees them. */
import type { Feature } from '../../app/feature.ts';
import { queuePermissions } from './permissions.ts';

export const queueFeature: Feature = {
  name: 'queue',
  navigation: [
    {
      label: '番号の呼出し',
      to: '/queue',
      group: '窓口',
      permission: queuePermissions.call,
      keys: 'g q',
    },
    {
      label: '受付の統計',
      to: '/queue/statistics',
      group: '窓口',
      permission: queuePermissions.statistics,
    },
    {
      label: '受付の設定',
      to: '/queue/settings',
      group: '管理',
      permission: queuePermissions.manage,
    },
  ],
};
