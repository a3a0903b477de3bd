/**
 * 遮断器 — a relay that failed several times in a row is left alone for a while; then one letter
 * tries it, and either opens the way again or closes it for as long as before.
 */
export interface Circuit {
  isOpen(now: number): boolean;
  succeeded(): void;
  failed(now: number): void;
}

const FAILURES_MAX = 3;

/** `isOpen` true: do not use it. Instants and `restMilliseconds` are of one clock. */
export function createCircuit(restMilliseconds: number): Circuit {
  let failures = 0;
  let restsUntil = Number.NEGATIVE_INFINITY;
  return {
    isOpen: (now) => {
      if (failures < FAILURES_MAX) return false;
      if (now < restsUntil) return true;
      restsUntil = now + restMilliseconds;
      return false;
    },
    succeeded: () => {
      failures = 0;
    },
    failed: (now) => {
      failures += 1;
      if (failures >= FAILURES_MAX) restsUntil = now + restMilliseconds;
    },
  };
}
