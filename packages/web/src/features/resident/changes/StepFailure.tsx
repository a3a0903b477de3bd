/** 手順の失敗 — why a step was refused; when someone was faster, the way to the newest state. */
import type { ReactElement } from 'react';

import { asProblem } from '../../../api/api-problem.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useReloadChanges } from './use-change-steps.ts';

export interface StepFailureProps {
  failure: unknown;
  /** The newest state is on the screen. */
  onReloaded: () => void;
}

export function StepFailure({ failure, onReloaded }: StepFailureProps): ReactElement | null {
  const reload = useReloadChanges();
  if (!failure) return null;
  const problem = asProblem(failure);
  return (
    <div className="mt-4">
      <Notice kind="error" title={problem.title} announce="alert">
        <p>{problem.detail}</p>
        {problem.status === 409 ? (
          <Button kind="quiet" onClick={() => void reload().then(onReloaded)}>
            最新の内容を表示する
          </Button>
        ) : null}
      </Notice>
    </div>
  );
}
