/** 照会の応答 — a part of a page that waits for its own answer, and says when none comes. */
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';

import { asProblem } from '../../../api/api-problem.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
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
  const problem = asProblem(query.error);
  return (
    <Notice kind="error" title={`${what}を表示できません`} announce="alert">
      <p>{problem.detail}</p>
      <Button kind="quiet" onClick={() => void query.refetch()}>
        読み直す
      </Button>
    </Notice>
  );
}
