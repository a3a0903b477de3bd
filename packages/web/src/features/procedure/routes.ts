/** 手続カタログの経路 — the list, one procedure, its form, and the inventory of seals. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { staffRoute } from '../../app/staff-route.ts';

const catalogueRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/procedures',
  staticData: { title: '手続カタログ' },
  component: lazyRouteComponent(() => import('./catalogue/CataloguePage.tsx'), 'CataloguePage'),
});

const inventoryRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/procedure-inventory',
  staticData: { title: '来庁・押印の棚卸し' },
  component: lazyRouteComponent(() => import('./catalogue/InventoryPage.tsx'), 'InventoryPage'),
});

const newProcedureRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/procedures/new',
  staticData: { title: '手続の作成' },
  component: lazyRouteComponent(() => import('./detail/NewProcedurePage.tsx'), 'NewProcedurePage'),
});

export const procedureRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/procedures/$procedureCode',
  staticData: { title: '手続の内容' },
  component: lazyRouteComponent(() => import('./detail/DetailPage.tsx'), 'DetailPage'),
});

export const detailsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/procedures/$procedureCode/details',
  staticData: { title: '手続の内容の変更' },
  component: lazyRouteComponent(
    () => import('./detail/ChangeDetailsPage.tsx'),
    'ChangeDetailsPage',
  ),
});

export const designRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/procedures/$procedureCode/form',
  staticData: { title: '様式の作成' },
  component: lazyRouteComponent(() => import('./design/DesignPage.tsx'), 'DesignPage'),
});

export const procedureFeatureRoutes = [
  catalogueRoute,
  inventoryRoute,
  newProcedureRoute,
  procedureRoute,
  detailsRoute,
  designRoute,
] as const;
