/** 交付履歴の条件 — day, person, member of staff and state; nothing of it goes into an address. */
import { issueStatuses } from '@yakuba/contract/certificate';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';

import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { IssueFilter } from './IssueListPage.tsx';

const states = Object.keys(issueStatuses) as [keyof typeof issueStatuses];
const schema = z.object({
  on: z.string().default(''),
  addresseeNumber: z
    .string()
    .regex(/^\d{1,15}$/, '宛名番号は15桁以内の数字で入力してください。')
    .or(z.literal(''))
    .default(''),
  staffId: z.string().max(60).default(''),
  status: z.enum(states).or(z.literal('')).default(''),
  isOwn: z.boolean().default(false),
});
const labels = {
  on: '発行した日',
  addresseeNumber: '証明した人の宛名番号',
  staffId: '操作者ID',
  status: '状態',
  isOwn: '自分が受け付けたものだけ',
};
const halfWidth = (text: string): string => text.normalize('NFKC').trim();

export interface IssueFilterFormProps {
  initial: IssueFilter;
  onFilter: (filter: IssueFilter) => void;
}

export function IssueFilterForm({ initial, onFilter }: IssueFilterFormProps): ReactElement {
  const [first] = useState({ ...initial });
  const form = useDraftForm({
    id: 'issue-filter',
    schema,
    labels,
    initial: first,
    tidy: { addresseeNumber: halfWidth, staffId: halfWidth },
    send: (filter) => Promise.resolve(filter),
    onSent: onFilter,
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <>
          <Button type="submit" kind="primary">
            絞り込む
          </Button>
          <Button onClick={() => form.set('on', todayInJapan(new Date()))}>今日にする</Button>
          <Button kind="quiet" onClick={() => form.set('on', '')}>
            日付を問わない
          </Button>
        </>
      }
    >
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <DateField {...form.dateField('on')} />
        <TextField {...form.textField('addresseeNumber')} width="m" inputMode="numeric" />
        <TextField {...form.textField('staffId')} width="s" autoCapitalize="none" />
        <Select
          {...form.textField('status')}
          width="s"
          placeholder="すべて"
          choices={states.map((value) => ({ value, label: issueStatuses[value] }))}
        />
        <Checkbox {...form.checkField('isOwn')} />
      </div>
    </DraftFormFrame>
  );
}
