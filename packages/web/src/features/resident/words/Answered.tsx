/** 照会の応答 — a part of a page that waits for its own answer, and says when none comes. */
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';

import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';

export interface AnsweredProps<T> {
  query: UseQueryResult<T>;
  /** What is awaited, for screen readers: 交付履歴. */
  what: string;
  children: (answer: T) => ReactNode;
}

export function Answered<T>({ query, what, children }: AnsweredProps<T>): ReactElement {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return <Skeleton lines={2} label={`${what}を読み込んでいます`} />;
  return <ProblemNotice thrown={query.error} onRetry={query.refetch} />;
}
