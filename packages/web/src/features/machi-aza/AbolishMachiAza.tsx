/** 町字の廃止 — from a day on the place is no longer offered; old addresses keep it. */
import { useQueryClient } from '@tanstack/react-query';
import { abolishTownMachiAzaRoute } from '@yakuba/contract/machi-aza';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';

import { call } from '../../api/client.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Section } from '../../ui/Section.tsx';

const schema = z.object({
  abolishedOn: z.iso.date('年月日を入力してください（例 令和9年4月1日、5090401）。'),
});

export function AbolishMachiAza({ machiAzaId }: { machiAzaId: string }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section id="abolish" title="廃止">
      {isOpen ? (
        <AbolishForm machiAzaId={machiAzaId} onClose={() => setOpen(false)} />
      ) : (
        <Button onClick={() => setOpen(true)}>この町字を廃止する</Button>
      )}
    </Section>
  );
}

interface AbolishFormProps {
  machiAzaId: string;
  onClose: () => void;
}

function AbolishForm({ machiAzaId, onClose }: AbolishFormProps): ReactElement {
  const client = useQueryClient();
  const form = useDraftForm({
    id: 'abolish-place',
    schema,
    labels: { abolishedOn: '廃止日' },
    initial: {},
    send: (body, idempotencyKey) =>
      call(abolishTownMachiAzaRoute, { params: { machiAzaId }, body }, { idempotencyKey }),
    onSent: () => {
      void client.invalidateQueries({ queryKey: ['machi-aza'] });
      onClose();
    },
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <>
          <Button type="submit" kind="danger" busy={form.isBusy && '廃止しています'}>
            廃止する
          </Button>
          <Button onClick={onClose}>やめる</Button>
        </>
      }
    >
      <DateField
        {...form.dateField('abolishedOn')}
        required
        hint="この日から候補に出なくなります。登録済みの住所は変わりません。"
      />
    </DraftFormFrame>
  );
}
