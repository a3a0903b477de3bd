/** お知らせの取りやめ — what has not left is stopped; what has left stays left. */
import { useQueryClient } from '@tanstack/react-query';
import { type MessageDetail, noticeRoutes } from '@yakuba/contract/notice';
import { type ReactElement, useState } from 'react';

import { bodySchema, call } from '../../api/client.ts';
import { useMay } from '../../app/session.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { noticePermissions } from './permissions.ts';
import { noticeKey } from './use-notices.ts';

const schema = bodySchema(noticeRoutes.cancelMessage);

/** Offered while anything of it can still be stopped. */
export function CancelSection({ message }: { message: MessageDetail }): ReactElement | null {
  const may = useMay(noticePermissions.approve);
  const [isOpen, setOpen] = useState(false);
  const isLeft = message.state === 'waiting' || (message.figures?.isUnderWay ?? false);
  if (!may || message.state === 'cancelled' || !isLeft) return null;
  return (
    <Section id="cancel" title="取りやめ">
      {isOpen ? (
        <CancelForm id={message.id} onClose={() => setOpen(false)} />
      ) : (
        <div className="flex flex-col items-start gap-3">
          <p className="text-std-16N-170">
            {message.state === 'waiting'
              ? 'まだ誰にも送っていません。取りやめると送られません。'
              : 'まだ渡していない分を止めます。渡した分は取り戻せないため、誤りは訂正版で知らせます。'}
          </p>
          <Button onClick={() => setOpen(true)}>取りやめる</Button>
        </div>
      )}
    </Section>
  );
}

function CancelForm({ id, onClose }: { id: string; onClose: () => void }): ReactElement {
  const client = useQueryClient();
  const form = useDraftForm({
    id: 'cancel',
    schema,
    labels: { reason: '取りやめの理由' },
    initial: {},
    send: (body, idempotencyKey) =>
      call(noticeRoutes.cancelMessage, { params: { id }, body }, { idempotencyKey }),
    onSent: () => void client.invalidateQueries({ queryKey: noticeKey }),
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <>
          <Button type="submit" kind="danger" busy={form.isBusy && '止めています'}>
            取りやめる
          </Button>
          <Button onClick={onClose}>やめずに続ける</Button>
        </>
      }
    >
      <TextArea {...form.textField('reason')} required autoFocus rows={2} />
    </DraftFormFrame>
  );
}
