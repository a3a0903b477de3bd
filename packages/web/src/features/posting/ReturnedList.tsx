/** 返戻 — why each came back, and sending it again. */
import { type PostingPiece, postingRoutes, returnReasons } from '@yakuba/contract/posting';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';

import { bodySchema, call } from '../../api/client.ts';
import { useMay } from '../../app/session.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Section } from '../../ui/Section.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { dateWords } from '../resident/words/date-words.ts';
import { postingPermissions } from './permissions.ts';
import { contentColumn, receiptColumn, recipientColumn } from './piece-columns.tsx';
import { useAfterPosting } from './use-postings.ts';

export function ReturnedList({ pieces }: { pieces: readonly PostingPiece[] }): ReactElement {
  const mayHandle = useMay(postingPermissions.handle);
  const [chosen, choose] = useState<PostingPiece | null>(null);
  return (
    <>
      {chosen ? <ResendSection piece={chosen} onClose={() => choose(null)} /> : null}
      <Section id="returned" title="返戻">
        <Table
          caption="返戻された郵便物"
          hideCaption
          columns={mayHandle ? [...columns, resendColumn(choose)] : columns}
          rows={pieces}
          rowKey={({ id }) => id}
          isMarked={({ id }) => id === chosen?.id}
          empty="返戻された郵便物はありません。"
        />
      </Section>
    </>
  );
}

const columns: readonly Column<PostingPiece>[] = [
  receiptColumn,
  recipientColumn,
  contentColumn,
  {
    id: 'returned',
    header: '返戻',
    width: 'm',
    cell: ({ returnedOn, returnReason }) => (
      <>
        <span className="block">{dateWords(returnedOn)}</span>
        {returnReason ? (
          <span className="block text-dns-14N-130">{returnReasons[returnReason]}</span>
        ) : null}
      </>
    ),
  },
];

function resendColumn(choose: (piece: PostingPiece) => void): Column<PostingPiece> {
  return {
    id: 'resend',
    header: '再送',
    kind: 'fit',
    cell: (piece) => (
      <Button kind="quiet" onClick={() => choose(piece)}>
        再送する<span className="sr-only">{`（${piece.receiptNumber}）`}</span>
      </Button>
    ),
  };
}

const body = bodySchema(postingRoutes.resendPiece);
const schema = z.object({
  reason: body.shape.reason,
  place: z.enum(['registered', 'elsewhere']),
  destination: body.shape.destination,
});
const labels = {
  reason: '送り直す理由',
  place: '送付先',
  'destination.postalCode': '郵便番号',
  'destination.address': '住所',
};

interface ResendSectionProps {
  piece: PostingPiece;
  onClose: () => void;
}

function ResendSection({
  piece: { id, receiptNumber },
  onClose,
}: ResendSectionProps): ReactElement {
  const afterPosting = useAfterPosting();
  const form = useDraftForm({
    id: `resend-${id}`,
    schema,
    initial: { place: 'registered', destination: null },
    labels,
    send: ({ reason, destination }, idempotencyKey) =>
      call(
        postingRoutes.resendPiece,
        { params: { id }, body: { reason, destination } },
        { idempotencyKey },
      ),
    onSent: () => {
      onClose();
      void afterPosting();
    },
  });
  const isElsewhere = form.text('place') === 'elsewhere';
  const place = form.choiceField('place');
  const choosePlace = (value: string) => {
    place.onChange(value);
    form.set('destination', value === 'elsewhere' ? {} : null);
  };
  return (
    <Section id="resend" title="再送" note={`受付番号 ${receiptNumber}`} card>
      <DraftFormFrame
        form={form}
        actions={
          <>
            <Button type="submit" kind="primary" busy={form.isBusy && '記録しています'}>
              再送する
            </Button>
            <Button onClick={onClose}>やめる</Button>
          </>
        }
      >
        <p className="text-std-16N-170">
          戻った証明書を新しい封筒で送ります。宛名の用紙だけを、次の束で印刷します。
        </p>
        <RadioGroup {...place} onChange={choosePlace} choices={places} direction="column" />
        {isElsewhere ? (
          <>
            <TextField {...form.textField('destination.postalCode')} required width="s" />
            <TextField {...form.textField('destination.address')} required width="l" />
          </>
        ) : null}
        <TextArea
          {...form.textField('reason')}
          required
          hint="誰に、どのように送付先を確かめたかを書きます。"
        />
      </DraftFormFrame>
    </Section>
  );
}

const places = [
  { value: 'registered', label: '住民票の住所' },
  { value: 'elsewhere', label: '別の住所（決裁者が保留を解くまで送られません）' },
];
