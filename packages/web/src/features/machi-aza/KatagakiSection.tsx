/**
 * 方書 — the buildings of a place by lot; registered ones, and those learned from entries.
 *
 * @spec juki 1.3.4
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type Katagaki,
  listKatagakiRoute,
  withdrawKatagakiRoute,
} from '@yakuba/contract/machi-aza';
import { type ReactElement, useState } from 'react';

import { call } from '../../api/client.ts';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { AddKatagaki } from './AddKatagaki.tsx';

export function KatagakiSection({ machiAzaName }: { machiAzaName: string }): ReactElement {
  const [isAdding, setAdding] = useState(false);
  const client = useQueryClient();
  const buildings = useQuery({
    queryKey: ['machi-aza', 'katagaki', machiAzaName],
    queryFn: ({ signal }) => call(listKatagakiRoute, { query: { machiAzaName } }, { signal }),
  });
  const withdraw = useMutation({
    mutationFn: ({ lotNumber, name }: Katagaki) =>
      call(withdrawKatagakiRoute, { body: { machiAzaName, lotNumber, name } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['machi-aza', 'katagaki'] }),
  });
  return (
    <Section
      id="katagaki"
      title="方書"
      note={buildings.data ? `${buildings.data.length}件` : null}
      actions={isAdding ? null : <Button onClick={() => setAdding(true)}>方書を登録する</Button>}
    >
      {isAdding ? (
        <div className="mb-4 rounded-8 border border-solid-gray-300 p-5">
          <AddKatagaki machiAzaName={machiAzaName} onClose={() => setAdding(false)} />
        </div>
      ) : null}
      {withdraw.isError ? <ProblemNotice thrown={withdraw.error} /> : null}
      {buildings.isError ? (
        <ProblemNotice thrown={buildings.error} onRetry={buildings.refetch} />
      ) : null}
      {buildings.isPending ? <Skeleton lines={3} label="方書を読み込んでいます" /> : null}
      {buildings.data ? (
        <Table
          caption="方書の一覧"
          hideCaption
          columns={columnsWith((katagaki) => withdraw.mutate(katagaki))}
          rows={buildings.data}
          rowKey={({ lotNumber, name }) => `${lotNumber} ${name}`}
          empty="この町字の方書は登録されていません。"
        />
      ) : null}
    </Section>
  );
}

function columnsWith(onWithdraw: (katagaki: Katagaki) => void): Column<Katagaki>[] {
  return [
    { id: 'name', header: '方書', isRowHeader: true, cell: ({ name }) => name },
    { id: 'kana', header: 'フリガナ', cell: ({ nameKana }) => nameKana ?? '' },
    { id: 'lot', header: '番地号', cell: ({ lotNumber }) => lotNumber },
    {
      id: 'origin',
      header: '登録のしかた',
      width: 's',
      cell: ({ origin }) => (origin === 'registered' ? '登録' : '入力から'),
    },
    {
      id: 'withdraw',
      header: '操作',
      kind: 'fit',
      cell: (katagaki) => (
        <Button onClick={() => onWithdraw(katagaki)}>
          候補から外す<span className="sr-only">（{katagaki.name}）</span>
        </Button>
      ),
    },
  ];
}
