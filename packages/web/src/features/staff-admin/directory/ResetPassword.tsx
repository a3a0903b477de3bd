/** パスワードの初期化 — a new first password; the person changes it at the next sign-in. */
import { useQueryClient } from '@tanstack/react-query';
import { resetPassword } from '@yakuba/contract/staff';
import { type ReactElement, useState } from 'react';

import { bodySchema, call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { StaffMember } from './use-staff.ts';

const schema = bodySchema(resetPassword);

export function ResetPassword({ member }: { member: StaffMember }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  return (
    <div className="flex w-full flex-col items-start gap-3">
      {isDone ? (
        <Notice kind="success" title="パスワードを初期化しました" announce="status">
          <p>仮のパスワードを本人に直接伝えてください。</p>
        </Notice>
      ) : null}
      {isOpen ? (
        <ResetForm
          member={member}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            setDone(true);
          }}
        />
      ) : (
        <Button onClick={() => setOpen(true)}>パスワードを初期化する</Button>
      )}
    </div>
  );
}

interface ResetFormProps {
  member: StaffMember;
  onClose: () => void;
  onDone: () => void;
}

function ResetForm({ member, onClose, onDone }: ResetFormProps): ReactElement {
  const client = useQueryClient();
  const params = { accountId: member.accountId };
  const form = useDraftForm({
    id: 'reset',
    schema,
    labels: {
      password: '仮のパスワード',
      clearsSecondFactor: '二要素認証の登録も取り消す',
    },
    initial: { clearsSecondFactor: false },
    send: (body, idempotencyKey) => call(resetPassword, { params, body }, { idempotencyKey }),
    onSent: () => {
      void client.invalidateQueries({ queryKey: ['staff'] });
      onDone();
    },
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <>
          <Button type="submit" kind="primary" busy={form.isBusy && '初期化しています'}>
            初期化する
          </Button>
          <Button onClick={onClose}>やめる</Button>
        </>
      }
    >
      <TextField
        {...form.textField('password')}
        required
        type="password"
        autoComplete="new-password"
        hint="12文字以上。本人が次のサインインで変更します。"
      />
      <Checkbox
        {...form.checkField('clearsSecondFactor')}
        hint="認証アプリの機器をなくしたときだけ選びます。"
      />
    </DraftFormFrame>
  );
}
