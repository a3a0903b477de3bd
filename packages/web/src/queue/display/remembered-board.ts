/** 最後の表示の控え — a display that starts while the server is away shows what it knew, as old. */
import type { DisplayState } from '@yakuba/contract/queue';

import { readStored, writeStored } from '../device/token.ts';

export interface RememberedBoard {
  readonly state: DisplayState;
  readonly heardAt: Date;
}

/** Numbers, desks and times are all there is to keep. */
export function rememberBoard(municipalityCode: string, state: DisplayState): void {
  writeStored(nameOf(municipalityCode), JSON.stringify({ state, heardAt: new Date() }));
}

/** Null where nothing is kept, or only what is of another day. */
export function recalledBoard(municipalityCode: string, now = new Date()): RememberedBoard | null {
  const text = readStored(nameOf(municipalityCode));
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as { state: DisplayState; heardAt: string };
    const heardAt = new Date(kept.heardAt);
    return heardAt.toDateString() === now.toDateString() ? { state: kept.state, heardAt } : null;
  } catch {
    return null;
  }
}

function nameOf(municipalityCode: string): string {
  return `queue-board-${municipalityCode}`;
}
