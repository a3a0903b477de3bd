/** 負荷 — a bounded number of clients, each sending the next request when the last is answered. */
export interface LoadResult {
  readonly count: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly failures: number;
}

export interface LoadOptions {
  readonly clients: number;
  readonly count: number;
  readonly warmUp?: number;
  /** Between the warming up and what is measured. */
  readonly onWarm?: () => Promise<unknown>;
  /** Sends request `index`; throws when the answer is not the right one. */
  readonly send: (index: number, client: number) => Promise<void>;
}

export async function applyLoad(options: LoadOptions): Promise<LoadResult> {
  if (options.warmUp) await round({ ...options, count: options.warmUp });
  await options.onWarm?.();
  return round(options);
}

async function round({ clients, count, send }: LoadOptions): Promise<LoadResult> {
  const times: number[] = [];
  let next = 0;
  let failures = 0;
  let problem: unknown;
  async function client(number: number): Promise<void> {
    for (let index = next++; index < count; index = next++) {
      const begun = performance.now();
      try {
        await send(index, number);
        times.push(performance.now() - begun);
      } catch (error) {
        failures += 1;
        problem = error;
      }
    }
  }
  const begun = performance.now();
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  const seconds = (performance.now() - begun) / 1000;
  if (failures > 0) throw new Error(`${failures} of ${count} requests failed`, { cause: problem });
  times.sort((one, other) => one - other);
  return {
    count,
    perSecond: count / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    failures,
  };
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
