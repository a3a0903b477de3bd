/** セッションの応答 — what a signed-in screen is told, and the cookie. */
import type { Session as SessionAnswer } from '@yakuba/contract/identity';
import type { FastifyReply } from 'fastify';

import type { Config } from '#platform/config';

import type { Session } from './session.ts';
import { cookieOf, csrfTokenOf, SESSION_COOKIE, type SessionKey } from './session-token.ts';

export type CookieConfig = Pick<Config, 'isCookieSecure' | 'isDemo'>;

export function sessionAnswer(
  session: Session,
  key: SessionKey,
  config: CookieConfig,
): SessionAnswer {
  return {
    municipalityCode: session.municipalityCode,
    municipalityName: session.municipalityName,
    prefectureName: session.prefectureName,
    accountId: session.accountId,
    displayName: session.displayName,
    roles: [...session.roles],
    permissions: [...session.permissions].sort(),
    csrfToken: csrfTokenOf(key.token),
    idleSeconds: session.idleSeconds,
    absoluteUntil: new Date(session.absoluteUntil).toISOString(),
    isDemo: config.isDemo,
    isSecretariat: session.townKind === 'joint-secretariat',
    pending: session.pending,
  };
}

export function setSessionCookie(reply: FastifyReply, key: SessionKey, config: CookieConfig): void {
  reply.setCookie(SESSION_COOKIE, cookieOf(key), {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: config.isCookieSecure,
  });
}

export function clearSessionCookie(reply: FastifyReply, config: CookieConfig): void {
  reply.clearCookie(SESSION_COOKIE, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: config.isCookieSecure,
  });
}
