/**
 * 職員の登録 — a new account with its first role and a password to be changed at the first sign-in.
 *
 * @spec juki 10.3
 */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { registerStaffMember, roleNames } from '@yakuba/contract/staff';
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';
import { z } from 'zod';

import { bodySchema, call } from '../../../api/client.ts';
import { TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { useSession } from '../../../app/session.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { UnsavedGuard } from '../../../form/UnsavedGuard.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { endAfter } from '../period-words.ts';
import { rolesOffered, roleWords } from '../role-words.ts';

const schema = bodySchema(registerStaffMember)
  .omit({ roles: true, serviceUntil: true })
  .extend({ role: z.enum(roleNames), lastDay: z.string().default('') });
const labels = {
  accountId: '操作者ID',
  displayName: '氏名',
  nameKana: '氏名カナ',
  section: '所属',
  role: '役割',
  serviceFrom: '利用開始日',
  lastDay: '利用できる最後の日',
  password: '仮のパスワード',
};

export function NewMemberPage(): ReactElement {
  const { isSecretariat } = useSession();
  const form = useNewMember();
  return (
    <Page
      title="職員の登録"
      breadcrumb={[
        { key: 'list', step: <TextLink to="/staff">職員</TextLink> },
        { key: 'here', step: '職員の登録' },
      ]}
    >
      <UnsavedGuard isDirty={form.isDirty} />
      <DraftFormFrame
        form={form}
        labels="beside"
        actions={
          <Button type="submit" kind="primary" busy={form.isBusy && '登録しています'}>
            登録する
          </Button>
        }
      >
        <TextField
          {...form.textField('accountId')}
          required
          autoCapitalize="none"
          hint="半角の英数字と . _ -"
        />
        <TextField {...form.textField('displayName')} required />
        <TextField {...form.textField('nameKana')} required hint="全角カタカナ" />
        <TextField {...form.textField('section')} required />
        <Select
          {...form.textField('role')}
          required
          placeholder="選んでください"
          choices={rolesOffered(isSecretariat).map((role) => ({
            value: role,
            label: roleWords[role],
          }))}
        />
        <DateField {...form.dateField('serviceFrom')} required />
        <DateField {...form.dateField('lastDay')} hint="期限がないときは空けておきます。" />
        <TextField
          {...form.textField('password')}
          required
          type="password"
          autoComplete="new-password"
          hint="12文字以上。本人が最初のサインインで変更します。"
        />
      </DraftFormFrame>
    </Page>
  );
}

function useNewMember() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useDraftForm({
    id: 'member',
    schema,
    labels,
    initial: { serviceFrom: todayInJapan(new Date()) },
    tidy: {
      accountId: (text) => text.normalize('NFKC').trim(),
      displayName: (text) => text.trim().replaceAll(/\s+/g, '　'),
      nameKana: (text) => text.trim().replaceAll(/\s+/g, '　'),
    },
    send: async ({ role, lastDay, ...member }, idempotencyKey) => {
      const serviceUntil = endAfter(lastDay);
      const roles = [{ role, validFrom: member.serviceFrom, validUntil: serviceUntil }];
      const body = { ...member, serviceUntil, roles };
      await call(registerStaffMember, { body }, { idempotencyKey });
      return member.accountId;
    },
    onSent: (accountId) => {
      void client.invalidateQueries({ queryKey: ['staff'] });
      void navigate({ to: '/staff/$accountId', params: { accountId } });
    },
  });
}
