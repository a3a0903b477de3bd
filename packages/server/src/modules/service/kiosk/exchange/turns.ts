/**
 * 順番 — so many at once, the others in the order in which they came: machines that all ask in the
 * same minute leave connections to everybody else.
 */
export interface Turns {
  take<T>(work: () => Promise<T>): Promise<T>;
}

export function openTurns(most: number): Turns {
  const waiting: (() => void)[] = [];
  let taken = 0;

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else taken -= 1;
  }

  return {
    take: async (work) => {
      if (taken < most) taken += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return work().finally(leave);
    },
  };
}
