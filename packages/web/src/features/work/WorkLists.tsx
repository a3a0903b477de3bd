/** 仕事の一覧の表示 — counts at a glance, then one table for each kind of waiting. */

import { type ChangeSummary, changeKinds } from '@yakuba/contract/resident';
import { formatInstantJapan, formatWareki, type PlainDate } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { Section } from '../../ui/Section.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import type { WaitingWork } from './use-work-list.ts';

const reason: Column<ChangeSummary> = {
  id: 'reason',
  header: '差戻しの理由',
  cell: (change) => change.returnReason ?? '',
};

const columns: readonly Column<ChangeSummary>[] = [
  {
    id: 'kind',
    header: '手続',
    width: 'm',
    isRowHeader: true,
    cell: (change) => changeKinds[change.kind],
  },
  { id: 'heading', header: '対象', cell: (change) => change.heading },
  {
    id: 'notifiedOn',
    header: '届出日',
    width: 'm',
    cell: ({ notifiedOn }) => (notifiedOn ? formatWareki(notifiedOn as PlainDate) : '―'),
  },
  { id: 'applicant', header: '担当', width: 'm', cell: (change) => change.applicantName },
  {
    id: 'appliedAt',
    header: '受付',
    width: 'm',
    cell: ({ appliedAt }) => <time dateTime={appliedAt}>{shortInstant(appliedAt)}</time>,
  },
];

export function WorkLists({ waiting }: { waiting: readonly WaitingWork[] }): ReactElement {
  return (
    <>
      <ul className={countsStyle}>
        {waiting.map(({ group, total }) => (
          <li key={group.id} className="grow basis-0">
            <a href={`#${group.id}-title`} className={countStyle}>
              <span className="text-dns-16N-130">{group.title}</span>
              <span>
                <span className={countInk(group.id, total)}>{total}</span>
                <span className="ml-1 text-dns-16N-130">件</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {waiting.map(({ group, changes, total }) => (
        <Section key={group.id} id={group.id} title={group.title} note={`${total}件`}>
          <Table
            caption={group.title}
            hideCaption
            columns={group.id === 'returned' ? columns.toSpliced(2, 0, reason) : columns}
            rows={changes}
            rowKey={(change) => change.id}
            empty={group.empty}
          />
        </Section>
      ))}
    </>
  );
}

/** 10時05分 today, 11月20日 10時05分 on other days; the year is that of the work itself. */
function shortInstant(instant: string): string {
  const written = formatInstantJapan(new Date(instant));
  const [day = '', time = ''] = written.split(' ');
  const isToday = formatInstantJapan(new Date()).startsWith(day);
  return isToday ? time : `${day.replace(/^.*年/, '')} ${time}`;
}

function countInk(id: WaitingWork['group']['id'], total: number): string {
  if (total === 0) return 'text-std-32N-150 text-solid-gray-600 tabular-nums';
  const ink = id === 'returned' ? 'text-error-2' : 'text-key-1000';
  return `text-std-32B-150 tabular-nums ${ink}`;
}

const countsStyle = ['flex divide-x divide-solid-gray-300 border-y border-solid-gray-300'].join(
  ' ',
);
const countStyle = [
  'flex h-full min-h-11 flex-wrap items-baseline justify-between gap-x-4 px-4 py-2 no-underline',
  'text-solid-gray-900 hover:bg-key-50',
].join(' ');
