/** 住民記録 — searching, records and changes as the shell sees them. */
import type { Feature } from '../../app/feature.ts';

export const residentFeature: Feature = {
  name: 'resident',
  navigation: [
    {
      label: '住民検索',
      to: '/residents',
      group: '業務',
      permission: 'resident:search_residents',
      keys: 'g s',
    },
    {
      label: '仮登録・決裁',
      to: '/changes',
      group: '届出・異動',
      permission: ['resident:draft_change', 'resident:approve_change'],
      keys: 'g k',
    },
  ],
  search: {
    to: '/residents',
    label: '住民を検索する',
    placeholder: '氏名・フリガナ・生年月日・住所・番号',
    permission: 'resident:search_residents',
  },
};
