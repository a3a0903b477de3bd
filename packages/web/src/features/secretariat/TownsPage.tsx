/**
 * 団体の比較 — the towns that share the system, side by side: figures and versions, never
 * residents.
 */
import { useQuery } from '@tanstack/react-query';
import { compareTowns } from '@yakuba/contract/municipality';
import type { ReactElement } from 'react';

import { call } from '../../api/client.ts';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DriftNotice } from './DriftNotice.tsx';
import { TownTable } from './TownTable.tsx';
import { inFigures, type TownComparison, totalsOf } from './town-figures.ts';

export function TownsPage(): ReactElement {
  const comparison = useQuery({
    queryKey: ['municipality', 'towns'],
    queryFn: ({ signal }) => call(compareTowns, {}, { signal }),
  });
  return (
    <Page
      title="団体の比較"
      note={
        <p className="text-std-16N-170 text-solid-gray-700">
          数値だけを表示します（住民の情報はありません）
        </p>
      }
      actions={<Button onClick={() => window.print()}>印刷する</Button>}
    >
      {comparison.isError ? (
        <ProblemNotice thrown={comparison.error} onRetry={comparison.refetch} />
      ) : null}
      {comparison.isPending ? <Skeleton lines={6} label="各団体の数値を読み込んでいます" /> : null}
      {comparison.data ? <Comparison comparison={comparison.data} /> : null}
    </Page>
  );
}

function Comparison({ comparison }: { comparison: TownComparison }): ReactElement {
  const { towns } = comparison;
  const { population, households, missing } = totalsOf(towns);
  if (towns.length === 0) return <p>数値を公表している団体はまだありません。</p>;
  return (
    <>
      <dl className="flex flex-wrap gap-x-12 gap-y-4 border-y border-solid-gray-300 py-4">
        <Total term="団体の数" value={`${towns.length}`} unit="団体" />
        <Total term="人口の合計" value={inFigures(population)} unit="人" />
        <Total term="世帯数の合計" value={inFigures(households)} unit="世帯" />
      </dl>
      {missing > 0 ? <p>{missing}団体の数値はまだ届いていません。合計には含みません。</p> : null}
      <DriftNotice comparison={comparison} />
      <Section id="towns" title="団体ごとの数値と版">
        <TownTable comparison={comparison} />
      </Section>
    </>
  );
}

function Total({ term, value, unit }: { term: string; value: string; unit: string }): ReactElement {
  return (
    <div>
      <dt className="text-dns-14N-130 text-solid-gray-700">{term}</dt>
      <dd>
        <span className="text-std-32B-150 tabular-nums">{value}</span>
        <span className="ml-1 text-dns-16N-130">{unit}</span>
      </dd>
    </div>
  );
}
