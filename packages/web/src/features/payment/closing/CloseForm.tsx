/** 締めの入力 — what lies in the drawer; a day is closed once and for all. */
import { useQueryClient } from '@tanstack/react-query';
import { type DailyTotals, paymentRoutes } from '@yakuba/contract/payment';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';

import { bodySchema, call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { yen } from '../item-words.ts';

const labels = { countedCashYen: '数えた現金（円）', note: '備考' };
const halfWidth = (text: string): string => text.normalize('NFKC').replaceAll(/[,\s]/g, '');

/** An empty drawer is counted too: a blank is not taken for nothing. */
const schema = bodySchema(paymentRoutes.closeDay).extend({
  countedCashYen: z
    .string()
    .regex(/^\d{1,9}$/, '数えた現金を数字で入力してください。現金がないときは0です。'),
});

export function CloseForm({ totals }: { totals: DailyTotals }): ReactElement {
  const { day, cashYen } = totals;
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const form = useDraftForm({
    id: 'closing',
    schema,
    labels,
    tidy: { countedCashYen: halfWidth },
    initial: { countedCashYen: '', note: '' },
    send: (body, idempotencyKey) =>
      call(paymentRoutes.closeDay, { params: { day }, body }, { idempotencyKey }),
    onSent: () => void client.invalidateQueries({ queryKey: ['payment'] }),
  });
  const counted = halfWidth(form.text('countedCashYen'));
  const difference = /^\d+$/.test(counted) ? Number(counted) - cashYen : null;
  const ask = () => setAsked(form.check());
  return (
    <DraftFormFrame
      form={form}
      onEnter={ask}
      actions={
        <Button kind="primary" busy={form.isBusy && '締めています'} onClick={ask}>
          この日を締める
        </Button>
      }
    >
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <TextField
          {...form.textField('countedCashYen')}
          required
          width="s"
          inputMode="numeric"
          beside={
            <output className="text-dns-16B-130 tabular-nums">
              {difference === null ? '' : `過不足 ${yen(difference)}`}
            </output>
          }
        />
        <TextField
          {...form.textField('note')}
          width="l"
          placeholder="過不足があるときは、その理由"
        />
      </div>
      <ConfirmDialog
        open={isAsked}
        onClose={() => setAsked(false)}
        onConfirmed={() => {
          setAsked(false);
          void form.submit();
        }}
      />
    </DraftFormFrame>
  );
}

interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  onConfirmed: () => void;
}

function ConfirmDialog({ open, onClose, onConfirmed }: ConfirmDialogProps): ReactElement {
  return (
    <Dialog
      id="close-payment-day"
      title="この日の日計を締める"
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>やめる</Button>
          <Button kind="danger" onClick={onConfirmed}>
            締める
          </Button>
        </>
      }
    >
      <p>締めた日計は変えられません。この後の入金・還付は、次の日の分になります。</p>
    </Dialog>
  );
}
