/** 通信 — typed calls of the contract's routes; every refusal arrives as an ApiProblem. */
import type { RouteDeclaration } from '@yakuba/contract/route';
import type { z } from 'zod';

import { ApiProblem, networkProblem, readProblem } from './api-problem.ts';
import { noteContact } from './contact.ts';
import { csrfToken } from './csrf-token.ts';
import { freshKey } from './submission-key.ts';

export type AnyRoute = RouteDeclaration;

type Needed<Name extends string, S> = S extends z.ZodType
  ? unknown extends z.input<S>
    ? { readonly [N in Name]?: never }
    : { readonly [N in Name]: z.input<S> }
  : { readonly [N in Name]?: never };

/** What a route must be given: only the parts that it declares. */
export type CallInput<R> =
  R extends RouteDeclaration<infer P, infer Q, infer B, z.ZodType>
    ? Needed<'params', P> & Needed<'query', Q> & Needed<'body', B>
    : never;

/** What a route answers; routes with a `media` answer a Blob. */
export type CallAnswer<R> =
  R extends RouteDeclaration<z.ZodType, z.ZodType, z.ZodType, infer A> ? z.output<A> : never;

export interface CallOptions {
  /** Same key over all retries of one submission; writes without one get a fresh key. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** True where 401 is an answer (wrong password) and not the end of the session. */
  readonly answers401?: boolean;
}

let whenSignedOut: () => void = () => {};

/** セッション終了時の動作 — set once by the app: called when the server no longer knows us. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener;
}

/** Calls a route. Throws ApiProblem on refusal, network failure and unreadable answers. */
export async function call<R extends AnyRoute>(
  route: R,
  input: CallInput<R>,
  options: CallOptions = {},
): Promise<CallAnswer<R>> {
  const given = input as { params?: Fields; query?: Fields; body?: unknown };
  const response = await send(routeUrl(route.path, given), route, given.body, options);
  noteContact();
  if (!response.ok) {
    const problem = await readProblem(response);
    if (problem.status === 401 && !options.answers401) whenSignedOut();
    throw problem;
  }
  return (await readAnswer(route, response)) as CallAnswer<R>;
}

/** 送る内容の型紙 — the schema of a route's body, which a form checks its draft against. */
export function bodySchema<B extends z.ZodType>(
  route: RouteDeclaration<z.ZodType, z.ZodType, B, z.ZodType>,
): B {
  if (!route.body) throw new TypeError(`${route.path} takes no body`);
  return route.body;
}

/** 表示用アドレス — the address of a GET route, for links that open a document. */
export function routeUrl(path: string, given: { params?: Fields; query?: Fields }): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = given.params?.[name];
    if (value === undefined) throw new TypeError(`${path} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one));
    }
  }
  return search.size === 0 ? filled : `${filled}?${search}`;
}

type Fields = Record<string, unknown>;

async function send(
  url: string,
  route: AnyRoute,
  body: unknown,
  options: CallOptions,
): Promise<Response> {
  const headers: Record<string, string> = {
    accept: `${route.media ?? 'application/json'}, application/problem+json`,
  };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (route.method !== 'GET') {
    headers['idempotency-key'] = options.idempotencyKey ?? freshKey();
    headers['x-csrf-token'] = csrfToken();
  }
  try {
    return await fetch(url, {
      method: route.method,
      headers,
      credentials: 'same-origin',
      redirect: 'error',
      body: body === undefined ? null : JSON.stringify(body),
      signal: options.signal ?? null,
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw networkProblem();
  }
}

async function readAnswer(route: AnyRoute, response: Response): Promise<unknown> {
  if (route.media) return response.blob();
  if (response.status === 204) return undefined;
  const answer: unknown = await response.json().catch(() => {
    throw new ApiProblem({
      status: response.status,
      code: 'client.unreadable_answer',
      title: '応答を読み取れませんでした',
      detail:
        '応答を読み取れませんでした。' +
        '画面を読み込み直しても続くときは、情報担当課へご連絡ください。',
    });
  });
  // The contract is checked while developing and testing; in service the server has checked it.
  return import.meta.env.DEV ? route.answer.parse(answer) : answer;
}
