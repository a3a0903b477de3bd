/** 操作記録の条件 — person, member of staff, period and outcome. */
import { auditOutcomes } from '@yakuba/contract/staff';
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';
import { z } from 'zod';

import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { outcomeWords } from './audit-columns.tsx';

const schema = z.object({
  subject: z.string().max(40).default(''),
  staff: z.string().max(100).default(''),
  from: z.string().default(''),
  lastDay: z.string().default(''),
  outcome: z.enum(auditOutcomes).or(z.literal('')).default(''),
});
export type EntryFilter = z.output<typeof schema>;

const labels = {
  subject: '対象者の宛名番号',
  staff: '操作者ID',
  from: 'この日から',
  lastDay: 'この日まで',
  outcome: '結果',
};
const halfWidth = (text: string): string => text.normalize('NFKC').trim();

export interface EntryFilterFormProps {
  onFilter: (filter: EntryFilter) => void;
}

export function EntryFilterForm({ onFilter }: EntryFilterFormProps): ReactElement {
  const today = todayInJapan(new Date());
  const form = useDraftForm({
    id: 'audit',
    schema,
    labels,
    initial: { from: today, lastDay: today },
    tidy: { subject: halfWidth, staff: halfWidth },
    send: (filter) => Promise.resolve(filter),
    onSent: onFilter,
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <Button type="submit" kind="primary">
          調べる
        </Button>
      }
    >
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <TextField {...form.textField('subject')} width="m" inputMode="numeric" />
        <TextField {...form.textField('staff')} width="s" autoCapitalize="none" />
        <DateField {...form.dateField('from')} />
        <DateField {...form.dateField('lastDay')} />
        <Select
          {...form.textField('outcome')}
          width="s"
          placeholder="すべて"
          choices={auditOutcomes.map((value) => ({ value, label: outcomeWords[value] }))}
        />
      </div>
    </DraftFormFrame>
  );
}
