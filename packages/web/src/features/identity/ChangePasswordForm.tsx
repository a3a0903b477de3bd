/** パスワードの変更 — asked for at the first signing-in, and offered at any time. */
import { changePassword, type Session } from '@yakuba/contract/identity';
import type { ReactElement } from 'react';

import { bodySchema, call } from '../../api/client.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { PasswordField } from './PasswordField.tsx';

export interface ChangePasswordFormProps {
  onSession: (session: Session) => void;
}

export function ChangePasswordForm({ onSession }: ChangePasswordFormProps): ReactElement {
  const form = useDraftForm({
    id: 'password',
    schema: bodySchema(changePassword),
    labels: { currentPassword: '今のパスワード', newPassword: '新しいパスワード' },
    initial: {},
    send: (body, idempotencyKey) => call(changePassword, { body }, { idempotencyKey }),
    onSent: ({ session }) => onSession(session),
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <Button type="submit" kind="primary" busy={form.isBusy && '変更しています'}>
          パスワードを変更する
        </Button>
      }
    >
      <PasswordField {...form.textField('currentPassword')} autoComplete="current-password" />
      <PasswordField
        {...form.textField('newPassword')}
        hint="12文字以上。ほかで使っていない、推測されにくいものにしてください。"
        autoComplete="new-password"
      />
    </DraftFormFrame>
  );
}
