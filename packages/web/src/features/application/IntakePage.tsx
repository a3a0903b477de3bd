/** 申請の受付一覧 — of all channels together; what is due first stands first. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { applicationRoutes } from '@yakuba/contract/application';
import { type ReactElement, useState } from 'react';

import { call } from '../../api/client.ts';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Table } from '../../ui/Table.tsx';
import { IntakeFilterForm } from './IntakeFilterForm.tsx';
import { intakeColumns } from './intake-columns.tsx';
import { type IntakeFilter, intakeQueryOf, keptFilter } from './intake-filter.ts';

const PAGE_SIZE = 50;

export function IntakePage(): ReactElement {
  const [filter, setFilter] = useState<IntakeFilter>(() => keptFilter.get());
  const [page, setPage] = useState(1);
  const intake = useIntake(filter, page);
  const total = intake.data?.total ?? 0;
  const last = Math.min(page * PAGE_SIZE, total);
  return (
    <Page
      title="申請の受付"
      actions={
        <Button
          busy={intake.isFetching && !intake.isPending && '読み直しています'}
          onClick={() => void intake.refetch()}
        >
          更新
        </Button>
      }
    >
      <IntakeFilterForm
        initial={filter}
        procedures={intake.data?.procedures ?? []}
        onFilter={(next) => {
          keptFilter.set(next);
          setFilter(next);
          setPage(1);
        }}
      />
      <div>
        {intake.isError ? <ProblemNotice thrown={intake.error} onRetry={intake.refetch} /> : null}
        {intake.isPending ? <Skeleton lines={6} label="受付一覧を読み込んでいます" /> : null}
        {intake.data ? (
          <>
            <Table
              caption="受け付けた申請"
              hideCaption
              columns={intakeColumns}
              rows={intake.data.applications}
              rowKey={({ id }) => id}
              isMarked={({ isOverdue }) => isOverdue}
              hasRowLinks
              empty="当てはまる申請はありません。条件を変えるか、更新してください。"
            />
            {total > 0 ? (
              <Pagination
                label="受付一覧"
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

function useIntake(filter: IntakeFilter, page: number) {
  const query = intakeQueryOf(filter, page);
  return useQuery({
    queryKey: ['application', 'intake', query],
    queryFn: ({ signal }) => call(applicationRoutes.listIntake, { query }, { signal }),
    placeholderData: keepPreviousData,
  });
}
