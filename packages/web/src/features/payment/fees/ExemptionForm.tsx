/** 減免の入力 */
import { useQueryClient } from '@tanstack/react-query';
import { paymentRoutes } from '@yakuba/contract/payment';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';

import { call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { endAfter } from '../../staff-admin/period-words.ts';
import { periodFields } from '../../staff-admin/settings/period-fields.ts';
import { useFeeItems } from '../use-fee-items.ts';
import type { FeeFormProps } from './FeeForm.tsx';

const schema = z.object({
  title: z.string().trim().min(1, '減免の名称を入力してください。').max(60),
  legalBasis: z.string().trim().min(1, '根拠を入力してください。').max(200),
  rate: z.enum(['full', 'half']),
  item: z.string().default(''),
  validFrom: z.iso.date('年月日を入力してください（例 令和8年4月1日、5080401）。'),
  ...periodFields,
});

const labels = {
  title: '名称',
  legalBasis: '根拠',
  rate: '割合',
  item: '対象の種別',
  validFrom: '適用開始日',
  lastDay: '最後の日',
};

const rates = [
  { value: 'full', label: '全額' },
  { value: 'half', label: '半額' },
];

export function ExemptionForm({ onSaved, onClose }: FeeFormProps): ReactElement {
  const client = useQueryClient();
  const { choices } = useFeeItems();
  const [code] = useState(newCode);
  const form = useDraftForm({
    id: 'exemption',
    schema,
    labels,
    initial: {
      ...{ title: '', legalBasis: '', rate: 'full', item: '', lastDay: '' },
      validFrom: todayInJapan(new Date()),
    },
    send: ({ item, lastDay, ...rule }, idempotencyKey) => {
      const items = item === '' ? null : [item];
      const body = { ...rule, code, items, validUntil: endAfter(lastDay) };
      return call(paymentRoutes.setExemption, { body }, { idempotencyKey });
    },
    onSent: () => {
      void client.invalidateQueries({ queryKey: ['payment'] });
      onSaved();
    },
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <>
          <Button type="submit" kind="primary" busy={form.isBusy && '登録しています'}>
            登録する
          </Button>
          <Button onClick={onClose}>やめる</Button>
        </>
      }
    >
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
        <TextField {...form.textField('title')} required hint="例：生活保護を受けている方" />
        <TextField
          {...form.textField('legalBasis')}
          required
          width="l"
          hint="例：手数料条例第5条"
        />
        <RadioGroup {...form.choiceField('rate')} choices={rates} />
        <Select
          {...form.textField('item')}
          placeholder="すべての手数料"
          choices={choices}
          width="l"
        />
        <DateField {...form.dateField('validFrom')} required />
        <DateField {...form.dateField('lastDay')} hint="定めのないときは空けておきます。" />
      </div>
    </DraftFormFrame>
  );
}

/** Nobody types the code of an exemption: ten letters at random. */
function newCode(): string {
  const numbers = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(numbers, (number) => String.fromCharCode(97 + (number % 26))).join('');
}
