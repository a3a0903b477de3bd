/** カタログの列 — of each procedure its title, origin, visits, seal and state. */
import { type CatalogueEntry, procedureCategories, sealStatuses } from '@yakuba/contract/procedure';
import { formatWareki, type PlainDate } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { TextLink } from '../../../app/links.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import type { Column } from '../../../ui/Table.tsx';

export const catalogueColumns: readonly Column<CatalogueEntry>[] = [
  {
    id: 'title',
    header: '手続',
    isRowHeader: true,
    cell: ({ procedureCode, title, current }) => (
      <>
        <TextLink to="/procedures/$procedureCode" params={{ procedureCode }}>
          {title}
        </TextLink>
        <span className="block text-dns-14N-130 text-solid-gray-700">{current?.legalBasis}</span>
      </>
    ),
  },
  {
    id: 'category',
    header: '分野',
    width: 'm',
    cell: ({ current }) => (current ? procedureCategories[current.category] : ''),
  },
  {
    id: 'visits',
    header: '来庁回数とその理由',
    width: 'l',
    cell: ({ current }) => (current ? <Visits current={current} /> : ''),
  },
  {
    id: 'seal',
    header: '押印',
    kind: 'fit',
    cell: ({ current }) => (current ? sealStatuses[current.seal.status] : ''),
  },
  { id: 'state', header: '状態', width: 'm', cell: (entry) => <States entry={entry} /> },
];

function Visits({ current }: { current: NonNullable<CatalogueEntry['current']> }): ReactElement {
  if (current.counterVisits === 0) return <>0回</>;
  return (
    <>
      <strong>{current.counterVisits}回</strong>
      <span className="block text-dns-14N-130 text-solid-gray-700">{current.visitReason}</span>
    </>
  );
}

/** 状態札 — several may hold at once. */
export function States({ entry }: { entry: CatalogueEntry }): ReactElement {
  const { current, origin, waiting, startsOn, isBaseOutdated } = entry;
  return (
    <span className="flex flex-wrap gap-1">
      {origin === 'standard' && current && waiting === null && startsOn === null ? '標準' : null}
      {origin === 'own' ? <Badge tone="information">独自</Badge> : null}
      {origin === 'difference' ? <Badge tone="information">差異あり</Badge> : null}
      {current === null && waiting === null && startsOn === null ? <Badge>廃止</Badge> : null}
      {current && !current.isOffered ? <Badge>扱わない</Badge> : null}
      {waiting ? <Badge tone="warning">公開待ち</Badge> : null}
      {startsOn ? (
        <Badge tone="success">{`${formatWareki(startsOn as PlainDate)}から`}</Badge>
      ) : null}
      {isBaseOutdated ? <Badge tone="danger">標準が新しい</Badge> : null}
    </span>
  );
}
