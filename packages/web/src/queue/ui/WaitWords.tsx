/** 待ち時間の言葉 — never a bare number: with its error, or that nothing is known yet. */
import type { WaitEstimate } from '@yakuba/contract/queue';
import type { ReactElement } from 'react';

import { useSay } from '../app/language.tsx';

export interface WaitWordsProps {
  estimate: WaitEstimate;
  /** 先に待つ人の数 — given where nobody waiting is worth saying. */
  ahead?: number;
}

export function WaitWords({ estimate, ahead }: WaitWordsProps): ReactElement {
  const say = useSay();
  if (estimate) {
    const { minutes, errorMinutes: error } = estimate;
    return <>{say('wait.about', { minutes, error })}</>;
  }
  return <>{say(ahead === 0 ? 'wait.none' : 'wait.unknown')}</>;
}
