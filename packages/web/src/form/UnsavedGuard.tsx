/** 入力中の離脱の確認 — asks before a page with unsent entries is left. */
import { useBlocker } from '@tanstack/react-router';
import type { ReactElement } from 'react';

import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** `isDirty` of the form. Moving between steps of the same page does not ask. */
export function UnsavedGuard({ isDirty }: { isDirty: boolean }): ReactElement {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
  const isBlocked = blocker.status === 'blocked';
  return (
    <Dialog
      id="unsaved"
      title="入力した内容は保存されていません"
      open={isBlocked}
      onClose={() => blocker.reset?.()}
      actions={
        <>
          <Button kind="primary" onClick={() => blocker.reset?.()}>
            入力を続ける
          </Button>
          <Button kind="secondary" onClick={() => blocker.proceed?.()}>
            破棄して移動する
          </Button>
        </>
      }
    >
      <p>この画面を離れると、入力した内容は失われます。</p>
    </Dialog>
  );
}
