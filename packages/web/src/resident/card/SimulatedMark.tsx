/** 模擬の表示 — stands wherever a simulated card is used. */
import type { ReactElement } from 'react';

import { useSay } from '../app/language.tsx';

export function SimulatedMark(): ReactElement {
  const say = useSay();
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-8 bg-yellow-50 px-4 py-3">
      <strong className="rounded-4 border-2 border-solid-gray-800 bg-white px-2 text-std-17B-170">
        {say('app.simulated')}
      </strong>
      <span className="text-std-16N-170">{say('app.simulated-note')}</span>
    </p>
  );
}
