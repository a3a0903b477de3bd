/** 架空のサインイン — a session and a navigation as large as the finished application's. */
import type { Session } from '@yakuba/contract/identity';

import type { GlobalSearch, NavigationGroup, NavigationItem } from '../src/app/feature.ts';

export const session: Session = {
  municipalityCode: '999999',
  municipalityName: '見本町',
  prefectureName: '見本県',
  accountId: 'clerk01',
  displayName: '見本 窓子',
  roles: ['窓口担当'],
  permissions: [],
  csrfToken: '',
  idleSeconds: 600,
  absoluteUntil: '2026-11-22T20:00:00Z',
  isDemo: true,
  isSecretariat: false,
  pending: null,
};

export const search: GlobalSearch = {
  to: '/residents',
  label: '住民を検索',
  placeholder: '氏名・カナ・生年月日・宛名番号・住所',
  permission: [],
};

const rows: readonly (readonly [NavigationGroup, string])[] = [
  ['業務', '今日の仕事'],
  ['業務', '住民検索'],
  ['業務', '決裁'],
  ['届出・異動', '転入'],
  ['届出・異動', '転居'],
  ['届出・異動', '転出'],
  ['届出・異動', '出生・死亡'],
  ['届出・異動', '世帯の変更'],
  ['届出・異動', '職権・誤記修正'],
  ['証明', '証明書の交付'],
  ['証明', '発行履歴'],
];

export const navigationItems: readonly NavigationItem[] = rows.map(([group, label], place) => ({
  group,
  label,
  to: place === 0 ? '/' : `/${place}`,
  permission: [],
  isExact: true,
}));
