/**
 * お知らせの承認 — says plainly how many people are needed and what happens next: in an emergency
 * one word sends it at once, and is looked at afterwards.
 */
import { useQueryClient } from '@tanstack/react-query';
import { type MessageDetail, noticeRoutes } from '@yakuba/contract/notice';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';

import { call } from '../../api/client.ts';
import { useMay, useSession } from '../../app/session.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { type DraftForm, useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { noticePermissions } from './permissions.ts';
import { noticeKey } from './use-notices.ts';

export function ApproveSection({ message }: { message: MessageDetail }): ReactElement | null {
  const may = useMay(noticePermissions.approve);
  const { accountId } = useSession();
  if (message.state !== 'waiting') return null;
  const isEmergency = message.urgency === 'emergency';
  const isOwn = message.staffId === accountId;
  const hasApproved = message.marks.some(
    ({ kind, staffId }) => kind === 'approved' && staffId === accountId,
  );
  return (
    <Section id="approve" title="承認" card>
      <div className="flex flex-col gap-4">
        <Rule message={message} />
        {!may ? <p>承認する権限がありません。承認者に知らせてください。</p> : null}
        {may && hasApproved ? <p>あなたは承認しました。もう一人の承認を待っています。</p> : null}
        {may && !hasApproved && isOwn && !isEmergency ? (
          <p>自分が作成したお知らせは承認できません。別の承認者に知らせてください。</p>
        ) : null}
        {may && !hasApproved && (isEmergency || !isOwn) ? <ApproveForm message={message} /> : null}
      </div>
    </Section>
  );
}

function Rule({ message }: { message: MessageDetail }): ReactElement {
  const { urgency, approvals, approvalsNeeded } = message;
  if (urgency === 'emergency') {
    return (
      <Notice kind="warning" title="緊急：一人の承認で、すぐに送信を始めます">
        <p>一斉や適時のお知らせを待たずに、夜間も送ります。</p>
        <p>承認の理由が記録に残り、あとで別の人が内容を確認します。</p>
      </Notice>
    );
  }
  return (
    <p className="text-std-16N-170">
      作成者でない人が{approvalsNeeded}人承認すると、送信を始めます。今は{approvals}
      人が承認しています。
    </p>
  );
}

const reasons = {
  needed: z.object({
    reason: z.string('一人で承認する理由を入力してください。').trim().min(1).max(300),
  }),
  free: z.object({ reason: z.string().max(300).default('') }),
};

function ApproveForm({ message }: { message: MessageDetail }): ReactElement {
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const isEmergency = message.urgency === 'emergency';
  const isLast = message.approvals + 1 >= message.approvalsNeeded;
  const form = useDraftForm({
    id: 'approve',
    schema: isEmergency ? reasons.needed : reasons.free,
    labels: { reason: isEmergency ? '一人で承認する理由' : '承認の覚え' },
    initial: {},
    send: ({ reason }, idempotencyKey) =>
      call(
        noticeRoutes.approveMessage,
        { params: { id: message.id }, body: { reason: reason || null } },
        { idempotencyKey },
      ),
    onSent: () => void client.invalidateQueries({ queryKey: noticeKey }),
  });
  const words = isLast ? '承認して送信を始める' : '承認する';
  const ask = () => {
    if (!isLast) void form.submit();
    else if (form.check()) setAsked(true);
  };
  return (
    <DraftFormFrame
      form={form}
      onEnter={ask}
      actions={
        <Button type="submit" kind="primary" busy={form.isBusy && '承認しています'}>
          {words}
        </Button>
      }
    >
      <TextArea
        {...form.textField('reason')}
        required={isEmergency}
        rows={2}
        hint={isEmergency ? '例：土砂災害警戒情報の発表。夜間のため一人で承認' : undefined}
      />
      <SendDialog form={form} message={message} isAsked={isAsked} onClose={() => setAsked(false)} />
    </DraftFormFrame>
  );
}

interface SendDialogProps {
  form: DraftForm;
  message: MessageDetail;
  isAsked: boolean;
  onClose: () => void;
}

/** Asked once: what has left cannot be fetched back. */
function SendDialog({ form, message, isAsked, onClose }: SendDialogProps): ReactElement {
  const receivers = message.corrects
    ? '訂正するお知らせが届いた人'
    : message.audience === null
      ? `「${message.topicTitle}」の登録者すべて`
      : '条件に合う登録者';
  return (
    <Dialog
      id="send"
      title="送信を始めますか"
      open={isAsked}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>やめる</Button>
          <Button
            kind="danger"
            onClick={() => {
              onClose();
              void form.submit();
            }}
          >
            送信を始める
          </Button>
        </>
      }
    >
      <p>
        「{message.subject}」を、{receivers}に送ります。
      </p>
      <p>送ったものは取り戻せません。誤りがあったときは訂正版を送ります。</p>
    </Dialog>
  );
}
