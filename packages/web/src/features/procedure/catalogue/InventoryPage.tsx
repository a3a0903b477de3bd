/** 来庁・押印の棚卸し — seals gone, seals that could go, and the reasons in law that remain. */

import type { procedureRoutes } from '@yakuba/contract/procedure';
import type { ReactElement } from 'react';
import type { CallAnswer } from '../../../api/client.ts';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { DescriptionList } from '../../../ui/DescriptionList.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { useInventory } from '../use-procedure.ts';

type Inventory = CallAnswer<typeof procedureRoutes.countSeals>;

export function InventoryPage(): ReactElement {
  const inventory = useInventory();
  return (
    <Page title="来庁・押印の棚卸し">
      {inventory.isError ? (
        <ProblemNotice thrown={inventory.error} onRetry={inventory.refetch} />
      ) : null}
      {inventory.isPending ? <Skeleton lines={6} label="棚卸しを読み込んでいます" /> : null}
      {inventory.data ? (
        <>
          <Seals inventory={inventory.data} />
          <Visits inventory={inventory.data} />
        </>
      ) : null}
    </Page>
  );
}

function Seals({ inventory }: { inventory: Inventory }): ReactElement {
  const { none, abolished, abolishable, kept } = inventory;
  const asked = abolished + abolishable + kept.length;
  return (
    <Section id="seals" title="押印" note={`求めたことのある手続 ${asked}件`}>
      <div className="flex flex-col gap-5">
        <ProgressBar
          id="seals-gone"
          label="押印の廃止"
          done={abolished}
          total={Math.max(asked, 1)}
          words={`${asked}件のうち${abolished}件を廃止`}
        />
        <DescriptionList
          columns={2}
          items={[
            { term: '廃止済み', value: `${abolished}件` },
            { term: 'まだ廃止できる', value: `${abolishable}件` },
            { term: '法令・条例で残る', value: `${kept.length}件` },
            { term: '初めから求めない', value: `${none}件` },
          ]}
        />
        <Table
          caption="残る押印とその理由"
          columns={keptColumns}
          rows={kept}
          rowKey={({ title }) => title}
          empty="法令・条例の理由で残る押印はありません。"
        />
      </div>
    </Section>
  );
}

function Visits({ inventory: { visits } }: { inventory: Inventory }): ReactElement {
  const reasons = [...Map.groupBy(visits, ({ reason }) => reason)]
    .map(([reason, own]) => ({ reason, own }))
    .sort((one, other) => other.own.length - one.own.length);
  return (
    <Section id="visits" title="来庁が要る手続" note={`${visits.length}件`}>
      <Table
        caption="来庁が要る理由"
        hideCaption
        columns={visitColumns}
        rows={reasons}
        rowKey={({ reason }) => reason}
        empty="来庁が要る手続はありません。"
      />
    </Section>
  );
}

const keptColumns: readonly Column<Inventory['kept'][number]>[] = [
  { id: 'title', header: '手続', isRowHeader: true, cell: ({ title }) => title },
  { id: 'basis', header: '根拠', width: 'm', cell: ({ basis }) => basis },
  { id: 'reason', header: '理由', cell: ({ reason }) => reason },
];

interface ReasonLine {
  readonly reason: string;
  readonly own: Inventory['visits'];
}

const visitColumns: readonly Column<ReasonLine>[] = [
  { id: 'reason', header: '来庁が要る理由', isRowHeader: true, cell: ({ reason }) => reason },
  { id: 'count', header: '件数', kind: 'number', width: 's', cell: ({ own }) => own.length },
  {
    id: 'titles',
    header: '手続',
    cell: ({ own }) => own.map(({ title }) => title).join('、'),
  },
];
