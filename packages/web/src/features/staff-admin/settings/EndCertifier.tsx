/** 認証者の期間の終わり — the last day on which a certifier certifies. */
import { endCertifier } from '@yakuba/contract/municipality';
import type { ReactElement } from 'react';
import { z } from 'zod';

import { call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { endAfter } from '../period-words.ts';
import { today, useAddition } from './use-town.ts';

const schema = z.object({
  lastDay: z.iso.date('年月日を入力してください（例 令和9年3月31日、5090331）。'),
});

export function EndCertifier({ id, title }: { id: string; title: string }): ReactElement {
  const ending = useAddition();
  const form = useDraftForm({
    id: `end-${id}`,
    schema,
    labels: { lastDay: '最後の日' },
    initial: { lastDay: today() },
    send: ({ lastDay }, idempotencyKey) => {
      const body = { validUntil: endAfter(lastDay) ?? lastDay };
      return call(endCertifier, { params: { id }, body }, { idempotencyKey });
    },
    onSent: ending.finish,
  });
  return (
    <>
      <Button onClick={ending.open}>
        期間を終える<span className="sr-only">（{title}）</span>
      </Button>
      <Dialog
        id={`end-dialog-${id}`}
        title={`${title}の期間を終える`}
        open={ending.isOpen}
        onClose={ending.close}
        actions={<Button onClick={ending.close}>やめる</Button>}
      >
        <DraftFormFrame
          form={form}
          actions={
            <Button type="submit" kind="primary" busy={form.isBusy && '登録しています'}>
              最後の日を登録する
            </Button>
          }
        >
          <DateField {...form.dateField('lastDay')} required />
        </DraftFormFrame>
      </Dialog>
    </>
  );
}
