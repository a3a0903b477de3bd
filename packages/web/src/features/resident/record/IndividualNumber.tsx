/**
 * 個人番号 — hidden; shown for a minute once its purpose has been said, which is recorded.
 *
 * @spec juki 10.3
 */
import { type ResidentView, viewRoutes } from '@yakuba/contract/resident';
import { type ReactElement, useEffect, useState } from 'react';

import { bodySchema, call } from '../../../api/client.ts';
import { useMay } from '../../../app/session.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';

const SHOWN_MILLISECONDS = 60_000;

export function IndividualNumber({ view }: { view: ResidentView }): ReactElement {
  const mayReveal = useMay('resident:view_individual_number');
  const [isAsking, setAsking] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (shown === null) return;
    const timer = window.setTimeout(() => setShown(null), SHOWN_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [shown]);
  const hasNumber = view.hasIndividualNumber;
  return (
    <section aria-labelledby="part-individual-number" className="print:hidden">
      <h3 id="part-individual-number" className="text-dns-16B-130">
        個人番号
      </h3>
      <p className="flex min-h-11 flex-wrap items-center gap-x-4 text-dns-16N-130">
        <output className="text-dns-16N-130">{numberWords(hasNumber, shown)}</output>
        {hasNumber && mayReveal ? (
          <Button kind="quiet" onClick={() => (shown === null ? setAsking(true) : setShown(null))}>
            {shown === null ? '目的を記録して表示' : '隠す'}
          </Button>
        ) : null}
        {hasNumber && !mayReveal ? (
          <span className="text-solid-gray-700">照会する権限がありません。</span>
        ) : null}
      </p>
      {isAsking ? (
        <PurposeDialog
          addresseeNumber={view.record.addresseeNumber ?? ''}
          onClose={() => setAsking(false)}
          onShown={(number) => {
            setAsking(false);
            setShown(number ?? '記載なし');
          }}
        />
      ) : null}
    </section>
  );
}

function numberWords(hasNumber: boolean, shown: string | null): string {
  if (!hasNumber) return '記載なし';
  return shown === null ? '●●●●　●●●●　●●●●' : shown.replaceAll(/(\d{4})(?=\d)/g, '$1　');
}

interface PurposeDialogProps {
  addresseeNumber: string;
  onClose: () => void;
  onShown: (number: string | null) => void;
}

function PurposeDialog({ addresseeNumber, onClose, onShown }: PurposeDialogProps): ReactElement {
  const form = useDraftForm({
    id: 'individual-number',
    schema: bodySchema(viewRoutes.revealIndividualNumber),
    initial: { purpose: '' },
    labels: { purpose: '見る目的' },
    send: (body, idempotencyKey) =>
      call(
        viewRoutes.revealIndividualNumber,
        { params: { addresseeNumber }, body },
        { idempotencyKey },
      ),
    onSent: ({ individualNumber }) => onShown(individualNumber),
  });
  return (
    <Dialog
      id="individual-number-dialog"
      title="個人番号を表示します"
      open
      onClose={onClose}
      actions={null}
    >
      <DraftFormFrame
        form={form}
        actions={
          <>
            <Button onClick={onClose}>やめる</Button>
            <Button kind="primary" type="submit" busy={form.isBusy && '記録しています'}>
              目的を記録して表示
            </Button>
          </>
        }
      >
        <p>目的と操作者は記録され、番号は1分後に隠れます。</p>
        <TextField
          {...form.textField('purpose')}
          required
          width="full"
          hint="例 転入届の個人番号の確認"
        />
      </DraftFormFrame>
    </Dialog>
  );
}
