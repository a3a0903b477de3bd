/** 事後の確認 — what went out on one person's word is looked at by another, in writing. */
import { useQueryClient } from '@tanstack/react-query';
import { type MessageDetail, noticeRoutes } from '@yakuba/contract/notice';
import type { ReactElement } from 'react';

import { bodySchema, call } from '../../api/client.ts';
import { useMay, useSession } from '../../app/session.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { noticePermissions } from './permissions.ts';
import { noticeKey } from './use-notices.ts';

const schema = bodySchema(noticeRoutes.reviewMessage);

export function ReviewSection({ message }: { message: MessageDetail }): ReactElement | null {
  const may = useMay(noticePermissions.approve);
  const { accountId } = useSession();
  if (!message.isReviewDue) return null;
  const isOwn =
    message.staffId === accountId ||
    message.marks.some(({ kind, staffId }) => kind === 'approved' && staffId === accountId);
  return (
    <Section id="review" title="事後の確認" card>
      <div className="mb-4 text-std-16N-170">
        <p>一人の承認で送った緊急のお知らせです。</p>
        <p>作成も承認もしていない人が、内容と宛先を確かめて記録します。</p>
        <p>誤りがあれば訂正版を作ります。</p>
      </div>
      {may && !isOwn ? <ReviewForm id={message.id} /> : null}
      {may && isOwn ? (
        <p>あなたが作成または承認したため、別の承認者の確認を待っています。</p>
      ) : null}
    </Section>
  );
}

function ReviewForm({ id }: { id: string }): ReactElement {
  const client = useQueryClient();
  const form = useDraftForm({
    id: 'review',
    schema,
    labels: { reason: '確認した内容' },
    initial: {},
    send: (body, idempotencyKey) =>
      call(noticeRoutes.reviewMessage, { params: { id }, body }, { idempotencyKey }),
    onSent: () => void client.invalidateQueries({ queryKey: noticeKey }),
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <Button type="submit" kind="primary" busy={form.isBusy && '記録しています'}>
          確認を記録する
        </Button>
      }
    >
      <TextArea
        {...form.textField('reason')}
        required
        rows={2}
        hint="例：発表文と届け先を照合した"
      />
    </DraftFormFrame>
  );
}
