/**
 * 開く前の用意 — what has to stand before the office reads its settings. Modules of a journey file
 * begin together: whoever prepares something says so at once, and the office waits for it.
 */
const preparations: Promise<unknown>[] = [];

/** 用意を始める — answers with what is being prepared. */
export function prepare<T>(work: () => Promise<T>): Promise<T> {
  const preparation = work();
  preparations.push(preparation);
  return preparation;
}

/** 用意を待つ */
export async function untilPrepared(): Promise<void> {
  await Promise.all(preparations);
}
