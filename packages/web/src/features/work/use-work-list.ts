/** 仕事の一覧 — what waits for the signed-in person: returned, to be decided, and drafts. */
import { useQueries } from '@tanstack/react-query';
import { type ChangeSummary, changeRoutes } from '@yakuba/contract/resident';

import { type CallInput, call } from '../../api/client.ts';
import { useSession } from '../../app/session.ts';

export interface WorkGroup {
  readonly id: 'returned' | 'submitted' | 'draft';
  readonly title: string;
  /** Sentence when nothing waits. */
  readonly empty: string;
  readonly isOwn: boolean;
}

const returned: WorkGroup = {
  id: 'returned',
  title: '差戻し',
  empty: '差し戻された届出はありません。',
  isOwn: true,
};
const submitted: WorkGroup = {
  id: 'submitted',
  title: '決裁待ち',
  empty: '決裁を待つ届出はありません。',
  isOwn: false,
};
const draft: WorkGroup = {
  id: 'draft',
  title: '下書き',
  empty: '下書きはありません。',
  isOwn: true,
};

export interface WaitingWork {
  readonly group: WorkGroup;
  readonly changes: readonly ChangeSummary[];
  readonly total: number;
}

export interface WorkListAnswer {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly waiting: readonly WaitingWork[];
  refetch(): void;
}

/** Who decides sees first what is to be decided. */
export function useWorkList(): WorkListAnswer {
  const { permissions } = useSession();
  const decides = permissions.includes('resident:approve_change');
  const drafts = permissions.includes('resident:draft_change');
  const own = drafts ? [returned, draft] : [];
  const groups = decides ? [submitted, ...own] : drafts ? [returned, submitted, draft] : [];
  const answers = useQueries({ queries: groups.map(groupQuery) });
  return {
    isPending: answers.some((answer) => answer.isPending),
    error: answers.find((answer) => answer.isError)?.error ?? null,
    waiting: groups.flatMap((group, place) => {
      const data = answers[place]?.data;
      return data ? [{ group, ...data }] : [];
    }),
    refetch: () => {
      for (const answer of answers) void answer.refetch();
    },
  };
}

function groupQuery({ id, isOwn }: WorkGroup) {
  const query: CallInput<typeof changeRoutes.listChanges>['query'] = isOwn
    ? { status: id, isOwn: 'true' }
    : { status: id };
  return {
    queryKey: ['resident', 'changes', query],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call(changeRoutes.listChanges, { query }, { signal }),
  };
}
