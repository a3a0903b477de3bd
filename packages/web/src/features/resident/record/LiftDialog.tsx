/**
 * 抑止の解除 — for good, or for some minutes after which it comes back by itself. @spec juki 3.1
 */
import { useQueryClient } from '@tanstack/react-query';
import {
  LIFTING_MINUTES_MAX,
  type Suppression,
  suppressionRoutes,
} from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { bodySchema, call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { SUPPRESSIONS_KEY } from './use-suppressions.ts';

export interface LiftDialogProps {
  suppression: Suppression;
  isForGood: boolean;
  onClose: () => void;
}

const forGood = bodySchema(suppressionRoutes.liftSuppression);
const forAWhile = bodySchema(suppressionRoutes.liftSuppressionTemporarily);

export function LiftDialog({ suppression, isForGood, onClose }: LiftDialogProps): ReactElement {
  const client = useQueryClient();
  const form = useDraftForm({
    id: 'lift',
    schema: isForGood ? forGood : forAWhile,
    initial: isForGood ? { reason: '' } : { minutes: '30', reason: '' },
    labels: { minutes: '一時解除する時間', reason: '解除の理由' },
    send: async (body, idempotencyKey) => {
      const params = { id: suppression.id };
      if ('minutes' in body) {
        const route = suppressionRoutes.liftSuppressionTemporarily;
        await call(route, { params, body }, { idempotencyKey });
      } else {
        await call(suppressionRoutes.liftSuppression, { params, body }, { idempotencyKey });
      }
    },
    onSent: () => {
      void client.invalidateQueries({ queryKey: SUPPRESSIONS_KEY });
      onClose();
    },
  });
  const title = isForGood ? '抑止を解除します' : '抑止を一時解除します';
  return (
    <Dialog id="lift-dialog" title={title} open onClose={onClose} actions={null}>
      <DraftFormFrame
        form={form}
        actions={
          <>
            <Button onClick={onClose}>やめる</Button>
            <Button kind="danger" type="submit" busy={form.isBusy && '解除しています'}>
              {isForGood ? '解除する' : '一時解除する'}
            </Button>
          </>
        }
      >
        {isForGood ? null : (
          <TextField
            {...form.textField('minutes')}
            required
            width="xs"
            inputMode="numeric"
            beside="分"
            hint={`${LIFTING_MINUTES_MAX}分まで。時間が来れば自動で抑止に戻ります。`}
          />
        )}
        <TextArea {...form.textField('reason')} required />
      </DraftFormFrame>
    </Dialog>
  );
}
