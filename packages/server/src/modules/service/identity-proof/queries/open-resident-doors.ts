/**
 * 住民の入口 — who a request of a resident or guest comes from, for the server that answers it.
 */
import type { AccessLog } from '#platform/audit';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Authenticator } from '#platform/http';
import { createAuthenticator, type TownList } from '#platform/identity';

import { RESIDENT_COOKIE } from '../model.ts';
import { residentActor } from '../rules/resident-actor.ts';
import { useResidentSession } from './find-resident-session.ts';

export interface ResidentDoors {
  readonly database: Database;
  readonly clock: Clock;
  readonly towns: TownList;
  readonly accessLog: AccessLog;
}

/** A guest's session opens no route that asks for a resident. */
export function openResidentDoors(doors: ResidentDoors): Authenticator {
  const { database, clock, towns, accessLog } = doors;
  return createAuthenticator({
    cookieName: RESIDENT_COOKIE,
    towns,
    accessLog,
    clock,
    openingPaths: [],
    actorOf: async (key, audience) => {
      const session = await useResidentSession(database, clock, key);
      if (!session || (audience === 'resident' && session.kind !== 'resident')) return null;
      return residentActor(session);
    },
  });
}
