/** 失敗のお知らせ — a question that failed: what is wrong, what to do, and a way to ask again. */
import type { ReactElement } from 'react';

import { asProblem } from '../api/api-problem.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

export interface ProblemNoticeProps {
  thrown: unknown;
  /** Asks again; without it the sentence stands alone. */
  onRetry?: () => unknown;
}

export function ProblemNotice({ thrown, onRetry }: ProblemNoticeProps): ReactElement {
  const { title, detail, requestId } = asProblem(thrown);
  return (
    <Notice kind="error" title={title} announce="alert">
      <p>{detail}</p>
      {requestId ? (
        <p className="text-dns-14N-130 text-solid-gray-700">受付番号 {requestId}</p>
      ) : null}
      {onRetry ? (
        <Button kind="quiet" onClick={() => void onRetry()}>
          読み直す
        </Button>
      ) : null}
    </Notice>
  );
}
