/**
 * HTTPサーバー — binds declared routes to acts and questions; the list of hooks below is the table
 * of contents of a request's life.
 */
import type { Server } from 'node:http';
import type { ServerOptions } from 'node:https';
import cookie from '@fastify/cookie';
import type { Audience } from '@yakuba/contract/route';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';

import type { ActRunner, QueryRunner } from '#platform/act';
import type { Actor } from '#platform/authorisation';
import type { Metrics } from '#platform/observability';

import { audienceOf, type RouteBinding } from './binding.ts';
import { limitDoors, limitOf } from './door-limits.ts';
import { admitFormPosts } from './form-posts.ts';
import { keepText } from './kept-text.ts';
import { openApiDocument } from './open-api.ts';
import { plain, problemOf, sendProblem } from './problem.ts';
import { securityHeaders } from './security-headers.ts';
import { serveWeb } from './serve-web.ts';
import { refuseWhileStopping } from './stopping.ts';

/** Who a request comes from; refuses a stale session, a missing CSRF token. */
export interface Authenticator {
  /** Null without a session, or with one that does not open routes of the audience. */
  authenticate(request: FastifyRequest, audience: Audience): Promise<Actor | null>;
  /** A sentence when the request may come from another site's page. */
  isForged(request: FastifyRequest, actor: Actor): boolean;
  /** 記録 — a request without a session, or forged. */
  refused(request: FastifyRequest, code: string): Promise<void>;
}

export interface HttpOptions {
  readonly routes: readonly RouteBinding[];
  readonly acts: ActRunner;
  readonly queries: QueryRunner;
  /** Of staff. */
  readonly authenticator: Authenticator;
  /** Of residents and guests; a session of one kind opens nothing of the other. */
  readonly residentAuthenticator?: Authenticator;
  readonly isCookieSecure?: boolean;
  /** 信頼する中継 — addresses and ranges; empty: nobody's `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** Resolves when the database answers. */
  readonly isReady: () => Promise<boolean>;
  /** Folder of the built web application. */
  readonly webFolder: string;
  readonly bodyLimitBytes?: number;
  /** 呼出しの上限を守らせるか — `false` only where load is made on purpose. */
  readonly hasDoorLimits?: boolean;
  /** 相互TLS — own certificate, and whose client certificates are let in; plain HTTP without. */
  readonly tls?: ServerOptions;
}

/** Where nobody knows residents, nobody is one. */
const nobody: Authenticator = {
  authenticate: async () => null,
  isForged: () => true,
  refused: async () => undefined,
};

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    loggerInstance: options.logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => crypto.randomUUID(),
    bodyLimit: options.bodyLimitBytes ?? 1_048_576,
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    ...(options.tls ? { https: options.tls } : {}),
  } as FastifyHttpOptions<Server>);
  await app.register(cookie);
  await limitDoors(app);
  keepText(app);
  admitFormPosts(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    for (const [name, value] of securityHeaders) reply.header(name, value);
  });
  refuseWhileStopping(app);
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unmatched';
    options.metrics.observe(request.method, route, reply.statusCode, reply.elapsedTime);
    request.log.info(
      {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request.id);
    if (problem.status === 500)
      request.log.error(
        { requestId: request.id, name: nameOf(error), at: stackOf(error) },
        'failed',
      );
    return sendProblem(reply, problem);
  });
  serveOperations(app, options);
  for (const binding of options.routes) bind(app, binding, options);
  await serveWeb(app, options.webFolder);
  return app;
}

function serveOperations(app: FastifyInstance, options: HttpOptions): void {
  const document = openApiDocument(options.routes);
  app.get('/api/openapi.json', () => document);
  app.get('/api/health', () => ({ status: 'alive' }));
  app.get('/api/ready', async (_request, reply) => {
    if (await options.isReady()) return { status: 'ready' };
    return reply.code(503).header('retry-after', '2').send({ status: 'not-ready' });
  });
  app.get('/api/metrics', async (request, reply) => {
    const actor = await options.authenticator.authenticate(request, 'staff');
    const isLocal = request.ip === '127.0.0.1' || request.ip === '::1';
    if (!isLocal && !actor?.permissions.has('platform:read_metrics')) return reply.callNotFound();
    return reply.type('text/plain; version=0.0.4').send(options.metrics.text());
  });
}

function bind(app: FastifyInstance, binding: RouteBinding, options: HttpOptions): void {
  const { method, path: url, media, bodyLimitBytes } = binding.route;
  const audience = audienceOf(binding);
  const authenticator =
    audience === 'staff' ? options.authenticator : (options.residentAuthenticator ?? nobody);
  app.route({
    method,
    url,
    ...(bodyLimitBytes === undefined ? {} : { bodyLimit: bodyLimitBytes }),
    ...(options.hasDoorLimits === false ? {} : limitOf(binding.route)),
    handler: async (request, reply) => {
      const actor =
        audience === 'public' ? null : await authenticator.authenticate(request, audience);
      if (!actor && (binding.kind !== 'handler' || binding.access !== 'public')) {
        await authenticator.refused(request, 'platform.http.no_session');
        return sendProblem(
          reply,
          plain(
            401,
            'platform.http.no_session',
            'サインインが必要です',
            request.id,
            'サインインしていないか、時間が経って終了しました。もう一度サインインしてください。',
          ),
        );
      }
      if (actor && !SAFE.has(request.method) && authenticator.isForged(request, actor)) {
        await authenticator.refused(request, 'platform.http.forged');
        return sendProblem(
          reply,
          plain(
            403,
            'platform.http.forged',
            '送信元を確認できません',
            request.id,
            '別の画面から送られた可能性があります。画面を開き直してやり直してください。',
          ),
        );
      }
      const answer = await answerTo(binding, request, { actor, reply, options });
      if (reply.sent) return reply;
      reply.header('cache-control', 'no-store');
      if (media && media !== 'application/json') return reply.type(media).send(answer);
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer ?? null));
    },
  });
}

interface Serving {
  readonly actor: Actor | null;
  readonly reply: Parameters<typeof sendProblem>[0];
  readonly options: HttpOptions;
}

async function answerTo(
  binding: RouteBinding,
  request: FastifyRequest,
  { actor, reply, options }: Serving,
): Promise<unknown> {
  const input = inputOf(request);
  const { acts, queries, isCookieSecure = true } = options;
  if (binding.kind === 'handler') {
    return binding.handle({
      request,
      reply,
      input,
      actor,
      services: { acts, queries, isCookieSecure },
    });
  }
  if (!actor) throw new TypeError('an act or a question needs an actor');
  const call = { actor, input, requestId: request.id };
  if (binding.kind === 'query') return queries.run(binding.query, call);
  const key = request.headers['idempotency-key'];
  return acts.run(binding.act, { ...call, idempotencyKey: typeof key === 'string' ? key : null });
}

/** Path, query and body as one object; the act's own schema says what belongs. */
function inputOf(request: FastifyRequest): Record<string, unknown> {
  const body = request.body;
  return {
    ...(request.query as object),
    ...(typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {}),
    ...(request.params as object),
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

/** Where it broke, without the message, which may quote input on any number of lines. */
function stackOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { stack = '', message } = error;
  const begin = stack.indexOf(message);
  if (begin < 0) return undefined;
  const frames = stack.slice(begin + message.length).split('\n');
  return frames.slice(1, 6).join('\n');
}
