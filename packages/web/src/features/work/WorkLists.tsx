/** 仕事の一覧の表示 — counts at a glance, then one table for each kind of waiting. */
import type { ReactElement } from 'react';

import { TextLink } from '../../app/links.tsx';
import { Section } from '../../ui/Section.tsx';
import { Table } from '../../ui/Table.tsx';
import { changeColumns } from '../resident/changes/change-columns.tsx';
import type { WaitingWork } from './use-work-list.ts';

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
        <Section
          key={group.id}
          id={group.id}
          title={group.title}
          note={`${total}件`}
          actions={
            total > 0 ? (
              <TextLink to="/changes" search={listOf(group)}>
                一覧で開く<span className="sr-only">（{group.title}）</span>
              </TextLink>
            ) : undefined
          }
        >
          <Table
            caption={group.title}
            hideCaption
            columns={changeColumns(group.id)}
            rows={changes}
            rowKey={(change) => change.id}
            empty={group.empty}
            hasRowLinks
          />
        </Section>
      ))}
    </>
  );
}

function listOf({ id, isOwn }: WaitingWork['group']) {
  return isOwn ? ({ status: id, own: true } as const) : { status: id };
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
