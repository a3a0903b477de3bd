/** 証明書の経路 — asking for a certificate, handing it over, and what was issued. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { staffRoute } from '../../app/staff-route.ts';
import { forgetCertificateStart } from './certificate-start.ts';

export interface NewCertificateSearch {
  step?: string;
}

export interface HandOverSearch {
  /** 発行の識別 of every copy asked for at once; says nothing of anybody. */
  ids: string[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const COPIES_MAX = 20;

export const newCertificateRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/certificates/new',
  staticData: { title: '証明書の交付' },
  validateSearch: ({ step }: Record<string, unknown>): NewCertificateSearch =>
    typeof step === 'string' ? { step } : {},
  onLeave: forgetCertificateStart,
  component: lazyRouteComponent(() => import('./NewCertificatePage.tsx'), 'NewCertificatePage'),
});

export const handOverRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/certificates/hand-over',
  staticData: { title: '証明書の作成と交付' },
  validateSearch: ({ ids }: Record<string, unknown>): HandOverSearch => ({
    ids: (Array.isArray(ids) ? ids : [])
      .filter((id): id is string => typeof id === 'string' && UUID.test(id))
      .slice(0, COPIES_MAX),
  }),
  component: lazyRouteComponent(() => import('./HandOverPage.tsx'), 'HandOverPage'),
});

const issuesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/certificates',
  staticData: { title: '交付履歴' },
  component: lazyRouteComponent(() => import('./IssueListPage.tsx'), 'IssueListPage'),
});

export const issueRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/certificates/$issueId',
  staticData: { title: '証明書の発行の内容' },
  component: lazyRouteComponent(() => import('./IssuePage.tsx'), 'IssuePage'),
});

export const certificateRoutes = [
  newCertificateRoute,
  handOverRoute,
  issuesRoute,
  issueRoute,
] as const;
