/** 町字の変更 — the content of a place from a day on; what held before stays on record. */
import { useQueryClient } from '@tanstack/react-query';
import { alterTownMachiAzaRoute } from '@yakuba/contract/machi-aza';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { call } from '../../api/client.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { MachiAzaFields } from './MachiAzaFields.tsx';
import { placeLabels, placeSchema, placeTidying } from './machi-aza-form.ts';
import type { TownMachiAza } from './use-machi-aza.ts';

export function AlterMachiAza({ place }: { place: TownMachiAza }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section id="alter" title="内容の変更">
      {isOpen ? (
        <AlterForm place={place} onClose={() => setOpen(false)} />
      ) : (
        <Button onClick={() => setOpen(true)}>内容を改める</Button>
      )}
    </Section>
  );
}

function AlterForm({ place, onClose }: { place: TownMachiAza; onClose: () => void }): ReactElement {
  const client = useQueryClient();
  const { machiAzaId, validUntil: _end, ...content } = place;
  const form = useDraftForm({
    id: 'alter-place',
    schema: placeSchema,
    labels: placeLabels,
    tidy: placeTidying,
    initial: { ...content, validFrom: todayInJapan(new Date()) },
    send: (body, idempotencyKey) =>
      call(alterTownMachiAzaRoute, { params: { machiAzaId }, body }, { idempotencyKey }),
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
          <Button type="submit" kind="primary" busy={form.isBusy && '保存しています'}>
            この日から改める
          </Button>
          <Button onClick={onClose}>やめる</Button>
        </>
      }
    >
      <MachiAzaFields form={form} />
    </DraftFormFrame>
  );
}
