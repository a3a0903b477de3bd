/** 呼び鈴 — tells workers at once that there is something to do; polling covers a lost ring. */
import type { Database } from '#platform/database';

const CHANNEL = 'yakuba_job';

/** At most one ring in twenty milliseconds, after the commits that it speaks of. */
export function jobBell(database: Database): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      database.untenanted`select pg_notify(${CHANNEL}, '')`.catch(() => undefined);
    }, 20).unref();
  };
}

export async function listenForJobs(
  database: Database,
  onRing: () => void,
): Promise<() => Promise<void>> {
  const subscription = await database.listen(CHANNEL, onRing);
  return () => subscription.unlisten();
}
