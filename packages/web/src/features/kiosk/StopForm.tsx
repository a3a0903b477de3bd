/** 停止の記入 — at once or from an instant on; what follows is said before it is done. */
import { kioskRoutes } from '@yakuba/contract/kiosk';
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';
import { z } from 'zod';

import { call } from '../../api/client.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { type DraftForm, useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { instantOf } from './japan-time.ts';
import { useRefresh } from './use-service.ts';

const labels = {
  begins: '始まり',
  fromDay: '停止の日',
  fromTime: '停止の時刻',
  ends: '終わり',
  untilDay: '再開の日',
  untilTime: '再開の時刻',
  reason: '停止の理由',
};
const text = z.string().default('');
const schema = z
  .object({
    begins: z.enum(['now', 'later']),
    fromDay: text,
    fromTime: text,
    ends: z.enum(['open', 'later']),
    untilDay: text,
    untilTime: text,
    reason: z.string('停止の理由を入力してください。').max(200),
  })
  .transform(({ begins, fromDay, fromTime, ends, untilDay, untilTime, reason }, context) => {
    const stopsAt = begins === 'now' ? null : instantOf(fromDay, fromTime);
    const resumesAt = ends === 'open' ? null : instantOf(untilDay, untilTime);
    const missing = (path: string) =>
      context.addIssue({
        code: 'custom',
        path: [path],
        message: '日と時刻を入力してください（時刻の例 9:05）。',
      });
    if (begins === 'later' && stopsAt === null) missing('fromTime');
    if (ends === 'later' && resumesAt === null) missing('untilTime');
    return { stopsAt, resumesAt, reason };
  });

export function StopForm({ onClose }: { onClose: (isSaved: boolean) => void }): ReactElement {
  const refresh = useRefresh();
  const today = todayInJapan(new Date());
  const form = useDraftForm({
    id: 'stop',
    schema,
    labels,
    initial: { begins: 'now', ends: 'open', fromDay: today, untilDay: today },
    send: (body, idempotencyKey) => call(kioskRoutes.planStop, { body }, { idempotencyKey }),
    onSent: () => {
      refresh();
      onClose(true);
    },
  });
  const isNow = form.text('begins') === 'now';
  return (
    <DraftFormFrame
      form={form}
      actions={
        <>
          <Button type="submit" kind="danger" busy={form.isBusy && '登録しています'}>
            {isNow ? '今すぐ停止する' : '停止を予定する'}
          </Button>
          <Button onClick={() => onClose(false)}>やめる</Button>
        </>
      }
    >
      <RadioGroup
        {...form.choiceField('begins')}
        choices={[
          { value: 'now', label: '今すぐ' },
          { value: 'later', label: '日時を決める' },
        ]}
      />
      {isNow ? null : <Instant form={form} day="fromDay" time="fromTime" />}
      <RadioGroup
        {...form.choiceField('ends')}
        choices={[
          { value: 'open', label: '解除するまで' },
          { value: 'later', label: '日時を決める' },
        ]}
      />
      {form.text('ends') === 'open' ? null : (
        <Instant form={form} day="untilDay" time="untilTime" />
      )}
      <TextField
        {...form.textField('reason')}
        required
        width="full"
        hint="例：機器の点検。端末の前の人には、停止していることと次の開始だけを知らせます。"
      />
    </DraftFormFrame>
  );
}

function Instant({ form, day, time }: { form: DraftForm; day: string; time: string }) {
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
      <DateField {...form.dateField(day)} required />
      <TextField {...form.textField(time)} required width="xs" inputMode="numeric" hint="例 9:05" />
    </div>
  );
}
