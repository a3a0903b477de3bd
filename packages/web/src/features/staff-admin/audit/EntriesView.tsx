/**
 * 操作記録の照会 — by person, by member of staff, by period and outcome.
 *
 * @spec juki 10.2
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listAuditEntries } from '@yakuba/contract/staff';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { call } from '../../../api/client.ts';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Table } from '../../../ui/Table.tsx';
import { endAfter } from '../period-words.ts';
import { auditColumns } from './audit-columns.tsx';
import { type EntryFilter, EntryFilterForm } from './EntryFilterForm.tsx';

export function EntriesView(): ReactElement {
  const [filter, setFilter] = useState<EntryFilter>(todaysEntries);
  const [page, setPage] = useState(1);
  const entries = useEntries(filter, page);
  return (
    <Section id="entries" title="操作記録">
      <EntryFilterForm
        onFilter={(next) => {
          setFilter(next);
          setPage(1);
        }}
      />
      <div className="mt-6 flex flex-col gap-4">
        {entries.isError ? (
          <ProblemNotice thrown={entries.error} onRetry={entries.refetch} />
        ) : null}
        {entries.isPending ? <Skeleton lines={6} label="操作記録を読み込んでいます" /> : null}
        {entries.data ? (
          <>
            <Table
              caption="操作記録の一覧"
              hideCaption
              columns={auditColumns}
              rows={entries.data.entries}
              rowKey={(entry) => entry.id}
              empty="当てはまる操作記録はありません。期間や条件を変えてください。"
            />
            <div className="flex items-center gap-3">
              <Button disabled={page === 1} onClick={() => setPage(page - 1)}>
                新しい記録へ
              </Button>
              <Button disabled={!entries.data.hasMore} onClick={() => setPage(page + 1)}>
                古い記録へ
              </Button>
              <p role="status" className="text-dns-16N-130">{`${page}ページ目`}</p>
            </div>
          </>
        ) : null}
      </div>
    </Section>
  );
}

export function todaysEntries(): EntryFilter {
  const today = todayInJapan(new Date());
  return { subject: '', staff: '', from: today, lastDay: today, outcome: '' };
}

function useEntries({ subject, staff, from, lastDay, outcome }: EntryFilter, page: number) {
  const query = {
    page,
    subject: subject || undefined,
    staff: staff || undefined,
    from: from || undefined,
    until: endAfter(lastDay) ?? undefined,
    outcome: outcome || undefined,
  };
  return useQuery({
    queryKey: ['staff', 'audit', query],
    queryFn: ({ signal }) => call(listAuditEntries, { query }, { signal }),
    placeholderData: keepPreviousData,
  });
}
