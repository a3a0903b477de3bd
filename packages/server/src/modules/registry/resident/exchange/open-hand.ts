/** 受渡し — values from one asynchronous loop to another, no faster than they are taken. */
export interface Hand<T> {
  /** Resolves when the value was taken; false when nobody takes any more. */
  give(value: T): Promise<boolean>;
  end(): void;
  taken(): AsyncGenerator<T>;
}

export function openHand<T>(): Hand<T> {
  const waiting: { readonly value: T; readonly accept: (isTaken: boolean) => void }[] = [];
  let isEnded = false;
  let wake: () => void = () => undefined;
  return {
    give: (value) => {
      if (isEnded) return Promise.resolve(false);
      return new Promise((accept) => {
        waiting.push({ value, accept });
        wake();
      });
    },
    end: () => {
      isEnded = true;
      for (const { accept } of waiting.splice(0)) accept(false);
      wake();
    },
    taken: async function* () {
      for (;;) {
        const next = waiting.shift();
        if (next) {
          yield next.value;
          next.accept(true);
        } else if (isEnded) {
          return;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    },
  };
}
