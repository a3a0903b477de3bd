/** 証明する人を探す — a search for the person, whose household is then shown. */
import { useQuery } from '@tanstack/react-query';
import { type FoundResident, searchRoutes } from '@yakuba/contract/resident';
import { type KeyboardEvent, type ReactElement, useState } from 'react';

import { call } from '../../api/client.ts';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { birthWords } from '../resident/words/date-words.ts';
import { MarkBadges } from '../resident/words/MarkBadges.tsx';

export interface SubjectSearchProps {
  onChoose: (resident: FoundResident) => void;
}

export function SubjectSearch({ onChoose }: SubjectSearchProps): ReactElement {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const found = useQuery({
    queryKey: ['certificate', 'subject-search', text],
    queryFn: ({ signal }) => call(searchRoutes.searchResidents, { body: { text } }, { signal }),
    enabled: text !== '',
    refetchOnWindowFocus: false,
  });
  const search = () => setText(typed.trim());

  /** Enter looks for people here; it must not move the form on to its next step. */
  function holdEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    search();
  }
  return (
    <div className="flex flex-col gap-4">
      <TextField
        id="subject-search"
        label="住民を探す"
        hint="氏名・カナ・生年月日（5081120）・宛名番号・世帯番号・住所のどれでも探せます。"
        width="l"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={holdEnter}
        beside={<Button onClick={search}>探す</Button>}
      />
      {found.isError ? <ProblemNotice thrown={found.error} onRetry={found.refetch} /> : null}
      {found.isFetching ? <Skeleton lines={3} label="探しています" /> : null}
      {found.data && !found.isFetching ? (
        <>
          <p role="status" className="text-dns-16N-130">
            {found.data.hasMore
              ? `${found.data.residents.length}件を表示しています。ほかにもあります。条件を加えてください。`
              : `${found.data.residents.length}件見つかりました。`}
          </p>
          <Table
            caption="見つかった住民"
            hideCaption
            columns={columnsFor(onChoose)}
            rows={found.data.residents}
            rowKey={(resident) => resident.addresseeNumber}
            empty="当てはまる人がいません。文字を減らすか、別の項目で探してください。"
          />
        </>
      ) : null}
    </div>
  );
}

function columnsFor(onChoose: (resident: FoundResident) => void): Column<FoundResident>[] {
  return [
    {
      id: 'name',
      header: '氏名',
      isRowHeader: true,
      cell: (resident) => (
        <>
          {resident.fullName}
          <span className="block text-dns-14N-130 text-solid-gray-700">
            {resident.fullNameKana}
          </span>
        </>
      ),
    },
    { id: 'marks', header: '状態', width: 's', cell: ({ marks }) => <MarkBadges marks={marks} /> },
    { id: 'born', header: '生年月日', cell: (resident) => birthWords(resident, false) },
    {
      id: 'address',
      header: '住所',
      cell: ({ machiAza, lotNumber, katagaki }) =>
        [machiAza, lotNumber, katagaki].filter(Boolean).join(' '),
    },
    {
      id: 'choose',
      header: '選択',
      kind: 'fit',
      cell: (resident) => (
        <Button onClick={() => onChoose(resident)}>
          選ぶ<span className="sr-only">（{resident.fullName}）</span>
        </Button>
      ),
    },
  ];
}
