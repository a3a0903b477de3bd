/**
 * 町字の追加 — a new place of the town.
 *
 * @spec juki 1.3.3
 */
import { useQueryClient } from '@tanstack/react-query';
import { addTownMachiAzaRoute } from '@yakuba/contract/machi-aza';
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { call } from '../../api/client.ts';
import { useSession } from '../../app/session.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { MachiAzaFields } from './MachiAzaFields.tsx';
import { placeLabels, placeSchema, placeTidying } from './machi-aza-form.ts';
import type { TownMachiAza } from './use-machi-aza.ts';

export interface AddMachiAzaProps {
  /** A place of the same town, whose prefecture and municipality are taken over. */
  like: TownMachiAza | undefined;
  onClose: () => void;
}

export function AddMachiAza({ like, onClose }: AddMachiAzaProps): ReactElement {
  const { prefectureName, municipalityName } = useSession();
  const client = useQueryClient();
  const form = useDraftForm({
    id: 'place',
    schema: placeSchema,
    labels: placeLabels,
    tidy: placeTidying,
    initial: {
      prefecture: like?.prefecture ?? prefectureName,
      municipality: like?.municipality ?? municipalityName,
      validFrom: todayInJapan(new Date()),
    },
    send: (body, idempotencyKey) => call(addTownMachiAzaRoute, { body }, { idempotencyKey }),
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
          <Button type="submit" kind="primary" busy={form.isBusy && '追加しています'}>
            追加する
          </Button>
          <Button onClick={onClose}>やめる</Button>
        </>
      }
    >
      <MachiAzaFields form={form} />
    </DraftFormFrame>
  );
}
