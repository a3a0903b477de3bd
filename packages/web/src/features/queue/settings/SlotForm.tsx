/** 予約枠の入力 — a day's times for a category at once; a place of nobody closes them. */
import { queueRoutes } from '@yakuba/contract/queue';
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';
import { z } from 'zod';

import { call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { slotTimes } from './slot-times.ts';
import type { Category } from './use-settings.ts';

export interface SlotFormProps {
  categories: readonly Category[];
  whenSaved: () => void;
  whenLeft: () => void;
}

const TIMES_MAX = 100;
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '時刻は 09:00 のように入力してください。');

const schema = z
  .object({
    categoryCode: z.string().min(1),
    day: z.iso.date('年月日を入力してください（例 令和8年12月1日、5081201）。'),
    from: clock,
    until: clock,
    everyMinutes: z.coerce.number().int().min(5, '間隔は5分以上です。').max(240),
    capacity: z.coerce
      .number('定員は数字で入力してください。')
      .int()
      .min(0)
      .max(99, '定員は99人までです。'),
  })
  .refine(({ from, until }) => from < until, {
    path: ['until'],
    message: '終わりは始まりより後の時刻にしてください。',
  })
  .refine((span) => slotTimes(span).length <= TIMES_MAX, {
    path: ['everyMinutes'],
    message: '一度に定められるのは100回までです。間隔を広げてください。',
  });

const labels = {
  categoryCode: '区分',
  day: '日',
  from: '始まり',
  until: '終わり',
  everyMinutes: '間隔（分）',
  capacity: '1回の定員',
};

const tidyClock = (text: string): string => {
  const typed = text.normalize('NFKC').trim();
  return /^\d:\d\d$/.test(typed) ? `0${typed}` : typed;
};

export function SlotForm({ categories, whenSaved, whenLeft }: SlotFormProps): ReactElement {
  const form = useDraftForm({
    id: 'slots',
    schema,
    labels,
    tidy: { from: tidyClock, until: tidyClock },
    initial: {
      categoryCode: categories[0]?.code ?? '',
      day: todayInJapan(new Date()),
      from: '09:00',
      until: '17:00',
      everyMinutes: '30',
      capacity: '2',
    },
    send: ({ categoryCode, capacity, ...span }, idempotencyKey) => {
      const body = { categoryCode, capacity, startsAt: slotTimes(span) };
      return call(queueRoutes.setSlots, { body }, { idempotencyKey });
    },
    onSent: whenSaved,
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <>
          <Button type="submit" kind="primary" busy={form.isBusy && '登録しています'}>
            登録する
          </Button>
          <Button onClick={whenLeft}>やめる</Button>
        </>
      }
    >
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <Select
          {...form.textField('categoryCode')}
          choices={categories.map(({ code, title }) => ({ value: code, label: title }))}
        />
        <DateField {...form.dateField('day')} required />
        <TextField {...form.textField('from')} width="xs" required />
        <TextField {...form.textField('until')} width="xs" required />
        <TextField {...form.textField('everyMinutes')} width="xs" inputMode="numeric" required />
        <TextField
          {...form.textField('capacity')}
          width="xs"
          inputMode="numeric"
          required
          hint="0人にすると、その時刻の予約を止めます。入っている予約はそのままです。"
        />
      </div>
    </DraftFormFrame>
  );
}
