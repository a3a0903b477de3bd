/** 状態の切替え — the statuses of changes with how many of each, as links to their lists. */
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { changeStatuses } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import type { ChangeListSearch, ChangeStatusName } from '../routes.ts';
import { type ChangeFilter, changesQuery } from './change-query.ts';

const order: readonly ChangeStatusName[] = [
  'submitted',
  'returned',
  'draft',
  'approved',
  'withdrawn',
];

export interface StatusTabsProps {
  search: ChangeListSearch;
  filter: ChangeFilter;
}

export function StatusTabs({ search, filter }: StatusTabsProps): ReactElement {
  const counts = useQueries({
    queries: order.map((status) => changesQuery({ ...filter, status, page: 1 })),
  });
  const { page: _, ...kept } = search;
  return (
    <nav
      aria-label="仮登録の状態"
      className="relative overflow-x-auto border-b border-solid-gray-420"
    >
      <ul className="flex min-w-max gap-1">
        {order.map((status, place) => (
          <li key={status}>
            <Link
              to="/changes"
              search={{ ...kept, status }}
              aria-current={status === (search.status ?? 'submitted') ? 'page' : undefined}
              className={tabStyle}
            >
              {changeStatuses[status]}
              <span className="text-dns-16B-130 tabular-nums">
                {counts[place]?.data?.total ?? '―'}
                <span className="sr-only">件</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const tabStyle = [
  'flex min-h-11 items-center gap-2 border-b-4 border-transparent px-4 py-2 text-dns-16N-130',
  'text-solid-gray-900 no-underline hover:bg-solid-gray-50 hover:underline',
  'hover:underline-offset-4 aria-[current=page]:border-key-900 aria-[current=page]:font-700',
  'aria-[current=page]:text-key-1000',
].join(' ');
