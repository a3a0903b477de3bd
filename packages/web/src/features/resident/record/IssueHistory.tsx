/**
 * 交付履歴 — the certificates issued of a person.
 *
 * @spec juki 2.2.2
 */
import { useQuery } from '@tanstack/react-query';
import { certificateRoutes, type IssueSummary, issueStatuses } from '@yakuba/contract/certificate';
import { type ReactElement, useState } from 'react';

import { call } from '../../../api/client.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Pagination } from '../../../ui/Pagination.tsx';
import { Section } from '../../../ui/Section.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { Answered } from '../words/Answered.tsx';
import { instantWords } from '../words/date-words.ts';

const PAGE = 50;

export function IssueHistory({ addresseeNumber }: { addresseeNumber: string }): ReactElement {
  const [page, setPage] = useState(1);
  const query = useQuery({
    queryKey: ['certificate', 'issues', { addresseeNumber, page }],
    queryFn: ({ signal }) =>
      call(certificateRoutes.listIssues, { query: { addresseeNumber, page } }, { signal }),
    refetchOnWindowFocus: false,
  });
  const total = query.data?.total ?? 0;
  return (
    <Section
      id="issues"
      title="証明書の交付履歴"
      note={query.data ? `${total}件（新しい順）` : undefined}
    >
      <Answered query={query} what="交付履歴">
        {({ issues }) => (
          <Table
            caption="証明書の交付履歴"
            hideCaption
            columns={columns}
            rows={issues}
            rowKey={({ id }) => id}
            empty="交付した証明書はありません。"
          />
        )}
      </Answered>
      {total > PAGE ? (
        <Pagination
          label="交付履歴"
          page={page}
          pageCount={Math.ceil(total / PAGE)}
          words={`全${total}件中 ${(page - 1) * PAGE + 1}件目から`}
          onPage={setPage}
        />
      ) : null}
    </Section>
  );
}

const columns: readonly Column<IssueSummary>[] = [
  { id: 'at', header: '請求の日時', width: 'l', cell: (row) => instantWords(row.requestedAt) },
  { id: 'kind', header: '種別', isRowHeader: true, cell: (row) => row.kindTitle },
  { id: 'number', header: '発行番号', kind: 'fit', cell: (row) => row.issueNumber },
  {
    id: 'status',
    header: '状態',
    kind: 'fit',
    cell: ({ status, isOfficialUse }) => (
      <span className="flex gap-1">
        <Badge tone={status === 'refused' || status === 'discarded' ? 'warning' : 'neutral'}>
          {issueStatuses[status]}
        </Badge>
        {isOfficialUse ? <Badge tone="information">公用</Badge> : null}
      </span>
    ),
  },
  { id: 'pages', header: '枚数', kind: 'number', cell: ({ pages }) => pages ?? '' },
  { id: 'place', header: '場所', width: 's', cell: ({ place }) => place },
  { id: 'staff', header: '操作者', kind: 'fit', cell: ({ staffName }) => staffName },
];
