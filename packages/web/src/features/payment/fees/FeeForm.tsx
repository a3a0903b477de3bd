/** 手数料の入力 — an amount from a day on, with the ordinance it stands on. */
import { useQueryClient } from '@tanstack/react-query';
import { channels, paymentRoutes } from '@yakuba/contract/payment';
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';
import { z } from 'zod';

import { bodySchema, call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useFeeItems } from '../use-fee-items.ts';

const schema = bodySchema(paymentRoutes.setFee).extend({
  channel: z
    .enum(Object.keys(channels) as [keyof typeof channels])
    .or(z.literal(''))
    .default(''),
  amountYen: z
    .string()
    .regex(/^\d{1,7}$/, '額を数字で入力してください。廃止するときは空けておきます。')
    .or(z.literal(''))
    .default(''),
});

const labels = {
  item: '種別',
  channel: '経路',
  amountYen: '額（円）',
  validFrom: '適用開始日',
  legalBasis: '根拠',
};

const halfWidth = (text: string): string => text.normalize('NFKC').replaceAll(/[,\s]/g, '');

export interface FeeFormProps {
  onSaved: () => void;
  onClose: () => void;
}

export function FeeForm({ onSaved, onClose }: FeeFormProps): ReactElement {
  const client = useQueryClient();
  const { choices } = useFeeItems();
  const form = useDraftForm({
    id: 'fee',
    schema,
    labels,
    tidy: { amountYen: halfWidth },
    initial: {
      ...{ item: 'household', channel: '', amountYen: '', legalBasis: '' },
      validFrom: todayInJapan(new Date()),
    },
    send: ({ channel, amountYen, ...fee }, idempotencyKey) => {
      const amount = amountYen === '' ? null : Number(amountYen);
      const body = { ...fee, channel: channel || null, amountYen: amount };
      return call(paymentRoutes.setFee, { body }, { idempotencyKey });
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
        <Select {...form.textField('item')} choices={choices} width="l" />
        <Select
          {...form.textField('channel')}
          placeholder="すべての経路"
          choices={Object.entries(channels).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          {...form.textField('amountYen')}
          width="s"
          inputMode="numeric"
          hint="1通の額。空けておくと、この日から手数料を廃止します。"
        />
        <DateField {...form.dateField('validFrom')} required />
        <TextField
          {...form.textField('legalBasis')}
          required
          width="l"
          hint="例：手数料条例別表第1項"
        />
      </div>
    </DraftFormFrame>
  );
}
