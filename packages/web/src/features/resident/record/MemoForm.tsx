/** メモの入力 — writes a note, or a new wording of one. @spec juki 1.1.15 */
import { useQueryClient } from '@tanstack/react-query';
import { memoRoutes } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { bodySchema, call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { memosKey } from './memos-key.ts';

export interface MemoFormProps {
  addresseeNumber: string;
  /** The memo to be worded anew; none for a new one. */
  revised?: { readonly id: string; readonly version: number; readonly text: string };
  onDone: () => void;
}

const schema = bodySchema(memoRoutes.writeMemo);

export function MemoForm({ addresseeNumber, revised, onDone }: MemoFormProps): ReactElement {
  const client = useQueryClient();
  const form = useDraftForm({
    id: revised ? `memo-${revised.id}` : 'memo',
    schema,
    initial: { addresseeNumber, text: revised?.text ?? '' },
    labels: { text: 'メモ' },
    send: (body, idempotencyKey) => {
      if (!revised) return call(memoRoutes.writeMemo, { body }, { idempotencyKey });
      const { id, version } = revised;
      const input = { params: { id }, body: { version, text: body.text } };
      return call(memoRoutes.reviseMemo, input, { idempotencyKey });
    },
    onSent: () => {
      void client.invalidateQueries({ queryKey: memosKey(addresseeNumber) });
      onDone();
    },
  });
  return (
    <div className="mb-4">
      <DraftFormFrame
        form={form}
        actions={
          <>
            <Button kind="primary" type="submit" busy={form.isBusy && '残しています'}>
              残す
            </Button>
            <Button onClick={onDone}>やめる</Button>
          </>
        }
      >
        <TextArea {...form.textField('text')} required autoFocus hint="1000文字以内" />
      </DraftFormFrame>
    </div>
  );
}
