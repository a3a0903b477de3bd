/** 追加の枠 — the button that opens a form, the form, and the word that it was saved. */
import type { ReactElement, ReactNode } from 'react';

import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import type { DraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { Addition } from './use-town.ts';

export interface AdditionFrameProps {
  addition: Addition;
  /** 「認証者を登録する」 */
  words: string;
  /** Shown while it is open. */
  children: ReactNode;
}

export function AdditionFrame({ addition, words, children }: AdditionFrameProps): ReactElement {
  return (
    <div className="mt-4 flex flex-col items-start gap-3">
      {addition.isDone ? <Notice kind="success" title="登録しました" announce="status" /> : null}
      {addition.isOpen ? (
        <div className="w-full rounded-8 border border-solid-gray-300 p-5">{children}</div>
      ) : (
        <Button onClick={addition.open}>{words}</Button>
      )}
    </div>
  );
}

export interface AdditionFormProps {
  form: DraftForm;
  addition: Addition;
  children: ReactNode;
}

export function AdditionForm({ form, addition, children }: AdditionFormProps): ReactElement {
  return (
    <DraftFormFrame
      form={form}
      actions={
        <>
          <Button type="submit" kind="primary" busy={form.isBusy && '登録しています'}>
            登録する
          </Button>
          <Button onClick={addition.close}>やめる</Button>
        </>
      }
    >
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">{children}</div>
    </DraftFormFrame>
  );
}
