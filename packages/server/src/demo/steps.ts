/** 一歩ずつ — runs named steps, prints each with its time, and names the one that failed. */
export interface Steps {
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
  readonly seconds: number;
}

export class FailedStep extends Error {
  readonly step: string;

  constructor(step: string, cause: unknown) {
    super(`「${step}」に失敗しました: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.step = step;
  }
}

export function openSteps(say: (line: string) => void): Steps {
  const begun = performance.now();
  return {
    step: async (name, work) => {
      const from = performance.now();
      try {
        const value = await work();
        say(`✓ ${name}（${seconds(performance.now() - from)}秒）`);
        return value;
      } catch (error) {
        say(`✗ ${name}（${seconds(performance.now() - from)}秒）`);
        throw new FailedStep(name, error);
      }
    },
    get seconds() {
      return Number(seconds(performance.now() - begun));
    },
  };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
