/**
 * 経路 — one declaration of an HTTP route, read by the server, the web and the OpenAPI document.
 */
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * 経路の相手 — `staff` with a session of their own; `resident` signed in by card; `guest` a
 * resident or a guest; `public` anybody. No session opens a route of another audience.
 */
export type Audience = 'staff' | 'resident' | 'guest' | 'public';

export interface RouteDeclaration<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  /** `/api/<module>/<plural nouns>`, parameters as `:name`. */
  readonly path: `/api/${string}`;
  /** Japanese, one line: what the route does. */
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer: Answer;
  /** `staff` when absent. */
  readonly audience?: Audience;
  /** `application/pdf` and the like where the answer is not JSON. */
  readonly media?: string;
  /** 本文の大きさの上限 — where files travel; otherwise that of the server. */
  readonly bodyLimitBytes?: number;
  /** 呼出しの上限 — calls a minute from one address, where anybody may knock. */
  readonly callsPerMinute?: number;
}

/** Keeps the declaration's exact shape, so that what is declared is known to be there. */
export function defineRoute<const D extends RouteDeclaration>(declaration: D): D {
  return declaration;
}

/** RFC 9457 problem document, as every refused request is answered. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}
