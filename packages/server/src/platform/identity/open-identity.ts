/** 認証基盤 — accounts, sessions and their routes, put together. */
import * as contract from '@yakuba/contract/identity';

import type { AccessLog } from '#platform/audit';
import type { Clock } from '#platform/clock';
import type { Config } from '#platform/config';
import type { Database } from '#platform/database';
import type { Authenticator, RouteBinding } from '#platform/http';

import { createAuthenticator } from './authenticator.ts';
import { identityRoutes } from './routes.ts';
import { openSessionCache } from './session-cache.ts';
import { openTownList } from './town.ts';

export interface IdentityOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly accessLog: AccessLog;
  readonly config: Pick<Config, 'isCookieSecure' | 'isDemo'>;
}

export interface Identity {
  readonly routes: RouteBinding[];
  readonly authenticator: Authenticator;
}

export function openIdentity({ database, clock, accessLog, config }: IdentityOptions): Identity {
  const sessions = openSessionCache(database, clock);
  const towns = openTownList(database, clock);
  const openingPaths = [contract.signIn.path];
  return {
    routes: identityRoutes({ database, clock, sessions, towns, config }),
    authenticator: createAuthenticator({ sessions, towns, accessLog, clock, openingPaths }),
  };
}
