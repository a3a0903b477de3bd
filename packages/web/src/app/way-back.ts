/** 戻り先 — where a piece of work was left for another page, so that its end can lead back. */
import { workingMemory } from './working-memory.ts';

export interface WayBack {
  readonly label: string;
  readonly to: string;
}

export const wayBack = workingMemory<WayBack | null>(null);
