/** 差戻し — back to whoever entered the change, with the reason. @spec juki 4.0.8 */
import { type ChangeSummary, changeRoutes } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { bodySchema, call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useReloadChanges } from './use-change-steps.ts';

export interface ReturnDialogProps {
  change: ChangeSummary;
  onClose: () => void;
}

export function ReturnDialog({ change, onClose }: ReturnDialogProps): ReactElement {
  const reload = useReloadChanges();
  const { id, version, applicantName } = change;
  const form = useDraftForm({
    id: 'return',
    schema: bodySchema(changeRoutes.returnChange),
    initial: { version, reason: '' },
    labels: { reason: '差戻しの理由' },
    send: (body, idempotencyKey) =>
      call(changeRoutes.returnChange, { params: { id }, body }, { idempotencyKey }),
    onSent: () => void reload(),
  });
  return (
    <Dialog id="return-dialog" title="差し戻しますか" open onClose={onClose} actions={null}>
      <DraftFormFrame
        form={form}
        actions={
          <>
            <Button onClick={onClose}>やめる</Button>
            <Button kind="primary" type="submit" busy={form.isBusy && '差し戻しています'}>
              差し戻す
            </Button>
          </>
        }
      >
        <p>{applicantName}さんの「差戻し」に、理由と一緒に表示されます。</p>
        <TextArea
          {...form.textField('reason')}
          required
          hint="どこを、どう直すかを書いてください"
        />
      </DraftFormFrame>
    </Dialog>
  );
}
