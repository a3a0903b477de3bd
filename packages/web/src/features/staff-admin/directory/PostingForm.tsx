/**
 * 所属と利用終了日 — the section from a day on, and the last day on which the account is of use.
 */
import { useQueryClient } from '@tanstack/react-query';
import { schedulePosting } from '@yakuba/contract/staff';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';

import { bodySchema, call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { endAfter, lastDayOf } from '../period-words.ts';
import type { StaffMember } from './use-staff.ts';

const schema = bodySchema(schedulePosting)
  .omit({ serviceUntil: true })
  .extend({ lastDay: z.string().default('') });
const labels = { section: '所属', validFrom: '適用開始日', lastDay: '利用できる最後の日' };

export function PostingForm({ member }: { member: StaffMember }): ReactElement {
  const client = useQueryClient();
  const [isSaved, setSaved] = useState(false);
  const form = useDraftForm({
    id: 'posting',
    schema,
    labels,
    initial: {
      section: member.section,
      validFrom: todayInJapan(new Date()),
      lastDay: lastDayOf(member.serviceUntil),
    },
    send: ({ lastDay, ...posting }, idempotencyKey) => {
      const body = { ...posting, serviceUntil: endAfter(lastDay) };
      const params = { accountId: member.accountId };
      return call(schedulePosting, { params, body }, { idempotencyKey });
    },
    onSent: () => {
      setSaved(true);
      void client.invalidateQueries({ queryKey: ['staff'] });
    },
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <Button type="submit" busy={form.isBusy && '保存しています'}>
          所属を保存する
        </Button>
      }
    >
      {isSaved && !form.isDirty ? (
        <Notice kind="success" title="所属を保存しました" announce="status" />
      ) : null}
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <TextField {...form.textField('section')} required />
        <DateField {...form.dateField('validFrom')} required />
        <DateField {...form.dateField('lastDay')} />
      </div>
    </DraftFormFrame>
  );
}
