/** 郵送 — the mail room as the shell sees it. */
import type { Feature } from '../../app/feature.ts';
import { postingPermissions } from './permissions.ts';

export const postingFeature: Feature = {
  name: 'posting',
  navigation: [
    {
      label: '郵送',
      to: '/certificates/postings',
      group: '証明',
      permission: postingPermissions.view,
      keys: 'g m',
    },
  ],
};
