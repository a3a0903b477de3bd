/**
 * 役割の割当て — roles with the days from and until which they hold.
 *
 * @spec juki 10.4
 */
import { useQueryClient } from '@tanstack/react-query';
import { assignRoles, roleNames } from '@yakuba/contract/staff';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';

import { call } from '../../../api/client.ts';
import { useSession } from '../../../app/session.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { valueAt } from '../../../form/path.ts';
import { type DraftForm, useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { FieldError } from '../../../ui/FieldError.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Select } from '../../../ui/Select.tsx';
import { endAfter, lastDayOf } from '../period-words.ts';
import { rolesOffered, roleWords } from '../role-words.ts';
import type { StaffMember } from './use-staff.ts';

const day = z.iso.date('年月日を入力してください（例 令和8年4月1日、5080401）。');
const schema = z.object({
  roles: z.array(
    z.object({
      role: z.enum(roleNames),
      validFrom: day,
      lastDay: day.or(z.literal('')).default(''),
    }),
  ),
});
const labels = {
  roles: '役割',
  'roles.*': '役割',
  'roles.*.role': '役割',
  'roles.*.validFrom': '開始日',
  'roles.*.lastDay': '最後の日',
};

export function RoleForm({ member }: { member: StaffMember }): ReactElement {
  const [isSaved, setSaved] = useState(false);
  const form = useRoleForm(member, () => setSaved(true));
  const rows = valueAt(form.values, 'roles');
  const count = Array.isArray(rows) ? rows.length : 0;
  const places = Array.from({ length: count }, (_, place) => place);
  return (
    <DraftFormFrame
      form={form}
      actions={
        <>
          <Button type="submit" kind="primary" busy={form.isBusy && '保存しています'}>
            役割を保存する
          </Button>
          <Button
            onClick={() =>
              form.set(`roles.${count}`, { validFrom: todayInJapan(new Date()), lastDay: '' })
            }
          >
            役割を加える
          </Button>
        </>
      }
    >
      {isSaved && !form.isDirty ? (
        <Notice kind="success" title="役割を保存しました" announce="status">
          <p>この職員は、次の操作から新しい役割になります。</p>
        </Notice>
      ) : null}
      <FieldError id={form.fieldId('roles')}>{form.error('roles')}</FieldError>
      {count === 0 ? <p>役割はありません。この職員は何も操作できません。</p> : null}
      {places.map((place) => (
        <RoleRow key={place} form={form} place={place} />
      ))}
    </DraftFormFrame>
  );
}

function RoleRow({ form, place }: { form: DraftForm; place: number }): ReactElement {
  const { isSecretariat } = useSession();
  return (
    <fieldset className="flex flex-wrap items-end gap-x-6 gap-y-3 border-b border-solid-gray-200 pb-4">
      <legend className="sr-only">役割{place + 1}</legend>
      <Select
        {...form.textField(`roles.${place}.role`)}
        required
        placeholder="選んでください"
        choices={rolesOffered(isSecretariat).map((role) => ({
          value: role,
          label: roleWords[role],
        }))}
      />
      <DateField {...form.dateField(`roles.${place}.validFrom`)} required />
      <DateField {...form.dateField(`roles.${place}.lastDay`)} />
      <Button kind="quiet" onClick={() => form.removeRow('roles', place)}>
        外す<span className="sr-only">（役割{place + 1}）</span>
      </Button>
    </fieldset>
  );
}

function useRoleForm(member: StaffMember, whenSaved: () => void) {
  const client = useQueryClient();
  const { accountId, permissions } = member;
  return useDraftForm({
    id: 'roles',
    schema,
    labels,
    initial: {
      roles: member.roles.map(({ role, validFrom, validUntil }) => ({
        role,
        validFrom,
        lastDay: lastDayOf(validUntil),
      })),
    },
    send: ({ roles }, idempotencyKey) => {
      const periods = roles.map(({ role, validFrom, lastDay }) => ({
        role,
        validFrom,
        validUntil: endAfter(lastDay),
      }));
      const body = { roles: periods, permissions };
      return call(assignRoles, { params: { accountId }, body }, { idempotencyKey });
    },
    onSent: () => {
      whenSaved();
      void client.invalidateQueries({ queryKey: ['staff'] });
    },
  });
}
