/**
 * 画面のキー操作 — commands of the page shown, beside those of the frame; listed on `?` too.
 *
 * @spec juki 2.3.2
 */
import { useEffect } from 'react';

import type { KeyCommand } from './key-commands.ts';
import { workingMemory } from './working-memory.ts';

const none: readonly KeyCommand[] = [];
const held = workingMemory(none);

/** Offers commands while the calling page is shown. Give the same list while nothing changes. */
export function usePageCommands(commands: readonly KeyCommand[]): void {
  useEffect(() => {
    held.set(commands);
    return () => held.set(none);
  }, [commands]);
}

/** Commands of the page shown now; for the frame. */
export function useCommandsOfPage(): readonly KeyCommand[] {
  return held.use();
}
