/** 窓口の順 — desks as the procedures come, each once; pure. */
import type { CasePart } from '@yakuba/contract/procedure-guide';

export interface DeskOfCase {
  readonly desk: string;
  readonly parts: readonly CasePart[];
  readonly isDone: boolean;
}

export function deskOrder(parts: readonly CasePart[]): DeskOfCase[] {
  return [...Map.groupBy(parts, ({ desk }) => desk)].map(([desk, own]) => ({
    desk,
    parts: own,
    isDone: own.every(({ state }) => state === 'done'),
  }));
}
