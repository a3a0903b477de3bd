/** 手続カタログ — the catalogue and the designer of forms as the shell sees them. */
import type { Feature } from '../../app/feature.ts';
import { procedurePermissions } from './permissions.ts';

export const procedureFeature: Feature = {
  name: 'procedure',
  navigation: [
    {
      label: '手続カタログ',
      to: '/procedures',
      group: '申請・手続',
      permission: procedurePermissions.view,
      keys: 'g p',
    },
    {
      label: '来庁・押印の棚卸し',
      to: '/procedure-inventory',
      group: '申請・手続',
      permission: procedurePermissions.list,
    },
  ],
};
