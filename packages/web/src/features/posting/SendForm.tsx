/** 発送の記録 — the day, the kind of mail, and the number of every piece where it is registered. */
import {
  mailKinds,
  type PostingBundle,
  type PostingPiece,
  postingRoutes,
} from '@yakuba/contract/posting';
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';
import { z } from 'zod';

import { bodySchema, call } from '../../api/client.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAfterPosting } from './use-postings.ts';

/** The numbers are asked for one by one, and only those of registered mail are sent. */
const schema = bodySchema(postingRoutes.sendBundle).extend({
  trackings: z.array(z.object({ pieceId: z.string(), number: z.string().nullish() })),
});

const choices = Object.entries(mailKinds).map(([value, label]) => ({ value, label }));

export interface SendFormProps {
  bundle: PostingBundle & { readonly pieces: readonly PostingPiece[] };
}

export function SendForm({ bundle: { id, pieces } }: SendFormProps): ReactElement {
  const afterPosting = useAfterPosting();
  const waiting = pieces.filter(({ state }) => state === 'prepared');
  const form = useDraftForm({
    id: 'send',
    schema,
    initial: {
      sentOn: todayInJapan(new Date()),
      mailKind: 'ordinary',
      trackings: waiting.map((piece) => ({ pieceId: piece.id, number: '' })),
    },
    labels,
    send: ({ trackings, ...rest }, idempotencyKey) => {
      const isRecorded = rest.mailKind === 'recorded';
      const given = trackings.flatMap(({ pieceId, number }) =>
        isRecorded && number ? [{ pieceId, number }] : [],
      );
      const body = { ...rest, trackings: given };
      return call(postingRoutes.sendBundle, { params: { id }, body }, { idempotencyKey });
    },
    onSent: () => void afterPosting(),
  });
  const isRecorded = form.text('mailKind') === 'recorded';
  return (
    <Section id="send" title="発送の記録" card>
      <DraftFormFrame
        form={form}
        actions={
          <Button type="submit" busy={form.isBusy && '台帳と照らしています'}>
            発送済みにする
          </Button>
        }
      >
        <p className="text-std-16N-170">
          記録する前に全員の台帳を確かめ、亡くなった方や転出した方の分は、抜き取るよう表示します。
        </p>
        <DateField {...form.dateField('sentOn')} required />
        <RadioGroup {...form.choiceField('mailKind')} required choices={choices} />
        {isRecorded ? (
          <fieldset className="flex flex-col gap-3">
            <legend className="mb-2 text-dns-16B-130">引受番号（ラベルのとおり）</legend>
            {waiting.map((piece, place) => (
              <TextField
                key={piece.id}
                {...form.textField(`trackings.${place}.number`)}
                label={labelOf(piece)}
                inputMode="numeric"
                width="m"
              />
            ))}
          </fieldset>
        ) : null}
      </DraftFormFrame>
    </Section>
  );
}

const labels = {
  sentOn: '発送日',
  mailKind: '郵便の種類',
  trackings: '引受番号',
  'trackings.*.number': '引受番号',
};

function labelOf({ ordinal, checkCode, destination }: PostingPiece): string {
  return `${ordinal}番　${checkCode}　${destination.name}`;
}
