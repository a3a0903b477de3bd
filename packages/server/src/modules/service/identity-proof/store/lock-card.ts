/** 一枚ずつの処理 — whatever binds a card waits its turn: the second finds what the first bound. */
import type { Transaction } from '#platform/database';

/** By both certificates of the card, in the order of their numbers. */
export async function lockCard(
  tx: Transaction,
  municipalityCode: string,
  serialNumbers: readonly string[],
): Promise<void> {
  for (const serialNumber of [...new Set(serialNumbers)].sort()) {
    const lockName = `card/${municipalityCode}/${serialNumber}`;
    await tx`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`;
  }
}
