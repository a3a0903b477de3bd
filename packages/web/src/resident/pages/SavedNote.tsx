/** 保存の状態 — whether what was written is on the server, on its way, or on this device alone. */
import type { ReactElement } from 'react';

import { useSay } from '../app/language.tsx';
import type { SavedState } from '../draft/open-sender.ts';
import type { WordKey } from '../words/ja.ts';

export function SavedNote({ saved }: { saved: SavedState }): ReactElement {
  const say = useSay();
  return (
    <p role="status" className="text-std-16N-170 text-solid-gray-700">
      {saved === 'unwritten' ? '' : say(words[saved])}
    </p>
  );
}

const words: Readonly<Record<Exclude<SavedState, 'unwritten'>, WordKey>> = {
  saved: 'fill.saved',
  saving: 'fill.saving',
  kept: 'fill.kept',
  conflict: 'fill.conflict',
};
