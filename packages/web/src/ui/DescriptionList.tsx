/** 項目一覧 — DescriptionList: names and values of one thing, in aligned columns. */
import type { ReactElement, ReactNode } from 'react';

export interface DescribedItem {
  readonly term: string;
  /** Empty values are shown as a dash so that a blank is seen to be one. */
  readonly value: ReactNode;
  /** Spans all columns: addresses, remarks. */
  readonly isWide?: boolean;
}

export interface DescriptionListProps {
  items: readonly DescribedItem[];
  columns?: 1 | 2 | 3;
}

export function DescriptionList({ items, columns = 1 }: DescriptionListProps): ReactElement {
  return (
    <dl className={`grid gap-x-8 ${grids[columns]}`}>
      {items.map((item) => (
        <div key={item.term} className={`${line} ${item.isWide ? 'col-span-full' : ''}`}>
          <dt className="w-36 shrink-0 text-dns-14N-130 text-solid-gray-700">{item.term}</dt>
          <dd className="min-w-0 text-dns-16N-130">{shown(item.value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function shown(value: ReactNode): ReactNode {
  const isBlank = value === null || value === undefined || value === '';
  return isBlank ? <span className="text-solid-gray-600">―</span> : value;
}

const line = 'flex items-baseline gap-3 border-b border-solid-gray-200 py-2';
const grids = {
  1: 'grid-cols-1',
  2: 'grid-cols-1 lg:grid-cols-2 print:grid-cols-2',
  3: 'grid-cols-1 md:grid-cols-2 xl:grid-cols-3 print:grid-cols-2',
};
