/** 読込中の画面 — shown when a page takes longer than a moment. */
import type { ReactElement } from 'react';

import { Skeleton } from '../ui/Skeleton.tsx';

export function PendingPage(): ReactElement {
  return <Skeleton lines={6} />;
}
