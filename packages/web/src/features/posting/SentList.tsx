/** 発送済み — with how long each took; what comes back by post is noted here. */
import { type PostingPiece, postingRoutes, returnReasons } from '@yakuba/contract/posting';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { bodySchema, call } from '../../api/client.ts';
import { useMay } from '../../app/session.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Section } from '../../ui/Section.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { dateWords } from '../resident/words/date-words.ts';
import { postingPermissions } from './permissions.ts';
import { contentColumn, receiptColumn, recipientColumn } from './piece-columns.tsx';
import { spanWords } from './time-words.ts';
import { useAfterPosting } from './use-postings.ts';

export function SentList({ pieces }: { pieces: readonly PostingPiece[] }): ReactElement {
  const mayHandle = useMay(postingPermissions.handle);
  const [chosen, choose] = useState<PostingPiece | null>(null);
  return (
    <>
      {chosen ? <ReturnSection piece={chosen} onClose={() => choose(null)} /> : null}
      <Section id="sent" title="発送済み">
        <Table
          caption="発送した郵便物"
          hideCaption
          columns={mayHandle ? [...columns, returnColumn(choose)] : columns}
          rows={pieces}
          rowKey={({ id }) => id}
          isMarked={({ id }) => id === chosen?.id}
          empty="発送した郵便物はありません。"
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
    id: 'sent',
    header: '発送',
    kind: 'fit',
    cell: ({ sentOn, trackingNumber }) => (
      <>
        <span className="block">{dateWords(sentOn)}</span>
        {trackingNumber ? (
          <span className="block text-dns-14N-130">{`引受番号 ${trackingNumber}`}</span>
        ) : null}
      </>
    ),
  },
  {
    id: 'span',
    header: '申請から',
    kind: 'fit',
    cell: ({ submittedAt, sentAt }) => (sentAt === null ? '―' : spanWords(submittedAt, sentAt)),
  },
];

function returnColumn(choose: (piece: PostingPiece) => void): Column<PostingPiece> {
  return {
    id: 'return',
    header: '返戻',
    kind: 'fit',
    cell: (piece) => (
      <Button kind="quiet" onClick={() => choose(piece)}>
        返戻を記録する<span className="sr-only">{`（${piece.receiptNumber}）`}</span>
      </Button>
    ),
  };
}

const choices = Object.entries(returnReasons).map(([value, label]) => ({ value, label }));

interface ReturnSectionProps {
  piece: PostingPiece;
  onClose: () => void;
}

function ReturnSection({ piece, onClose }: ReturnSectionProps): ReactElement {
  const { id, receiptNumber } = piece;
  const afterPosting = useAfterPosting();
  const form = useDraftForm({
    id: `return-${id}`,
    schema: bodySchema(postingRoutes.returnPiece),
    initial: { returnedOn: todayInJapan(new Date()) },
    labels: { reason: '返戻の理由', returnedOn: '返戻日' },
    send: (body, idempotencyKey) =>
      call(postingRoutes.returnPiece, { params: { id }, body }, { idempotencyKey }),
    onSent: () => {
      onClose();
      void afterPosting();
    },
  });
  return (
    <Section id="return" title="返戻の記録" note={`受付番号 ${receiptNumber}`} card>
      <DraftFormFrame
        form={form}
        actions={
          <>
            <Button type="submit" kind="primary" busy={form.isBusy && '記録しています'}>
              返戻を記録する
            </Button>
            <Button onClick={onClose}>やめる</Button>
          </>
        }
      >
        <DateField {...form.dateField('returnedOn')} required autoFocus />
        <RadioGroup {...form.choiceField('reason')} required choices={choices} direction="column" />
      </DraftFormFrame>
    </Section>
  );
}
