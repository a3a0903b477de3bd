/** お釣りの控え — of the payment just taken, for the page that follows it. */
import { workingMemory } from '../../../app/working-memory.ts';

export interface KeptChange {
  readonly paymentId: string;
  readonly changeYen: number;
}

const kept = workingMemory<KeptChange | null>(null);

export function keepChange(change: KeptChange): void {
  kept.set(change);
}

/** Null for any payment but the one taken last. */
export function changeFor(paymentId: string): number | null {
  const held = kept.get();
  return held?.paymentId === paymentId ? held.changeYen : null;
}
