/** 端末番号 — with a plain word where the machine is the simulator's. */
import type { ReactElement } from 'react';

import { Badge } from '../../ui/Badge.tsx';

/** Terminals of the simulated machine begin with this. */
const SIMULATED = 'MOGI-';

export function Terminal({ terminal }: { terminal: string }): ReactElement {
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {terminal}
      {terminal.startsWith(SIMULATED) ? <Badge tone="strong">模擬</Badge> : null}
    </span>
  );
}
