/**
 * 引継ぎ — the people and household that one page hands to the next: whom a change or a
 * certificate is to be for.
 *
 * Held in memory, so that no address bears more than the page itself needs.
 */
import { workingMemory } from './working-memory.ts';

export interface ChosenResidents {
  /** 宛名番号, in the order of the household. */
  readonly addresseeNumbers: readonly string[];
  readonly householdNumber: string | null;
}

const chosen = workingMemory<ChosenResidents | null>(null);

/** Hands people over; null when the next page should begin with nobody. */
export function handOver(residents: ChosenResidents | null): void {
  chosen.set(residents);
}

/** Who was handed over last; null when nobody was, or after the page was loaded anew. */
export function handedOver(): ChosenResidents | null {
  return chosen.get();
}
