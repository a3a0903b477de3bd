/** 順番待ち — lets a bounded number through at once, the rest in order; refuses a longer queue. */
export interface Gate {
  pass<T>(work: () => Promise<T>): Promise<T>;
}

export interface GateLimits {
  readonly width: number;
  readonly queueMax: number;
  readonly whenFull: () => Error;
}

export function openGate({ width, queueMax, whenFull }: GateLimits): Gate {
  const queue: (() => void)[] = [];
  let inside = 0;
  return {
    pass: async (work) => {
      if (inside < width) inside += 1;
      else if (queue.length >= queueMax) throw whenFull();
      else await new Promise<void>((enter) => queue.push(enter));
      try {
        return await work();
      } finally {
        const next = queue.shift();
        if (next) next();
        else inside -= 1;
      }
    },
  };
}
