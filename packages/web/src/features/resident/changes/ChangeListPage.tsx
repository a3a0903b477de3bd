/**
 * 仮登録一覧 — changes by status, with counts; all, one's own, or those of one place.
 *
 * @spec juki 4.0.8
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { changeStatuses } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { Page } from '../../../app/Page.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Pagination } from '../../../ui/Pagination.tsx';
import { Table } from '../../../ui/Table.tsx';
import type { ChangeListSearch } from '../routes.ts';
import { Answered } from '../words/Answered.tsx';
import { changeColumns } from './change-columns.tsx';
import { changesQuery } from './change-query.ts';
import { PlaceFilter } from './PlaceFilter.tsx';
import { StatusTabs } from './StatusTabs.tsx';

const PAGE = 50;

export function ChangeListPage(): ReactElement {
  const search = useSearch({ from: '/staff/changes' });
  const navigate = useNavigate();
  const { status = 'submitted', page = 1 } = search;
  const filter = filterOf(search);
  const query = useQuery({
    ...changesQuery({ ...filter, status, page }),
    placeholderData: keepPreviousData,
  });
  const total = query.data?.total ?? 0;
  const label = changeStatuses[status];
  const move = (next: ChangeListSearch) => void navigate({ to: '/changes', search: next });
  return (
    <Page title="仮登録・決裁">
      <div className="flex flex-col gap-4">
        <StatusTabs search={search} filter={filter} />
        <div className="flex flex-wrap items-end gap-x-8 gap-y-2">
          <Checkbox
            id="own-changes"
            label="自分が入力したものだけ"
            checked={search.own === true}
            onChange={({ target }) => move(without(search, target.checked ? { own: true } : {}))}
          />
          <PlaceFilter
            key={search.place ?? ''}
            place={search.place ?? ''}
            onPlace={(place) => {
              const { place: _, page: __, ...rest } = search;
              move(place === '' ? rest : { ...rest, place });
            }}
          />
        </div>
        <Answered query={query} what="仮登録の一覧">
          {({ changes }) => (
            <Table
              caption={label}
              hideCaption
              columns={changeColumns(status)}
              rows={changes}
              rowKey={({ id }) => id}
              empty={`${label}の届出はありません。`}
              hasRowLinks
            />
          )}
        </Answered>
        {total > PAGE ? (
          <Pagination
            label={label}
            page={page}
            pageCount={Math.ceil(total / PAGE)}
            words={`全${total}件中 ${(page - 1) * PAGE + 1}〜${Math.min(page * PAGE, total)}件`}
            onPage={(next) => move({ ...search, page: next })}
          />
        ) : null}
      </div>
    </Page>
  );
}

function filterOf({ own, place }: ChangeListSearch) {
  return { ...(own ? { isOwn: 'true' as const } : {}), ...(place ? { place } : {}) };
}

function without({ own: _, page: __, ...rest }: ChangeListSearch, more: ChangeListSearch) {
  return { ...rest, ...more };
}
