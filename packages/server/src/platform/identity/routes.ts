/** サインインの経路 — handlers of identity; what a route declares is parsed before it is used. */
import * as contract from '@yakuba/contract/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';

import { parseInput } from '#platform/act';
import { writeAudit } from '#platform/audit';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import { bindHandler, type HandlerCall, type RouteBinding } from '#platform/http';

import { isCrossSite, sessionKeyOf } from './authenticator.ts';
import { actorOf, identityEntry } from './identity-audit.ts';
import { changePassword, confirm, enrol, type OwnCall } from './own-account.ts';
import { refuse } from './refusals.ts';
import type { Seal } from './seal.ts';
import {
  type CookieConfig,
  clearSessionCookie,
  sessionAnswer,
  setSessionCookie,
} from './session-answer.ts';
import type { SessionCache } from './session-cache.ts';
import { endSession } from './session-store.ts';
import type { SessionKey } from './session-token.ts';
import { signIn } from './sign-in.ts';
import type { TownList } from './town.ts';

export interface IdentityParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly sessions: SessionCache;
  readonly towns: TownList;
  readonly seal: Seal;
  readonly config: CookieConfig;
}

export function identityRoutes(parts: IdentityParts): RouteBinding[] {
  const { database, seal } = parts;
  return [
    bindHandler(contract.listTowns, 'public', () => listTowns(parts)),
    bindHandler(contract.signIn, 'public', (call) => enter(parts, call)),
    bindHandler(contract.signOut, 'signed-in', (call) => leave(parts, call)),
    bindHandler(contract.getSession, 'signed-in', async ({ request, reply }) => {
      const { key } = await ownSession(parts, request);
      return answerSession(parts, reply, key);
    }),
    bindHandler(contract.changePassword, 'signed-in', async ({ request, reply, input }) => {
      const given = parse(contract.changePassword.body, input);
      const key = await changePassword(database, await ownCall(parts, request), given);
      return { session: await answerSession(parts, reply, key) };
    }),
    bindHandler(contract.enrolSecondFactor, 'signed-in', async ({ request }) =>
      enrol(database, seal, await ownCall(parts, request)),
    ),
    bindHandler(contract.confirmSecondFactor, 'signed-in', async ({ request, reply, input }) => {
      const { code } = parse(contract.confirmSecondFactor.body, input);
      const done = await confirm(database, seal, { ...(await ownCall(parts, request)), code });
      const session = await answerSession(parts, reply, done.key);
      return { recoveryCodes: done.recoveryCodes, session };
    }),
  ];
}

async function listTowns({ towns, config }: IdentityParts) {
  const all = await towns.all();
  return {
    towns: all.map(({ municipalityCode: code, name, prefectureName, kind }) => ({
      code,
      name,
      prefectureName,
      kind,
    })),
    methods: [...contract.signInMethods],
    isDemo: config.isDemo,
  };
}

async function enter(parts: IdentityParts, { request, reply, input }: HandlerCall) {
  if (isCrossSite(request)) throw refuse('identity.sign_in.cross_site');
  const given = parse(contract.signIn.body, input);
  const now = parts.clock.now();
  const about = { address: request.ip, requestId: request.id, now };
  const { outcome, key } = await signIn(parts, { ...given, ...about });
  if (key === null) return { outcome, session: null };
  await endEarlier(parts, request);
  return { outcome, session: await answerSession(parts, reply, key) };
}

/** Whoever signs in again leaves the session that the browser still carried. */
async function endEarlier(parts: IdentityParts, request: FastifyRequest): Promise<void> {
  const earlier = sessionKeyOf(request);
  const session = earlier ? await parts.sessions.use(earlier) : null;
  if (!session) return;
  const now = parts.clock.now();
  await parts.database.write(session.municipalityCode, (tx) => endSession(tx, session, now));
  parts.sessions.drop(session.municipalityCode, session.accountId);
}

async function leave(parts: IdentityParts, { request, reply }: HandlerCall): Promise<null> {
  const { session } = await ownSession(parts, request);
  const now = parts.clock.now();
  const entry = identityEntry({
    actor: actorOf(session),
    now,
    requestId: request.id,
    operation: 'identity:sign_out',
    title: 'サインアウト',
  });
  await parts.database.write(session.municipalityCode, (tx) =>
    Promise.all([endSession(tx, session, now), writeAudit(tx, [entry])]),
  );
  parts.sessions.drop(session.municipalityCode, session.accountId);
  clearSessionCookie(reply, parts.config);
  return null;
}

async function answerSession(parts: IdentityParts, reply: FastifyReply, key: SessionKey) {
  const session = await parts.sessions.use(key);
  if (!session) throw refuse('identity.session.over');
  setSessionCookie(reply, key, parts.config);
  return sessionAnswer(session, key, parts.config);
}

async function ownSession(parts: IdentityParts, request: FastifyRequest) {
  const key = sessionKeyOf(request);
  const session = key ? await parts.sessions.use(key) : null;
  if (!key || !session) throw refuse('identity.session.over');
  return { key, session };
}

async function ownCall(parts: IdentityParts, request: FastifyRequest): Promise<OwnCall> {
  const { session } = await ownSession(parts, request);
  parts.sessions.drop(session.municipalityCode, session.accountId);
  return { session, address: request.ip, requestId: request.id, now: parts.clock.now() };
}

function parse<T>(schema: z.ZodType<T> | undefined, input: unknown): T {
  if (!schema) throw new TypeError('the route declares no body');
  return parseInput(schema, input);
}
