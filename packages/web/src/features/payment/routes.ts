/** 手数料の経路 */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { staffRoute } from '../../app/staff-route.ts';

const listRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/payments',
  staticData: { title: '手数料の受領' },
  component: lazyRouteComponent(() => import('./counter/PaymentListPage.tsx'), 'PaymentListPage'),
});

/** What is to be paid for, where another page says so; a number and a kind, no person. */
export interface TakeSearch {
  readonly reference?: string;
  readonly item?: string;
}

export const takeRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/payments/new',
  validateSearch: (search: Record<string, unknown>): TakeSearch => ({
    ...(typeof search['reference'] === 'string' ? { reference: search['reference'] } : {}),
    ...(typeof search['item'] === 'string' ? { item: search['item'] } : {}),
  }),
  staticData: { title: '手数料を受け取る' },
  component: lazyRouteComponent(() => import('./counter/TakePage.tsx'), 'TakePage'),
});

const closingRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/payments/closing',
  staticData: { title: '日計の締め' },
  component: lazyRouteComponent(() => import('./closing/ClosingPage.tsx'), 'ClosingPage'),
});

const differencesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/payments/differences',
  staticData: { title: '入金と交付の食違い' },
  component: lazyRouteComponent(() => import('./closing/DifferencePage.tsx'), 'DifferencePage'),
});

export const paymentRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/payments/$paymentId',
  staticData: { title: '支払いの内容' },
  component: lazyRouteComponent(() => import('./counter/PaymentPage.tsx'), 'PaymentPage'),
});

export const receiptRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/payments/$paymentId/receipt',
  staticData: { title: '領収書' },
  component: lazyRouteComponent(() => import('./counter/ReceiptPage.tsx'), 'ReceiptPage'),
});

const feesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/fees',
  staticData: { title: '手数料の定め' },
  component: lazyRouteComponent(() => import('./fees/FeesPage.tsx'), 'FeesPage'),
});

export const paymentRoutes = [
  listRoute,
  takeRoute,
  closingRoute,
  differencesRoute,
  paymentRoute,
  receiptRoute,
  feesRoute,
] as const;
