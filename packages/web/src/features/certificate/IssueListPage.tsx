/**
 * 交付履歴 — what was issued: today, on a day, to a person, by a member of staff.
 *
 * @spec juki 2.2.2
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { certificateRoutes, type IssueStatus } from '@yakuba/contract/certificate';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { call } from '../../api/client.ts';
import { ButtonLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { useMay } from '../../app/session.ts';
import { Pagination } from '../../ui/Pagination.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Table } from '../../ui/Table.tsx';
import { IssueFilterForm } from './IssueFilterForm.tsx';
import { issueColumns } from './issue-columns.tsx';
import { certificatePermissions } from './permissions.ts';

export interface IssueFilter {
  readonly on: string;
  readonly addresseeNumber: string;
  readonly staffId: string;
  readonly status: IssueStatus | '';
  readonly isOwn: boolean;
}

const PAGE_SIZE = 50;

export function IssueListPage(): ReactElement {
  const [filter, setFilter] = useState<IssueFilter>(todaysIssues);
  const [page, setPage] = useState(1);
  const issues = useIssues(filter, page);
  const mayIssue = useMay(certificatePermissions.issue);
  const total = issues.data?.total ?? 0;
  const last = Math.min(page * PAGE_SIZE, total);
  return (
    <Page
      title="交付履歴"
      actions={
        mayIssue ? (
          <ButtonLink to="/certificates/new" search={{}}>
            証明書を交付する
          </ButtonLink>
        ) : null
      }
    >
      <IssueFilterForm
        initial={filter}
        onFilter={(next) => {
          setFilter(next);
          setPage(1);
        }}
      />
      <div>
        {issues.isError ? <ProblemNotice thrown={issues.error} onRetry={issues.refetch} /> : null}
        {issues.isPending ? <Skeleton lines={6} label="交付履歴を読み込んでいます" /> : null}
        {issues.data ? (
          <>
            <Table
              caption="交付した証明書"
              hideCaption
              columns={issueColumns}
              rows={issues.data.issues}
              rowKey={(issue) => issue.id}
              empty="当てはまる証明書はありません。日付や条件を変えてください。"
            />
            {total > 0 ? (
              <Pagination
                label="交付履歴"
                page={page}
                pageCount={Math.ceil(total / PAGE_SIZE)}
                words={`全${total}件中 ${(page - 1) * PAGE_SIZE + 1}〜${last}件`}
                onPage={setPage}
              />
            ) : null}
          </>
        ) : null}
      </div>
    </Page>
  );
}

function todaysIssues(): IssueFilter {
  const on = todayInJapan(new Date());
  return { on, addresseeNumber: '', staffId: '', status: '', isOwn: false };
}

function useIssues(filter: IssueFilter, page: number) {
  const { on, addresseeNumber, staffId, status, isOwn } = filter;
  const query = {
    page,
    on: on || undefined,
    addresseeNumber: addresseeNumber || undefined,
    staffId: staffId || undefined,
    status: status || undefined,
    isOwn: isOwn ? ('true' as const) : undefined,
  };
  return useQuery({
    queryKey: ['certificate', 'issues', query],
    queryFn: ({ signal }) => call(certificateRoutes.listIssues, { query }, { signal }),
    placeholderData: keepPreviousData,
  });
}
