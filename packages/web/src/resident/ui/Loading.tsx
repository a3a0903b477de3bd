/** 読込み中 — says so at once, and after a while that the network is slow. */
import { type ReactElement, useEffect, useState } from 'react';

import { useSay } from '../app/language.tsx';

const SLOW_MILLISECONDS = 4_000;

export function Loading(): ReactElement {
  const say = useSay();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="flex flex-col gap-3">
      <p className="text-std-17N-170 text-solid-gray-800">
        {say(isSlow ? 'app.slow' : 'app.loading')}
      </p>
      <div aria-hidden="true" className="h-5 w-3/4 rounded-8 bg-solid-gray-100" />
      <div aria-hidden="true" className="h-5 w-1/2 rounded-8 bg-solid-gray-100" />
    </div>
  );
}
