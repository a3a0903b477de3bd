/** 受付の統計 — of a day: how many came, how long they waited, and whether what was said held. */
import { useQuery } from '@tanstack/react-query';
import { type QueueStatistics, queueRoutes } from '@yakuba/contract/queue';
import { addDays, formatWareki, type PlainDate, todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { call } from '../../../api/client.ts';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';

type Line = QueueStatistics['categories'][number];

export function StatisticsPage(): ReactElement {
  const today = todayInJapan(new Date());
  const [day, setDay] = useState<PlainDate>(today);
  const statistics = useQuery({
    queryKey: ['queue', 'statistics', day],
    queryFn: ({ signal }) => call(queueRoutes.getStatistics, { query: { day } }, { signal }),
  });
  const { data } = statistics;
  return (
    <Page
      title="受付の統計"
      note={<p className="text-dns-17B-130">{formatWareki(day)}</p>}
      actions={
        <>
          <Button onClick={() => setDay(addDays(day, -1))}>前の日</Button>
          <Button disabled={day >= today} onClick={() => setDay(addDays(day, 1))}>
            次の日
          </Button>
        </>
      }
    >
      {statistics.isError ? (
        <ProblemNotice thrown={statistics.error} onRetry={statistics.refetch} />
      ) : null}
      {statistics.isPending ? <Skeleton lines={4} label="統計を読み込んでいます" /> : null}
      {data ? (
        <>
          <Section id="counts" title="番号の数と待ち時間">
            <Table
              caption="区分ごとの番号の数と待ち時間"
              hideCaption
              columns={countColumns}
              rows={data.categories}
              rowKey={({ code }) => code}
              empty="この日の番号はありません。"
            />
          </Section>
          <Section id="promises" title="示した見込みと実際">
            <Table
              caption="区分ごとの見込みと実際"
              hideCaption
              columns={promiseColumns}
              rows={data.categories}
              rowKey={({ code }) => code}
              empty="この日の番号はありません。"
            />
            <p className="mt-3 text-dns-16N-130">
              番号を取ったときに示した「約○分（±○分）」と、呼ばれるまでの時間を比べています。
            </p>
          </Section>
        </>
      ) : null}
    </Page>
  );
}

const title: Column<Line> = {
  id: 'title',
  header: '区分',
  isRowHeader: true,
  cell: (line) => line.title,
};

const countColumns: readonly Column<Line>[] = [
  title,
  numberOf('issued', '番号', ({ issued }) => `${issued}`),
  numberOf('served', '済み', ({ served }) => `${served}`),
  numberOf('absent', '不在', ({ absent }) => `${absent}`),
  numberOf('left', '残り', ({ left }) => `${left}`),
  numberOf('median', '待ち時間の中央値', ({ waitMedianMinutes }) => minutes(waitMedianMinutes)),
  numberOf('p90', '10人に9人', ({ waitP90Minutes }) => within(waitP90Minutes)),
  numberOf('service', '対応の中央値', ({ serviceMedianMinutes }) => minutes(serviceMedianMinutes)),
];

const promiseColumns: readonly Column<Line>[] = [
  title,
  numberOf('promised', '見込みを示した番号', ({ promised }) => `${promised}`),
  numberOf('kept', '誤差の内に呼んだ', ({ kept, promised }) =>
    promised === 0 ? 'なし' : `${kept}（${Math.round((kept / promised) * 100)}%）`,
  ),
  numberOf('said', '示した見込みの中央値', (line) => minutes(line.promisedMedianMinutes)),
  numberOf('true', '実際の中央値', ({ waitMedianMinutes }) => minutes(waitMedianMinutes)),
  numberOf('off', 'ずれの中央値', ({ estimateErrorMinutes }) => minutes(estimateErrorMinutes)),
];

function numberOf(id: string, header: string, cell: (line: Line) => string): Column<Line> {
  return { id, header, kind: 'number', cell };
}

function minutes(value: number | null): string {
  return value === null ? 'なし' : `${value}分`;
}

function within(value: number | null): string {
  return value === null ? 'なし' : `${value}分以内`;
}
