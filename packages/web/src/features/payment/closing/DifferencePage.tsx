/** 入金と交付の食違い — money without a thing, a thing without money; none, or what to do. */
import { useQuery } from '@tanstack/react-query';
import {
  type Difference,
  type DifferenceKind,
  differenceKinds,
  paymentRoutes,
} from '@yakuba/contract/payment';
import type { ReactElement } from 'react';

import { call } from '../../../api/client.ts';
import { TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { instantWords } from '../../resident/words/date-words.ts';
import { yen } from '../item-words.ts';
import { useFeeItems } from '../use-fee-items.ts';
import { ReferenceLink } from './ReferenceLink.tsx';

const kinds = Object.keys(differenceKinds) as DifferenceKind[];

/** What is to be done, so that nothing is left over. */
const remedies: Readonly<Record<DifferenceKind, string>> = {
  'paid-but-not-issued': '交付を済ませるか、交付できないときは支払いの内容から還付してください。',
  'issued-but-not-paid': '手数料を受け取るか、減免のときは減免を選んで0円で受け取ってください。',
  'paid-too-much': '決済事業者への照会で自動的に返します。一日たっても残るときは還付してください。',
  'refund-under-way': '決済事業者の還付を待っています。窓口で受けたものは還付してください。',
};

export function DifferencePage(): ReactElement {
  const found = useQuery({
    queryKey: ['payment', 'differences'],
    queryFn: ({ signal }) => call(paymentRoutes.listDifferences, {}, { signal }),
  });
  const all = found.data?.differences;
  return (
    <Page
      title="入金と交付の食違い"
      actions={<Button onClick={() => void found.refetch()}>更新</Button>}
    >
      {found.isError ? <ProblemNotice thrown={found.error} onRetry={found.refetch} /> : null}
      {found.isPending ? <Skeleton lines={4} label="食違いを調べています" /> : null}
      {all?.length === 0 ? (
        <Notice kind="success" title="食違いはありません（0件）" announce="status">
          <p>入金と交付は、すべて合っています。</p>
        </Notice>
      ) : null}
      {all
        ? kinds.map((kind) => (
            <Kind key={kind} kind={kind} lines={all.filter((one) => one.kind === kind)} />
          ))
        : null}
    </Page>
  );
}

function Kind({ kind, lines }: { kind: DifferenceKind; lines: Difference[] }): ReactElement {
  const { words } = useFeeItems();
  return (
    <Section id={kind} title={differenceKinds[kind]} note={`${lines.length}件`}>
      {lines.length > 0 ? <p className="mb-2 text-std-16N-170">{remedies[kind]}</p> : null}
      <Table
        caption={`${differenceKinds[kind]}ものの一覧`}
        hideCaption
        columns={columnsOf(words)}
        rows={lines}
        rowKey={({ reference }) => reference}
        empty="ありません。"
      />
    </Section>
  );
}

function columnsOf(words: (item: string) => string): readonly Column<Difference>[] {
  return [
    { id: 'item', header: '種別', isRowHeader: true, cell: ({ item }) => words(item) },
    { id: 'amount', header: '額', kind: 'number', cell: ({ amountYen }) => yen(amountYen) },
    { id: 'at', header: '受付', cell: ({ requestedAt }) => instantWords(requestedAt) },
    {
      id: 'reference',
      header: '対象',
      cell: ({ reference }) => <ReferenceLink reference={reference} />,
    },
    {
      id: 'payment',
      header: 'すること',
      cell: ({ paymentId, reference, item }) =>
        paymentId ? (
          <TextLink to="/payments/$paymentId" params={{ paymentId }}>
            支払いの内容
          </TextLink>
        ) : (
          <TextLink to="/payments/new" search={{ reference, item }}>
            手数料を受け取る
          </TextLink>
        ),
    },
  ];
}
