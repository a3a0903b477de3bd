/** 繰返し — rounds one after another; a rest where nothing was to do, cut short by the bell. */
export interface Repeater {
  /** Goes on until stopped; `work` says how much it did. */
  repeat(name: string, work: () => Promise<number>, restMilliseconds: number): Promise<void>;
  ring(): void;
  stop(): void;
}

export function createRepeater(onFailure: (name: string, error: unknown) => void): Repeater {
  const resting = new Set<() => void>();
  let isStopping = false;

  function rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const over = (): void => {
        clearTimeout(timer);
        resting.delete(over);
        resolve();
      };
      const timer = setTimeout(over, milliseconds);
      resting.add(over);
    });
  }

  function ring(): void {
    for (const wake of [...resting]) wake();
  }

  return {
    ring,
    repeat: async (name, work, restMilliseconds) => {
      while (!isStopping) {
        const done = await work().catch((error: unknown) => {
          onFailure(name, error);
          return 0;
        });
        if (done === 0 && !isStopping) await rest(restMilliseconds);
      }
    },
    stop: () => {
      isStopping = true;
      ring();
    },
  };
}
