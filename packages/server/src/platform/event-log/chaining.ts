/** 鎖の継続 — extends every town's chains at intervals, off the path of any request. */
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';

import { extendChains } from './digest-chain.ts';

const INTERVAL_MILLISECONDS = 60_000;

/** 記録のある団体 — codes of towns that have anything recorded. */
export async function recordedTowns(database: Database): Promise<string[]> {
  const rows = await database.untenanted<{ municipalityCode: string }[]>`
    select municipality_code from platform.recorded_towns()`;
  return rows.map((row) => row.municipalityCode);
}

export function startChaining(
  database: Database,
  clock: Clock,
  onFailure: (error: unknown) => void,
): () => void {
  async function round(): Promise<void> {
    for (const town of await recordedTowns(database)) {
      await extendChains(database, town, clock.now());
    }
  }
  const timer = setInterval(() => round().catch(onFailure), INTERVAL_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}
