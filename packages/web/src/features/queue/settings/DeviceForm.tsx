/** 機器の登録 — what it is and where it stands. */
import { deviceKinds, queueRoutes } from '@yakuba/contract/queue';
import type { ReactElement } from 'react';

import { bodySchema, call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { FreshDevice } from './DeviceToken.tsx';

export interface DeviceFormProps {
  whenAdded: (device: FreshDevice) => void;
  whenLeft: () => void;
}

const choices = Object.entries(deviceKinds).map(([value, label]) => ({ value, label }));
const labels = { kind: '種類', title: '名称' };

export function DeviceForm({ whenAdded, whenLeft }: DeviceFormProps): ReactElement {
  const form = useDraftForm({
    id: 'device',
    schema: bodySchema(queueRoutes.addDevice),
    labels,
    initial: { kind: 'ticket-machine', title: '' },
    send: async (body, idempotencyKey) => {
      const { token } = await call(queueRoutes.addDevice, { body }, { idempotencyKey });
      return { ...body, token };
    },
    onSent: whenAdded,
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
      <RadioGroup {...form.choiceField('kind')} choices={choices} />
      <TextField {...form.textField('title')} required hint="例：1階入口、1階待合" />
    </DraftFormFrame>
  );
}
