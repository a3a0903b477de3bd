/** 標準の手続の登録 — brings the release's catalogue into the database; harmless to repeat. */
import type { Sql } from '#platform/database';

import { addStandards } from '../store.ts';
import { readStandardProcedures } from './read-standard-procedures.ts';

/** 標準の手続の登録 — by the owner; says how many were new, refuses an altered version. */
export function registerStandardProcedures(owner: Sql, now: Date): Promise<number> {
  return addStandards(owner, readStandardProcedures(), now);
}
