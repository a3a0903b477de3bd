/** 郵便物の列 — a piece as a line of the mail room's lists. */
import type { PostingPiece } from '@yakuba/contract/posting';

import { TextLink } from '../../app/links.tsx';
import type { Column } from '../../ui/Table.tsx';
import { instantWords, shortInstantWords } from '../resident/words/date-words.ts';
import { addressWords } from './use-postings.ts';

/** 受付番号 — leads to the application. */
export const receiptColumn: Column<PostingPiece> = {
  id: 'receipt',
  header: '受付番号',
  kind: 'fit',
  isRowHeader: true,
  cell: ({ receiptNumber, applicationId }) => (
    <TextLink to="/applications/$applicationId" params={{ applicationId }}>
      {receiptNumber}
    </TextLink>
  ),
};

export const recipientColumn: Column<PostingPiece> = {
  id: 'recipient',
  header: '宛先',
  width: 'l',
  cell: (piece) => (
    <>
      <span className="block">{piece.destination.name}</span>
      <span className="block text-dns-14N-130 text-solid-gray-800">{addressWords(piece)}</span>
    </>
  ),
};

export const contentColumn: Column<PostingPiece> = {
  id: 'content',
  header: '証明書',
  width: 'm',
  cell: ({ procedureTitle, copies, attempt }) =>
    `${procedureTitle}　${copies}通${attempt > 1 ? `（${attempt}回目）` : ''}`,
};

export const submittedColumn: Column<PostingPiece> = {
  id: 'submitted',
  header: '申請',
  kind: 'fit',
  cell: ({ submittedAt }) => (
    <time dateTime={submittedAt} title={instantWords(submittedAt)}>
      {shortInstantWords(submittedAt)}
    </time>
  ),
};
