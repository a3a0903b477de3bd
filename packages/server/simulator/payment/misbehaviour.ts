/** 模擬の不具合 — what the next calls of the town meet instead of an answer. */

/** `lost` does what was asked and then breaks the line; `down` does nothing and says 503. */
export type Fault = 'down' | 'hang' | 'lost' | 'garbled';

export interface Misbehaviour {
  /** The next calls, in order, meet these faults. */
  plan(...faults: readonly Fault[]): void;
  next(): Fault | null;
  clear(): void;
}

export function openMisbehaviour(): Misbehaviour {
  const planned: Fault[] = [];
  return {
    plan: (...faults) => {
      planned.push(...faults);
    },
    next: () => planned.shift() ?? null,
    clear: () => {
      planned.length = 0;
    },
  };
}
