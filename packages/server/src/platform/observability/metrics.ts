/** 計測値 — request counts and times by route, in the Prometheus text format. */
export interface Metrics {
  observe(method: string, route: string, status: number, milliseconds: number): void;
  count(name: string, by?: number): void;
  text(): string;
}

const BUCKETS_MILLISECONDS = [5, 10, 25, 50, 100, 250, 500, 1000, 2500] as const;

interface Series {
  readonly buckets: number[];
  sum: number;
  count: number;
}

export function createMetrics(): Metrics {
  const series = new Map<string, Series>();
  const counters = new Map<string, number>();
  return {
    observe: (method, route, status, milliseconds) => {
      const key = `method="${method}",route="${route}",status="${status}"`;
      const entry = series.get(key) ?? {
        buckets: BUCKETS_MILLISECONDS.map(() => 0),
        sum: 0,
        count: 0,
      };
      series.set(key, entry);
      entry.sum += milliseconds;
      entry.count += 1;
      BUCKETS_MILLISECONDS.forEach((limit, index) => {
        if (milliseconds <= limit) entry.buckets[index] = (entry.buckets[index] ?? 0) + 1;
      });
    },
    count: (name, by = 1) => {
      counters.set(name, (counters.get(name) ?? 0) + by);
    },
    text: () => [...requestLines(series), ...counterLines(counters), ''].join('\n'),
  };
}

function requestLines(series: Map<string, Series>): string[] {
  const lines = ['# TYPE yakuba_request_milliseconds histogram'];
  for (const [labels, entry] of series) {
    BUCKETS_MILLISECONDS.forEach((limit, index) => {
      lines.push(
        `yakuba_request_milliseconds_bucket{${labels},le="${limit}"} ${entry.buckets[index]}`,
      );
    });
    lines.push(`yakuba_request_milliseconds_bucket{${labels},le="+Inf"} ${entry.count}`);
    lines.push(`yakuba_request_milliseconds_sum{${labels}} ${entry.sum.toFixed(1)}`);
    lines.push(`yakuba_request_milliseconds_count{${labels}} ${entry.count}`);
  }
  return lines;
}

function counterLines(counters: Map<string, number>): string[] {
  return [...counters].map(([name, value]) => `yakuba_${name}_total ${value}`);
}
