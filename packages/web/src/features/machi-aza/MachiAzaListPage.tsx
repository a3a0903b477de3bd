/**
 * 町字・方書 — the places of the town, found by name or reading; new ones are added here.
 *
 * @spec juki 1.3.3
 */
import { formatWareki, type PlainDate } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { TextLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AddMachiAza } from './AddMachiAza.tsx';
import { placeName, type TownMachiAza, useMachiAza } from './use-machi-aza.ts';

export function MachiAzaListPage(): ReactElement {
  const [text, setText] = useState('');
  const [includesAbolished, setIncludesAbolished] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const places = useMachiAza(includesAbolished);
  const found = places.data?.filter((place) => isFound(place, text.normalize('NFKC').trim()));
  return (
    <Page
      title="町字・方書"
      note={places.data ? <p className="text-dns-16N-130">{places.data.length}件</p> : null}
      actions={isAdding ? null : <Button onClick={() => setAdding(true)}>町字を追加する</Button>}
    >
      {isAdding && places.data ? (
        <Section id="add" title="町字の追加" card>
          <AddMachiAza like={places.data[0]} onClose={() => setAdding(false)} />
        </Section>
      ) : null}
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <TextField
          id="place-filter"
          label="名称・フリガナ・郵便番号で絞り込む"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Checkbox
          id="place-abolished"
          label="廃止した町字も表示する"
          checked={includesAbolished}
          onChange={(event) => setIncludesAbolished(event.target.checked)}
        />
      </div>
      {places.isError ? <ProblemNotice thrown={places.error} onRetry={places.refetch} /> : null}
      {places.isPending ? <Skeleton lines={6} label="町字を読み込んでいます" /> : null}
      {found ? (
        <Table
          caption="町字の一覧"
          hideCaption
          columns={columns}
          rows={found}
          rowKey={({ machiAzaId, validFrom }) => `${machiAzaId} ${validFrom}`}
          empty="当てはまる町字はありません。"
        />
      ) : null}
    </Page>
  );
}

const columns: readonly Column<TownMachiAza>[] = [
  {
    id: 'name',
    header: '町字',
    isRowHeader: true,
    cell: (place) => (
      <TextLink to="/machi-aza/$machiAzaId" params={{ machiAzaId: place.machiAzaId }}>
        {placeName(place)}
      </TextLink>
    ),
  },
  {
    id: 'kana',
    header: 'フリガナ',
    cell: ({ machiKana, koazaKana }) => [machiKana, koazaKana].filter(Boolean).join(' '),
  },
  { id: 'code', header: '町字コード', width: 's', cell: ({ machiAzaCode }) => machiAzaCode ?? '' },
  { id: 'postal', header: '郵便番号', width: 's', cell: ({ postalCode }) => postalCode ?? '' },
  {
    id: 'state',
    header: '状態',
    width: 'm',
    cell: ({ validUntil }) =>
      validUntil ? <Badge>{`${formatWareki(validUntil as PlainDate)}廃止`}</Badge> : '使用中',
  },
];

function isFound(place: TownMachiAza, text: string): boolean {
  const { machi, koaza, machiKana, koazaKana, postalCode } = place;
  return [`${machi}${koaza}`, `${machiKana ?? ''}${koazaKana ?? ''}`, postalCode ?? ''].some(
    (words) => words.includes(text),
  );
}
