/**
 * 要求の認証 — who a request comes from, whether another site forged it, and the record of what
 * was refused.
 *
 * A request without a session, with one that is over and with one of another town are answered
 * alike, and no sooner one than the other.
 */
import type { Audience } from '@yakuba/contract/route';
import type { FastifyRequest } from 'fastify';

import type { AccessLog } from '#platform/audit';
import type { Actor } from '#platform/authorisation';
import type { Clock } from '#platform/clock';
import type { Authenticator } from '#platform/http';

import { actorWithoutSession, identityEntry } from './identity-audit.ts';
import {
  isCsrfTokenOf,
  readSessionCookie,
  SESSION_COOKIE,
  type SessionKey,
} from './session-token.ts';
import type { TownList } from './town.ts';

export interface AuthenticatorParts {
  readonly cookieName: string;
  /** The actor of the session in force, noted as used now; null when there is none. */
  readonly actorOf: (key: SessionKey, audience: Audience) => Promise<Actor | null>;
  readonly towns: TownList;
  readonly accessLog: AccessLog;
  readonly clock: Clock;
  /** Paths that open a session and so cannot carry its CSRF token. */
  readonly openingPaths: readonly string[];
}

/** Refusals leave on the beat, whatever it took to find out. */
const BEAT_MILLISECONDS = 25;

export function createAuthenticator(parts: AuthenticatorParts): Authenticator {
  const { cookieName, actorOf, towns, accessLog, clock, openingPaths } = parts;
  const keyOf = (request: FastifyRequest) => readSessionCookie(request.cookies[cookieName]);
  const begun = new WeakMap<FastifyRequest, number>();
  return {
    authenticate: async (request, audience) => {
      begun.set(request, performance.now());
      const key = keyOf(request);
      return key ? actorOf(key, audience) : null;
    },
    isForged: (request) => {
      if (isCrossSite(request)) return true;
      if (openingPaths.includes(request.routeOptions.url ?? '')) return false;
      const key = keyOf(request);
      return key === null || !isCsrfTokenOf(key.token, request.headers['x-csrf-token']);
    },
    refused: async (request, code) => {
      const key = keyOf(request);
      const town = key && (await towns.has(key.municipalityCode)) ? key.municipalityCode : null;
      const route = request.routeOptions.url ?? 'unmatched';
      request.log.warn({ requestId: request.id, route, kind: code, town }, 'refused');
      if (key && town) {
        // The widest audience: whose session it was is recorded, whatever it did not open.
        const actor = await actorOf(key, 'guest');
        await accessLog.write(
          identityEntry({
            actor: actor ?? actorWithoutSession(town),
            now: clock.now(),
            requestId: request.id,
            operation: `${request.method} ${route}`,
            title: '受け付けない要求',
            refusalCode: code,
          }),
        );
      }
      await nextBeat(begun.get(request) ?? performance.now());
    },
  };
}

export function sessionKeyOf(request: FastifyRequest): SessionKey | null {
  return readSessionCookie(request.cookies[SESSION_COOKIE]);
}

/** 別サイトからの要求 — as the browser itself says. */
export function isCrossSite(request: FastifyRequest): boolean {
  return request.headers['sec-fetch-site'] === 'cross-site';
}

async function nextBeat(since: number): Promise<void> {
  const elapsed = performance.now() - since;
  const beats = Math.max(1, Math.ceil(elapsed / BEAT_MILLISECONDS));
  const rest = beats * BEAT_MILLISECONDS - elapsed;
  await new Promise((resolve) => setTimeout(resolve, rest));
}
