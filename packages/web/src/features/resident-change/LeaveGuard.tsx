/** 入力中の離脱の確認 — asks before a form with unsent entries is left; steps of it do not ask. */
import { useBlocker } from '@tanstack/react-router';
import type { ReactElement } from 'react';

import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export interface LeaveGuardProps {
  isUnsaved: boolean;
  /** The entries are given up. */
  onDiscard: () => void;
}

export function LeaveGuard({ isUnsaved, onDiscard }: LeaveGuardProps): ReactElement {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved && current.pathname !== next.pathname,
    enableBeforeUnload: () => isUnsaved,
    withResolver: true,
  });
  return (
    <Dialog
      id="leave-change"
      title="入力中の届出があります"
      open={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      actions={
        <>
          <Button kind="primary" onClick={() => blocker.reset?.()}>
            入力を続ける
          </Button>
          <Button
            kind="secondary"
            onClick={() => {
              onDiscard();
              blocker.proceed?.();
            }}
          >
            破棄して移動する
          </Button>
        </>
      }
    >
      <p>この画面を離れると、入力した内容は失われます。</p>
      <p>残すときは、戻って「下書きを保存」を押してください。</p>
    </Dialog>
  );
}
