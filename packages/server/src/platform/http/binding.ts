/** 経路の対応 — which act or question answers a declared route. */
import type { Audience, RouteDeclaration } from '@yakuba/contract/route';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Act, ActRunner, Query, QueryRunner } from '#platform/act';
import type { Actor } from '#platform/authorisation';

export interface ActBinding {
  readonly kind: 'act';
  readonly route: RouteDeclaration;
  readonly act: Act;
}

export interface QueryBinding {
  readonly kind: 'query';
  readonly route: RouteDeclaration;
  readonly query: Query;
}

/** What a plain handler (sign-in, file download) may use. */
export interface HandlerServices {
  readonly acts: ActRunner;
  readonly queries: QueryRunner;
  /** Whether cookies travel over TLS alone. */
  readonly isCookieSecure: boolean;
}

export interface HandlerCall {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly input: unknown;
  /** Null on a public route without a session. */
  readonly actor: Actor | null;
  readonly services: HandlerServices;
}

/** For the few routes that are more than an act or a question, such as signing in. */
export interface HandlerBinding {
  readonly kind: 'handler';
  readonly route: RouteDeclaration;
  readonly access: 'public' | 'signed-in';
  handle(call: HandlerCall): Promise<unknown>;
}

export type RouteBinding = ActBinding | QueryBinding | HandlerBinding;

/** 経路の相手 — staff where the route says nothing. */
export function audienceOf({ route }: RouteBinding): Audience {
  return route.audience ?? 'staff';
}

export function bindAct(route: RouteDeclaration, act: Act): ActBinding {
  return { kind: 'act', route, act };
}

export function bindQuery(route: RouteDeclaration, query: Query): QueryBinding {
  return { kind: 'query', route, query };
}

export function bindHandler(
  route: RouteDeclaration,
  access: HandlerBinding['access'],
  handle: HandlerBinding['handle'],
): HandlerBinding {
  return { kind: 'handler', route, access, handle };
}
