/** 認証基盤 — accounts, sessions and their routes, put together. */
import * as contract from '@yakuba/contract/identity';

import type { AccessLog } from '#platform/audit';
import type { Clock } from '#platform/clock';
import type { Config } from '#platform/config';
import type { Database } from '#platform/database';
import type { Authenticator, RouteBinding } from '#platform/http';

import { createAuthenticator } from './authenticator.ts';
import { actorOf } from './identity-audit.ts';
import { identityRoutes } from './routes.ts';
import { openSeal } from './seal.ts';
import { SECOND_FACTOR_PURPOSE } from './second-factor.ts';
import { openSessionCache } from './session-cache.ts';
import { SESSION_COOKIE } from './session-token.ts';
import { openTownList, type TownList } from './town.ts';

export interface IdentityOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly accessLog: AccessLog;
  readonly config: Pick<Config, 'isCookieSecure' | 'isDemo'>;
  /** 秘密鍵 — 32 bytes. */
  readonly secretKey: Uint8Array;
}

export interface Identity {
  readonly routes: RouteBinding[];
  readonly authenticator: Authenticator;
  /** For the authenticators of others than staff. */
  readonly towns: TownList;
}

export function openIdentity(options: IdentityOptions): Identity {
  const { database, clock, accessLog, config } = options;
  const seal = openSeal(options.secretKey, SECOND_FACTOR_PURPOSE);
  const sessions = openSessionCache(database, clock);
  const towns = openTownList(database, clock);
  const openingPaths = [contract.signIn.path];
  return {
    routes: identityRoutes({ database, clock, sessions, towns, seal, config }),
    authenticator: createAuthenticator({
      cookieName: SESSION_COOKIE,
      actorOf: async (key) => {
        const session = await sessions.use(key);
        return session ? actorOf(session) : null;
      },
      towns,
      accessLog,
      clock,
      openingPaths,
    }),
    towns,
  };
}
