/** 同時の問い — asked at once; of several refusals the first in the order given is told. */
export async function together<T extends readonly unknown[]>(
  questions: readonly [...{ [K in keyof T]: Promise<T[K]> }],
): Promise<T> {
  const settled = await Promise.allSettled(questions);
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  }) as unknown as T;
}
