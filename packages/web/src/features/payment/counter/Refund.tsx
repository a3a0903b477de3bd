/** 還付 — gives the money back, once, with a reason; what was handed over is not given back for. */
import { useQueryClient } from '@tanstack/react-query';
import { type PaymentDetail, paymentRoutes } from '@yakuba/contract/payment';
import { type ReactElement, useState } from 'react';

import { bodySchema, call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { yen } from '../item-words.ts';

export function Refund({ payment }: { payment: PaymentDetail }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section id="refund" title="還付">
      {isOpen ? (
        <RefundForm payment={payment} onClose={() => setOpen(false)} />
      ) : (
        <Button onClick={() => setOpen(true)}>還付する</Button>
      )}
    </Section>
  );
}

interface RefundFormProps {
  payment: PaymentDetail;
  onClose: () => void;
}

function RefundForm({ payment, onClose }: RefundFormProps): ReactElement {
  const client = useQueryClient();
  const { paymentId: id, receivedYen, refundedYen } = payment;
  const form = useDraftForm({
    id: 'refund',
    schema: bodySchema(paymentRoutes.refundCounterPayment),
    labels: { reason: '還付の理由' },
    initial: { reason: '' },
    send: (body, idempotencyKey) =>
      call(paymentRoutes.refundCounterPayment, { params: { id }, body }, { idempotencyKey }),
    onSent: () => {
      void client.invalidateQueries({ queryKey: ['payment'] });
      onClose();
    },
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <>
          <Button type="submit" kind="danger" busy={form.isBusy && '還付しています'}>
            {`${yen(receivedYen - refundedYen)}を還付する`}
          </Button>
          <Button onClick={onClose}>やめる</Button>
        </>
      }
    >
      <TextField
        {...form.textField('reason')}
        required
        width="l"
        hint="例：証明書を発行できないため。交付が済んだものは還付できません。"
      />
    </DraftFormFrame>
  );
}
