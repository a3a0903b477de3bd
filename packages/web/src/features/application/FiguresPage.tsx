/** 申請の状況 — how many, how long, how much of it without coming, and where people give up. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ApplicationFigures, applicationRoutes } from '@yakuba/contract/application';
import { type ReactElement, useState } from 'react';

import { call } from '../../api/client.ts';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Table } from '../../ui/Table.tsx';
import { AbandonedList } from './AbandonedList.tsx';
import { FigureNotes } from './FigureNotes.tsx';
import { FigureTotals } from './FigureTotals.tsx';
import {
  completionColumns,
  durationColumns,
  monthColumns,
  procedureColumns,
} from './figure-columns.tsx';

const periods = ['1', '3', '6', '12'].map((value) => ({ value, label: `${value}か月` }));
const ALL = '';

export function FiguresPage(): ReactElement {
  const [months, setMonths] = useState('6');
  const [procedureCode, setProcedureCode] = useState(ALL);
  const asked = useFigures(Number(months), procedureCode);
  return (
    <Page
      title="申請の状況"
      note={
        <p className="text-std-16N-170 text-solid-gray-700">
          件数だけを表示します（申請した人の情報はありません）
        </p>
      }
      actions={
        <>
          <Button
            busy={asked.isFetching && !asked.isPending && '読み直しています'}
            onClick={() => void asked.refetch()}
          >
            更新
          </Button>
          <Button onClick={() => window.print()}>印刷する</Button>
        </>
      }
    >
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <Select
          id="figures-months"
          label="期間（今月まで）"
          width="s"
          choices={periods}
          value={months}
          onChange={(event) => setMonths(event.currentTarget.value)}
        />
        <Select
          id="figures-procedure"
          label="月ごとに見る手続"
          width="l"
          choices={procedureChoices(asked.data)}
          value={procedureCode}
          onChange={(event) => setProcedureCode(event.currentTarget.value)}
        />
      </div>
      {asked.isError ? <ProblemNotice thrown={asked.error} onRetry={asked.refetch} /> : null}
      {asked.isPending ? <Skeleton lines={8} label="申請の状況を数えています" /> : null}
      {asked.data ? <Figures figures={asked.data} /> : null}
    </Page>
  );
}

function Figures({ figures }: { figures: ApplicationFigures }): ReactElement {
  const { months, procedures, abandoned, isAbandonedCut, unknownVisits } = figures;
  const finished = procedures.filter(({ completion }) => completion.finished > 0);
  const decided = procedures.filter((one) => one.untilDecision !== null || one.wholeWay !== null);
  return (
    <>
      <FigureTotals figures={figures} />
      <Section id="by-month" title="月ごと">
        <Table
          caption="月ごとの件数"
          hideCaption
          columns={monthColumns(months)}
          rows={months.toReversed()}
          rowKey={({ month }) => month}
          empty="この期間の申請はありません。"
        />
      </Section>
      <Section id="by-procedure" title="手続ごと">
        <Table
          caption="手続ごとの件数"
          hideCaption
          columns={procedureColumns(procedures)}
          rows={procedures}
          rowKey={({ procedureCode }) => procedureCode}
          empty="この期間の申請はありません。"
        />
      </Section>
      <Section id="durations" title="かかった時間">
        <Table
          caption="申請・決定・交付までにかかった時間"
          hideCaption
          columns={durationColumns}
          rows={decided}
          rowKey={({ procedureCode }) => procedureCode}
          empty="この期間に決定した申請はありません。"
        />
      </Section>
      <Section id="completion" title="完結した割合と減った来庁">
        <Table
          caption="手続ごとの完結した割合と減った来庁"
          hideCaption
          columns={completionColumns}
          rows={finished}
          rowKey={({ procedureCode }) => procedureCode}
          empty="この期間に交付・通知まで終わった申請はありません。"
        />
        {unknownVisits.length > 0 ? (
          <p className="mt-3 text-std-16N-170">
            {`減った来庁を算定できない手続：${unknownVisits.join('、')}。窓口で行うときの来庁回数が、カタログで確かめられていません。`}
          </p>
        ) : null}
      </Section>
      <Section id="abandoned" title="途中でやめた箇所" note="7日以上手が付いていない下書き">
        <AbandonedList abandoned={abandoned} isCut={isAbandonedCut} />
      </Section>
      <FigureNotes />
    </>
  );
}

function procedureChoices(figures: ApplicationFigures | undefined) {
  const all = { value: ALL, label: 'すべての手続' };
  const own = figures?.procedures.map(({ procedureCode: value, title: label }) => ({
    value,
    label,
  }));
  return [all, ...(own ?? [])];
}

function useFigures(months: number, procedureCode: string) {
  const query = { months, ...(procedureCode === ALL ? {} : { procedureCode }) };
  return useQuery({
    queryKey: ['application', 'figures', query],
    queryFn: ({ signal }) => call(applicationRoutes.getFigures, { query }, { signal }),
    placeholderData: keepPreviousData,
  });
}
