/** 時点の表示 — says that a past state is shown, and leads back to the present. */
import type { ReactElement } from 'react';

import { asProblem } from '../../../api/api-problem.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { dateWords } from '../words/date-words.ts';

export interface AsOfNoticeProps {
  asOf: string | null;
  failure: unknown;
  onAsOf: (asOf: string | null) => void;
}

export function AsOfNotice({ asOf, failure, onAsOf }: AsOfNoticeProps): ReactElement | null {
  if (asOf === null && !failure) return null;
  const problem = failure ? asProblem(failure) : null;
  return (
    <Notice
      kind={problem ? 'error' : 'information'}
      title={problem?.title ?? `${dateWords(asOf)}時点の内容を表示しています`}
      announce={problem ? 'alert' : 'status'}
    >
      {problem ? <p>{problem.detail}</p> : null}
      <Button kind="quiet" onClick={() => onAsOf(null)}>
        現在の内容に戻る
      </Button>
    </Notice>
  );
}
