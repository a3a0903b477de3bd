/** 下書きの保存 — keeps the change at the server, however little of it is there. */
import type { ReactElement } from 'react';

import { Button } from '../../ui/Button.tsx';
import type { Saving } from './use-change-form.ts';

export function SaveDraftButton({ saving }: { saving: Saving }): ReactElement {
  const { isBusy, isSaved, save } = saving;
  return (
    <>
      <Button kind="quiet" busy={isBusy && '保存しています'} onClick={() => void save()}>
        下書きを保存
      </Button>
      <span role="status" className="text-dns-14N-130 text-solid-gray-700">
        {isSaved ? '下書きを保存しました。どの端末でも「今日の仕事」から再開できます。' : ''}
      </span>
    </>
  );
}
