/** 住民記録の経路 — search, records, households and changes; each page loads when it is opened. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ChangeSummary } from '@yakuba/contract/resident';

import { staffRoute } from '../../app/staff-route.ts';

const searchRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/residents',
  staticData: { title: '住民検索' },
  component: lazyRouteComponent(() => import('./search/SearchPage.tsx'), 'SearchPage'),
});

const recordRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/residents/$addresseeNumber',
  staticData: { title: '住民票' },
  component: lazyRouteComponent(() => import('./record/RecordPage.tsx'), 'RecordPage'),
});

const householdRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/households/$householdNumber',
  staticData: { title: '世帯' },
  component: lazyRouteComponent(() => import('./household/HouseholdPage.tsx'), 'HouseholdPage'),
});

export type ChangeStatusName = ChangeSummary['status'];

/** Written out so that the contract itself loads only with the pages that need it. */
const statuses: readonly unknown[] = [
  'submitted',
  'returned',
  'draft',
  'approved',
  'withdrawn',
] satisfies ChangeStatusName[];

/** What of the list is shown; nothing of a person stands in it. */
export interface ChangeListSearch {
  readonly status?: ChangeStatusName;
  readonly own?: true;
  /** 入力場所 */
  readonly place?: string;
  readonly page?: number;
}

const changesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/changes',
  validateSearch: readChangeList,
  staticData: { title: '仮登録・決裁' },
  component: lazyRouteComponent(() => import('./changes/ChangeListPage.tsx'), 'ChangeListPage'),
});

const changeRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/changes/$id',
  staticData: { title: '仮登録の内容' },
  component: lazyRouteComponent(() => import('./changes/ChangePage.tsx'), 'ChangePage'),
});

export const residentRoutes = [
  searchRoute,
  recordRoute,
  householdRoute,
  changesRoute,
  changeRoute,
] as const;

function readChangeList(search: Record<string, unknown>): ChangeListSearch {
  const { status, own, place, page } = search;
  const isStatus = statuses.includes(status);
  const isPage = Number.isInteger(page) && Number(page) > 1;
  return {
    ...(isStatus ? { status: status as ChangeStatusName } : {}),
    ...(own === true ? { own: true } : {}),
    ...(typeof place === 'string' && place !== '' ? { place: place.slice(0, 60) } : {}),
    ...(isPage ? { page: Number(page) } : {}),
  };
}
