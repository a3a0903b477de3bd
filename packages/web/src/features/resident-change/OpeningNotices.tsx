/** 入力の知らせ — why a change came back, and what became of entries and of a draft. */
import type { ReactElement } from 'react';

import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Opening, Saving } from './use-change-form.ts';

export interface OpeningNoticesProps {
  opening: Opening;
  saving: Saving;
  onAgain: () => void;
}

export function OpeningNotices({ opening, saving, onAgain }: OpeningNoticesProps): ReactElement {
  const { isRestored, returnReason } = opening;
  const { failure } = saving;
  return (
    <>
      {returnReason ? (
        <Notice kind="warning" title="差し戻された届出です">
          <p>理由：{returnReason}</p>
        </Notice>
      ) : null}
      {isRestored ? (
        <Notice kind="information" title="入力の途中から再開しました">
          <Button kind="quiet" onClick={onAgain}>
            入力を捨てて最初から始める
          </Button>
        </Notice>
      ) : null}
      {failure ? (
        <Notice kind="error" title="下書きを保存できませんでした" announce="alert">
          {failure.errors.length > 0 ? (
            <ul className="list-disc pl-5">
              {failure.errors.map(({ path, message }) => (
                <li key={`${path} ${message}`}>{message}</li>
              ))}
            </ul>
          ) : (
            <p>{failure.detail}</p>
          )}
          <p>入力した内容はこの画面に残っています。</p>
        </Notice>
      ) : null}
    </>
  );
}
