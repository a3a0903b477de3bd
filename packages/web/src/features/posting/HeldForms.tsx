/** 保留の動き — letting a piece go with what was made sure of, and turning it back. */
import { type PostingPiece, postingRoutes } from '@yakuba/contract/posting';
import { type ReactElement, useState } from 'react';

import { bodySchema, call } from '../../api/client.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useAfterPosting } from './use-postings.ts';

export interface HeldFormProps {
  piece: PostingPiece;
  onClose: () => void;
}

export function ReleaseForm({ piece: { id }, onClose }: HeldFormProps): ReactElement {
  const afterPosting = useAfterPosting();
  const [isHeldAgain, setIsHeldAgain] = useState(false);
  const form = useDraftForm({
    id: `release-${id}`,
    schema: bodySchema(postingRoutes.releasePiece),
    initial: {},
    labels: { reason: '確かめたことと理由' },
    send: (body, idempotencyKey) =>
      call(postingRoutes.releasePiece, { params: { id }, body }, { idempotencyKey }),
    onSent: ({ state }) => {
      setIsHeldAgain(state === 'held');
      void afterPosting();
    },
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <>
          <Button type="submit" kind="primary" busy={form.isBusy && '記録しています'}>
            保留を解いて発送待ちにする
          </Button>
          <Button onClick={onClose}>やめる</Button>
        </>
      }
    >
      {isHeldAgain ? (
        <Notice kind="warning" title="保留を解きませんでした" announce="alert">
          別の保留の理由が分かりました。上の理由を確かめてから、もう一度解いてください。
        </Notice>
      ) : null}
      <TextArea
        {...form.textField('reason')}
        required
        autoFocus
        hint="誰に、どのように確かめたかを書きます。書いた人の名とともに残ります。"
      />
    </DraftFormFrame>
  );
}

export function TurnBackForm({ piece: { id }, onClose }: HeldFormProps): ReactElement {
  const afterPosting = useAfterPosting();
  const form = useDraftForm({
    id: `turn-back-${id}`,
    schema: bodySchema(postingRoutes.turnBackPiece),
    initial: {},
    labels: { reason: '申請した方に伝える理由' },
    send: (body, idempotencyKey) =>
      call(postingRoutes.turnBackPiece, { params: { id }, body }, { idempotencyKey }),
    onSent: () => void afterPosting(),
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <>
          <Button type="submit" kind="danger" busy={form.isBusy && '差し戻しています'}>
            申請を差し戻す
          </Button>
          <Button onClick={onClose}>やめる</Button>
        </>
      }
    >
      <p className="text-std-16N-170">
        作成した証明書は処分し、納められた手数料は還付されます。元には戻せません。
      </p>
      <TextArea {...form.textField('reason')} required autoFocus />
    </DraftFormFrame>
  );
}
