/** 照会の結果 — the answer when it is there; else that it is coming, or what went wrong. */
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { Loading } from './Loading.tsx';
import { Problem } from './Problem.tsx';

export interface AskedProps<T> {
  asked: UseQueryResult<T>;
  children: (answer: T) => ReactNode;
}

/** What was answered before stays on the screen while it is asked again. */
export function Asked<T>({ asked, children }: AskedProps<T>): ReactNode {
  if (asked.data !== undefined) return children(asked.data);
  if (asked.isError) return <Problem thrown={asked.error} onRetry={asked.refetch} />;
  return <Loading />;
}
