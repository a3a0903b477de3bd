/** 交付履歴の列 — an issue as a line of the list. */
import type { IssueSummary } from '@yakuba/contract/certificate';

import { TextLink } from '../../app/links.tsx';
import type { Column } from '../../ui/Table.tsx';
import { instantWords } from '../resident/words/date-words.ts';
import { StatusBadge } from './StatusBadge.tsx';

export const issueColumns: readonly Column<IssueSummary>[] = [
  {
    id: 'number',
    header: '発行番号',
    width: 'm',
    isRowHeader: true,
    cell: ({ id, issueNumber }) => (
      <TextLink to="/certificates/$issueId" params={{ issueId: id }}>
        {issueNumber}
      </TextLink>
    ),
  },
  {
    id: 'at',
    header: '受付',
    width: 'm',
    cell: ({ requestedAt }) => <time dateTime={requestedAt}>{instantWords(requestedAt)}</time>,
  },
  {
    id: 'kind',
    header: '種類',
    width: 'l',
    cell: ({ kindTitle, isOfficialUse }) => `${kindTitle}${isOfficialUse ? '（公用）' : ''}`,
  },
  {
    id: 'heading',
    header: '証明した人',
    width: 'm',
    cell: ({ heading, addresseeNumbers }) =>
      addresseeNumbers.length > 1 ? `${heading} ほか${addresseeNumbers.length - 1}人` : heading,
  },
  {
    id: 'status',
    header: '状態',
    kind: 'fit',
    cell: ({ status }) => <StatusBadge status={status} />,
  },
  { id: 'pages', header: '枚数', kind: 'number', cell: ({ pages }) => pages ?? '―' },
  { id: 'staff', header: '操作者', kind: 'fit', cell: ({ staffName }) => staffName },
];
