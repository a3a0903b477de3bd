/** 届出・職権の経路 — the kinds, a new change, and a draft opened again. */
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import type { ChangeKindName } from '@yakuba/contract/resident';

import { staffRoute } from '../../app/staff-route.ts';

/** Written out so that the contract itself loads only with the pages that need it. */
const kinds = {
  'accept-moving-in': true,
  'accept-relocation': true,
  'accept-moving-out': true,
  'receive-moving-in-notice': true,
  'register-birth': true,
  'register-death': true,
  'separate-household': true,
  'merge-households': true,
  'change-household': true,
  'change-head': true,
  'enter-by-authority': true,
  'correct-by-authority': true,
  'delete-by-authority': true,
  'correct-clerical-error': true,
  'cancel-change': true,
} satisfies Record<ChangeKindName, true>;

export interface StepSearch {
  /** Step of the form; never anything about a person. */
  step?: string;
}

const kindsRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/changes/new',
  staticData: { title: '届出・職権' },
  component: lazyRouteComponent(() => import('./KindListPage.tsx'), 'KindListPage'),
});

export const newChangeRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/changes/new/$kind',
  params: {
    parse: ({ kind }) => ({ kind: readKind(kind) }),
    stringify: ({ kind }) => ({ kind }),
  },
  validateSearch: readStep,
  staticData: { title: '届出の入力' },
  component: lazyRouteComponent(() => import('./NewChangePage.tsx'), 'NewChangePage'),
});

export const reviseChangeRoute = createRoute({
  getParentRoute: () => staffRoute,
  path: '/changes/$id/revise',
  validateSearch: readStep,
  staticData: { title: '仮登録の修正' },
  component: lazyRouteComponent(() => import('./ReviseChangePage.tsx'), 'ReviseChangePage'),
});

export const residentChangeRoutes = [kindsRoute, newChangeRoute, reviseChangeRoute] as const;

function readKind(kind: string): ChangeKindName {
  if (Object.hasOwn(kinds, kind)) return kind as ChangeKindName;
  throw notFound();
}

function readStep({ step }: Record<string, unknown>): StepSearch {
  return typeof step === 'string' && /^[a-z]+(-[a-z0-9]+)*$/.test(step) ? { step } : {};
}
