/** 取扱時間 — from a day on; without one of the town's own, that of the standard holds. */
import { kioskRoutes } from '@yakuba/contract/kiosk';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';

import { call } from '../../api/client.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readClock } from './japan-time.ts';
import { type KioskService, useRefresh } from './use-service.ts';

const labels = { validFrom: '適用開始日', opensAt: '開始の時刻', closesAt: '終了の時刻' };
const clock = z
  .string('時刻を入力してください（例 6:30）。')
  .transform((text) => readClock(text) ?? text);
const schema = z
  .object({ validFrom: z.string().default(''), opensAt: clock, closesAt: clock })
  .pipe(kioskRoutes.setServiceHours.body);

export interface HoursSectionProps {
  service: KioskService;
  maySet: boolean;
}

export function HoursSection({ service, maySet }: HoursSectionProps): ReactElement {
  const [state, setState] = useState<'closed' | 'open' | 'done'>('closed');
  return (
    <Section id="hours" title="取扱時間">
      <div className="flex flex-col items-start gap-4">
        <p className="text-std-16N-170">
          今日は {service.opensAt} から {service.closesAt} までです。
        </p>
        {state === 'done' ? (
          <Notice kind="success" title="取扱時間を定めました" announce="status" />
        ) : null}
        {maySet && state !== 'open' ? (
          <Button onClick={() => setState('open')}>取扱時間を変える</Button>
        ) : null}
        {state === 'open' ? (
          <div className="w-full rounded-8 border border-solid-gray-300 p-5">
            <HoursForm service={service} onClose={setState} />
          </div>
        ) : null}
      </div>
    </Section>
  );
}

interface HoursFormProps {
  service: KioskService;
  onClose: (state: 'closed' | 'done') => void;
}

function HoursForm({ service, onClose }: HoursFormProps): ReactElement {
  const refresh = useRefresh();
  const { opensAt, closesAt } = service;
  const form = useDraftForm({
    id: 'hours',
    schema,
    labels,
    initial: { validFrom: todayInJapan(new Date()), opensAt, closesAt },
    send: (body, idempotencyKey) => call(kioskRoutes.setServiceHours, { body }, { idempotencyKey }),
    onSent: () => {
      refresh();
      onClose('done');
    },
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <>
          <Button type="submit" kind="primary" busy={form.isBusy && '登録しています'}>
            取扱時間を定める
          </Button>
          <Button onClick={() => onClose('closed')}>やめる</Button>
        </>
      }
    >
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <DateField {...form.dateField('validFrom')} required />
        <TextField {...form.textField('opensAt')} required width="xs" inputMode="numeric" />
        <TextField {...form.textField('closesAt')} required width="xs" inputMode="numeric" />
      </div>
    </DraftFormFrame>
  );
}
