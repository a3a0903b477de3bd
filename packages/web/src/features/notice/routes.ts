/** お知らせの経路 — messages with their figures, templates and topics. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { staffRoute } from '../../app/staff-route.ts';

export interface ComposeSearch {
  /** 訂正するお知らせ */
  corrects?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const listRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/notices',
  staticData: { title: 'お知らせの配信' },
  component: lazyRouteComponent(() => import('./NoticeListPage.tsx'), 'NoticeListPage'),
});

export const composeRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/notices/new',
  staticData: { title: 'お知らせの作成' },
  validateSearch: ({ corrects }: Record<string, unknown>): ComposeSearch =>
    typeof corrects === 'string' && UUID.test(corrects) ? { corrects } : {},
  component: lazyRouteComponent(() => import('./ComposePage.tsx'), 'ComposePage'),
});

const topicsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/notices/topics',
  staticData: { title: 'お知らせの分野' },
  component: lazyRouteComponent(() => import('./TopicsPage.tsx'), 'TopicsPage'),
});

const templatesRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/notices/templates',
  staticData: { title: 'お知らせの文例' },
  component: lazyRouteComponent(() => import('./TemplatesPage.tsx'), 'TemplatesPage'),
});

const newTemplateRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/notices/templates/new',
  staticData: { title: '文例の登録' },
  component: lazyRouteComponent(() => import('./TemplatePage.tsx'), 'NewTemplatePage'),
});

export const templateRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/notices/templates/$code',
  staticData: { title: '文例の内容' },
  component: lazyRouteComponent(() => import('./TemplatePage.tsx'), 'TemplatePage'),
});

export const noticeRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/notices/$noticeId',
  staticData: { title: 'お知らせの内容' },
  component: lazyRouteComponent(() => import('./NoticePage.tsx'), 'NoticePage'),
});

export const noticeRoutes = [
  listRoute,
  composeRoute,
  topicsRoute,
  templatesRoute,
  newTemplateRoute,
  templateRoute,
  noticeRoute,
] as const;
