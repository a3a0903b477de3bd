/** 法令上の理由 — asked for once, when a town first departs from the standard. */
import { differenceBody } from '@yakuba/contract/procedure';
import type { ReactElement } from 'react';

import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';

const schema = differenceBody.pick({ legalReason: true });

export interface LegalReasonDialogProps {
  open: boolean;
  busy: boolean;
  onClose: () => void;
  onReason: (reason: string) => void;
}

export function LegalReasonDialog(props: LegalReasonDialogProps): ReactElement {
  const { open, busy, onClose, onReason } = props;
  const form = useDraftForm({
    id: 'legal-reason',
    schema,
    labels: { legalReason: '標準と異なる法令上の理由' },
    initial: {},
    send: (given) => Promise.resolve(given),
    onSent: ({ legalReason }) => onReason(legalReason),
  });
  return (
    <Dialog
      id="reason"
      title="標準との差異として保存する"
      open={open}
      onClose={onClose}
      actions={<Button onClick={onClose}>やめる</Button>}
    >
      <p>標準の様式は全団体で同じです。この団体だけ変えるには、法令上の理由を記録します。</p>
      <div className="mt-4">
        <DraftFormFrame
          form={form}
          actions={
            <Button type="submit" kind="primary" busy={busy && '保存しています'}>
              理由を記録して保存する
            </Button>
          }
        >
          <TextArea
            {...form.textField('legalReason')}
            required
            hint="例：〇〇町手続条例第3条により、同意書を添える必要があるため"
          />
        </DraftFormFrame>
      </div>
    </Dialog>
  );
}
