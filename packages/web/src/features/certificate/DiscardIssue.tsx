/** 証明書の処分 — notes that a copy issued by mistake was disposed of, and why. */
import { useQueryClient } from '@tanstack/react-query';
import { certificateRoutes } from '@yakuba/contract/certificate';
import { type ReactElement, useState } from 'react';

import { bodySchema, call } from '../../api/client.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

const schema = bodySchema(certificateRoutes.discardCertificate);

export function DiscardIssue({ id }: { id: string }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section id="discard" title="処分">
      {isOpen ? (
        <DiscardForm id={id} onClose={() => setOpen(false)} />
      ) : (
        <div className="flex flex-col items-start gap-3">
          <p className="text-std-16N-170">
            誤って発行した証明書は、回収して裁断などをしたうえで、処分を記録します。
          </p>
          <Button onClick={() => setOpen(true)}>処分を記録する</Button>
        </div>
      )}
    </Section>
  );
}

function DiscardForm({ id, onClose }: { id: string; onClose: () => void }): ReactElement {
  const client = useQueryClient();
  const form = useDraftForm({
    id: 'discard',
    schema,
    initial: {},
    labels: { reason: '処分の理由' },
    send: (body, idempotencyKey) =>
      call(certificateRoutes.discardCertificate, { params: { id }, body }, { idempotencyKey }),
    onSent: () => void client.invalidateQueries({ queryKey: ['certificate'] }),
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <>
          <Button type="submit" kind="danger" busy={form.isBusy && '記録しています'}>
            処分を記録する
          </Button>
          <Button onClick={onClose}>やめる</Button>
        </>
      }
    >
      <TextArea
        {...form.textField('reason')}
        required
        autoFocus
        hint="何を誤ったか、用紙をどうしたかを書きます。記録は取り消せません。"
      />
    </DraftFormFrame>
  );
}
