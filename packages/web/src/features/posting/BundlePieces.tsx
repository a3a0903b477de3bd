/** 束の中身 — what to compare while enclosing: number, check code, addressee, certificates. */
import { type PostingPiece, type PostingState, postingStates } from '@yakuba/contract/posting';
import type { ReactElement } from 'react';

import { Badge, type BadgeTone } from '../../ui/Badge.tsx';
import { Section } from '../../ui/Section.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { contentColumn, receiptColumn, recipientColumn } from './piece-columns.tsx';

export function BundlePieces({ pieces }: { pieces: readonly PostingPiece[] }): ReactElement {
  return (
    <Section id="pieces" title="束の中身" note={`${pieces.length}件`}>
      <Table
        caption="束の中身"
        hideCaption
        columns={columns}
        rows={pieces}
        rowKey={({ id }) => id}
        isMarked={({ state }) => state === 'held'}
        empty="束に入った郵便物はありません。"
      />
    </Section>
  );
}

const tones: Record<PostingState, BadgeTone> = {
  waiting: 'neutral',
  held: 'danger',
  reserved: 'information',
  prepared: 'information',
  sent: 'success',
  returned: 'warning',
  cancelled: 'neutral',
};

const columns: readonly Column<PostingPiece>[] = [
  { id: 'ordinal', header: '番号', kind: 'fit', cell: ({ ordinal }) => ordinal ?? '―' },
  {
    id: 'code',
    header: '照合符号',
    kind: 'fit',
    cell: ({ checkCode }) => <span className="font-700 tabular-nums">{checkCode}</span>,
  },
  receiptColumn,
  recipientColumn,
  contentColumn,
  {
    id: 'state',
    header: '状態',
    kind: 'fit',
    cell: ({ state, bundleId }) => (
      <Badge tone={tones[state]}>
        {state === 'held' && bundleId !== null ? '保留（抜き取る）' : postingStates[state]}
      </Badge>
    ),
  },
];
