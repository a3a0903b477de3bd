/** 方書の登録 — a building and the lot it stands on. */
import { useQueryClient } from '@tanstack/react-query';
import { registerKatagakiRoute } from '@yakuba/contract/machi-aza';
import type { ReactElement } from 'react';

import { bodySchema, call } from '../../api/client.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

const schema = bodySchema(registerKatagakiRoute);
const labels = { lotNumber: '番地号', name: '方書', nameKana: '方書のフリガナ' };

export interface AddKatagakiProps {
  machiAzaName: string;
  onClose: () => void;
}

export function AddKatagaki({ machiAzaName, onClose }: AddKatagakiProps): ReactElement {
  const client = useQueryClient();
  const form = useDraftForm({
    id: 'katagaki',
    schema,
    labels,
    initial: { machiAzaName },
    send: (body, idempotencyKey) => call(registerKatagakiRoute, { body }, { idempotencyKey }),
    onSent: () => {
      void client.invalidateQueries({ queryKey: ['machi-aza', 'katagaki'] });
      onClose();
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
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <TextField {...form.textField('lotNumber')} required width="s" />
        <TextField {...form.textField('name')} required />
        <TextField {...form.textField('nameKana')} />
      </div>
    </DraftFormFrame>
  );
}
